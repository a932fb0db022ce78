#include "core/metrics/runway.h"

#include <gtest/gtest.h>

#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Business shop() {
  Business business;
  business.monthly_revenue = point_estimate(40'000);
  business.contribution_margin = point_estimate(0.55);
  business.cash = 24'000;
  business.fixed_costs = 7'000;
  return business;
}

TEST(MarginAfterMarketing, TakesAdvertisingOffTheMargin) {
  // The figure of the business mock-up: 40,000 x 55 % - 13,600 = 8,400.
  EXPECT_NEAR(*margin_after_marketing(40'000, 0.55, 13'600), 8'400, 1e-9);
  EXPECT_NEAR(*margin_after_marketing(100, 0.5, 80), -30, 1e-12);
}

TEST(MarginAfterMarketing, RefusesWhatCannotBe) {
  EXPECT_EQ(margin_after_marketing(-1, 0.5, 0).error().key, "error.metric_input");
  EXPECT_FALSE(margin_after_marketing(1, 1.5, 0));
  EXPECT_FALSE(margin_after_marketing(1, 0.5, -1));
  EXPECT_FALSE(margin_after_marketing(nan, 0.5, 0));
  EXPECT_FALSE(margin_after_marketing(1, nan, 0));
  EXPECT_FALSE(margin_after_marketing(1, 0.5, nan));
}

TEST(RunwayMonths, DividesWhatIsAboveTheFloorByTheLoss) {
  EXPECT_NEAR(**runway_months(24'000, 4'000, -2'000), 10, 1e-12);
  EXPECT_EQ(**runway_months(4'000, 4'000, -2'000), 0.0);
  EXPECT_EQ(**runway_months(3'000, 4'000, 500), 0.0);
  EXPECT_EQ(*runway_months(24'000, 4'000, 0), std::nullopt);
  EXPECT_FALSE(runway_months(nan, 0, -1));
  EXPECT_FALSE(runway_months(1, nan, -1));
  EXPECT_FALSE(runway_months(1, 0, nan));
}

TEST(Runway, FollowsFromTheBusiness) {
  // By hand: 22,000 of margin less 13,600 and 7,000 leaves 1,400 a month.
  const auto lasting = runway(shop(), 13'600);
  ASSERT_TRUE(lasting);
  EXPECT_NEAR(lasting->net, 1'400, 1e-9);
  EXPECT_EQ(lasting->months, std::nullopt);
  // 5,000 more of advertising lose 3,600 a month: 24,000 last 6 2/3 months.
  EXPECT_NEAR(*runway(shop(), 18'600)->months, 24'000.0 / 3'600.0, 1e-9);
}

TEST(Runway, IsUnknownWhileSomethingIsMissing) {
  for (const auto forget : {+[](Business& b) { b.monthly_revenue = std::nullopt; },
                            +[](Business& b) { b.contribution_margin = std::nullopt; },
                            +[](Business& b) { b.cash = std::nullopt; }}) {
    Business business = shop();
    forget(business);
    EXPECT_EQ(runway(business, 0), std::nullopt);
  }
  EXPECT_EQ(runway(shop(), nan), std::nullopt);
}

}  // namespace
}  // namespace core
