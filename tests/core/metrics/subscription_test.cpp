#include "core/metrics/subscription.h"

#include <gtest/gtest.h>

#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

Business shop() {
  Business business;
  business.model = BusinessModel::ecommerce;
  business.contribution_margin = point_estimate(0.55);
  business.order_value = point_estimate(50);
  return business;
}

Business software() {
  Business business;
  business.model = BusinessModel::saas;
  business.monthly_revenue = point_estimate(12'000);
  business.contribution_margin = point_estimate(0.8);
  business.price_month = point_estimate(40);
  business.months_kept = point_estimate(20);
  return business;
}

TEST(Subscription, FollowsFromRevenuePriceAndTime) {
  EXPECT_NEAR(*monthly_churn(20), 0.05, 1e-12);
  EXPECT_NEAR(*mrr(300, 40), 12'000, 1e-9);
  const Subscription steady = *subscription(software());
  EXPECT_EQ(steady.mrr, 12'000);
  EXPECT_NEAR(*steady.subscribers, 300, 1e-9);
  EXPECT_NEAR(*steady.churn, 0.05, 1e-12);
  EXPECT_NEAR(*steady.new_to_stand, 15, 1e-9);
}

TEST(Subscription, SaysOnlyWhatIsKnown) {
  EXPECT_EQ(subscription(shop()), std::nullopt);
  Business business = software();
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
