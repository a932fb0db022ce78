#include "core/metrics/cac_ceiling.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(Ltv, MultipliesMarginPriceAndTimes) {
  EXPECT_NEAR(*ltv_of_orders(0.55, 50, 1), 27.5, 1e-12);
  EXPECT_NEAR(*ltv_of_orders(0.55, 50, 2.4), 66.0, 1e-12);
  EXPECT_NEAR(*ltv_of_subscription(0.8, 40, 20), 640.0, 1e-12);
  EXPECT_EQ(*ltv_of_orders(0, 50, 1), 0.0);
}

TEST(Ltv, RefusesWhatCannotBe) {
  for (const double bad : {-0.1, 1.1, nan, infinite}) {
    EXPECT_EQ(ltv_of_orders(bad, 50, 1).error().key, "error.metric_input");
    EXPECT_FALSE(ltv_of_subscription(bad, 40, 20));
  }
  for (const double bad : {-1.0, nan, infinite}) {
    EXPECT_FALSE(ltv_of_orders(0.5, bad, 1));
    EXPECT_FALSE(ltv_of_subscription(0.5, bad, 20));
  }
  for (const double bad : {0.9, nan, infinite}) {
    EXPECT_FALSE(ltv_of_orders(0.5, 50, bad));
    EXPECT_FALSE(ltv_of_subscription(0.5, 40, bad));
  }
}

TEST(CacCeiling, IsTheLifetimeValue) {
  EXPECT_NEAR(middle(*cac_ceiling(shop_business())), 27.5, 1e-9);
  EXPECT_TRUE(cac_ceiling(shop_business())->is_point());
  EXPECT_NEAR(middle(*cac_ceiling(software_business())), 640.0, 1e-9);
}

TEST(CacCeiling, CarriesTheRangesOfItsFactors) {
  Business business = shop_business();
  business.order_value = between(40, 62.5);
  // One range alone keeps its width: middle 50, so 0.55 times 40, 50 and 62.5.
  const Estimate one = *cac_ceiling(business);
  EXPECT_NEAR(one.low, 22.0, 1e-9);
  EXPECT_NEAR(middle(one), 27.5, 1e-9);
  EXPECT_NEAR(one.high, 34.375, 1e-9);
  // Two ranges of a factor 1.25 each way: ln 1.25 times the root of 2 each way.
  business.contribution_margin = between(0.44, 0.6875);
  const Estimate two = *cac_ceiling(business);
  const double factor = std::pow(1.25, std::sqrt(2.0));
  EXPECT_NEAR(middle(two), 27.5, 1e-9);
  EXPECT_NEAR(two.low, 27.5 / factor, 1e-9);
  EXPECT_NEAR(two.high, 27.5 * factor, 1e-9);
}

TEST(CacCeiling, IsUnknownWhileSomethingIsMissing) {
  EXPECT_EQ(cac_ceiling(Business{}), std::nullopt);
  Business without_margin = shop_business();
  without_margin.contribution_margin = std::nullopt;
  EXPECT_EQ(cac_ceiling(without_margin), std::nullopt);
  Business without_months = software_business();
  without_months.months_kept = std::nullopt;
  EXPECT_EQ(cac_ceiling(without_months), std::nullopt);
  Business free = shop_business();
  free.order_value = point_estimate(0);
  EXPECT_EQ(cac_ceiling(free), std::nullopt);
}

TEST(RevenueKind, FollowsTheModelAndThePrices) {
  Business business;
  EXPECT_EQ(revenue_kind(business), RevenueKind::orders);
  business.price_month = point_estimate(10);
  EXPECT_EQ(revenue_kind(business), RevenueKind::subscription);
  business.order_value = point_estimate(50);
  EXPECT_EQ(revenue_kind(business), RevenueKind::orders);
  business.model = BusinessModel::app;
  EXPECT_EQ(revenue_kind(business), RevenueKind::subscription);
  business.price_month = std::nullopt;
  EXPECT_EQ(revenue_kind(business), RevenueKind::orders);
  business.model = BusinessModel::saas;
  EXPECT_EQ(revenue_kind(business), RevenueKind::subscription);
}

}  // namespace
}  // namespace core
