#include "core/stress/cost_alone.h"

#include <gtest/gtest.h>

namespace core {
namespace {

// S003: from 2.8 to 1.2 while costs doubled.
Shock bid_war() {
  Shock shock;
  shock.kind = ShockKind::cost;
  shock.severity = point_estimate(2);
  shock.reported = ReportedReturn{2.8, 1.2, {}};
  return shock;
}

TEST(CostAlone, TakesABidWarFrom2Point8To1Point4AndLeaves14PerCent) {
  const auto alone = cost_alone(bid_war());
  ASSERT_TRUE(alone);
  EXPECT_NEAR(alone->low, 1.4, 1e-12);
  EXPECT_NEAR(alone->high, 1.4, 1e-12);
  EXPECT_NEAR(alone->rest_low, -(1.4 - 1.2) / 1.4, 1e-12);  // 14.3 % lower
  EXPECT_EQ(alone->rest_low, alone->rest_high);
}

TEST(CostAlone, IsARangeWhereTheSeverityIs) {
  Shock shock = bid_war();
  shock.severity = range_estimate(1.6, 2.8);
  const auto alone = cost_alone(shock);
  ASSERT_TRUE(alone);
  EXPECT_NEAR(alone->low, 1.0, 1e-12);
  EXPECT_NEAR(alone->high, 1.75, 1e-12);
  EXPECT_NEAR(alone->rest_low, 1.2 / 1.75 - 1, 1e-12);
  EXPECT_NEAR(alone->rest_high, 0.2, 1e-12);  // more than dearer results would leave
}

TEST(CostAlone, IsOfCostAndOfWhatWasReported) {
  Shock shock = bid_war();
  shock.kind = ShockKind::rank;
  EXPECT_FALSE(cost_alone(shock));
  shock = bid_war();
  shock.reported.reset();
  EXPECT_FALSE(cost_alone(shock));
  // The usual factor, where none is named.
  shock = bid_war();
  shock.severity.reset();
  EXPECT_TRUE(cost_alone(shock));
}

}  // namespace
}  // namespace core
