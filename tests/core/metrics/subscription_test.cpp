#include "core/metrics/subscription.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(Subscription, FollowsFromRevenuePriceAndTime) {
  EXPECT_NEAR(*monthly_churn(20), 0.05, 1e-12);
  EXPECT_NEAR(*mrr(300, 40), 12'000, 1e-9);
  const Subscription steady = *subscription(software_business());
  EXPECT_EQ(steady.mrr, 12'000);
  EXPECT_NEAR(*steady.subscribers, 300, 1e-9);
  EXPECT_NEAR(*steady.churn, 0.05, 1e-12);
  EXPECT_NEAR(*steady.new_to_stand, 15, 1e-9);
}

TEST(Subscription, SaysOnlyWhatIsKnown) {
  EXPECT_EQ(subscription(shop_business()), std::nullopt);
  Business business = software_business();
  business.price_month = std::nullopt;
  business.months_kept = std::nullopt;
  const Subscription steady = *subscription(business);
  EXPECT_EQ(steady.mrr, 12'000);
  EXPECT_EQ(steady.subscribers, std::nullopt);
  EXPECT_EQ(steady.churn, std::nullopt);
  EXPECT_EQ(steady.new_to_stand, std::nullopt);
  business.monthly_revenue = std::nullopt;
  EXPECT_EQ(subscription(business), std::nullopt);
}

TEST(Subscription, RefusesWhatCannotBe) {
  for (const double bad : {0.5, 0.0, nan, infinite})
    EXPECT_EQ(monthly_churn(bad).error().key, "error.metric_input");
  EXPECT_FALSE(mrr(-1, 40));
  EXPECT_FALSE(mrr(1, nan));
}

}  // namespace
}  // namespace core
