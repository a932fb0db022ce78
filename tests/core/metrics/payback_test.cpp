#include "core/metrics/payback.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Payback, ComesWithTheFirstOrderWhenItCoversTheCost) {
  EXPECT_EQ(**payback_months_of_orders(20, 0.55, 50, 1), 0.0);
  EXPECT_EQ(payback(shop_business(), 20)->months, 0.0);
}

TEST(Payback, SpreadsLaterOrdersOverTheYear) {
  // By hand: the first order gives 20, so 30 are missing; three more give 60 in 12 months, 5 a
  // month.
  EXPECT_NEAR(**payback_months_of_orders(50, 0.4, 50, 4), 6.0, 1e-12);
  EXPECT_EQ(*payback_months_of_orders(81, 0.4, 50, 4), std::nullopt);
  EXPECT_EQ(*payback_months_of_orders(21, 0.4, 50, 1), std::nullopt);
}

TEST(Payback, CountsMonthsOfASubscription) {
  // By hand: 0.8 x 40 = 32 a month.
  EXPECT_NEAR(**payback_months_of_subscription(160, 0.8, 40, 20), 5.0, 1e-12);
  EXPECT_EQ(*payback_months_of_subscription(641, 0.8, 40, 20), std::nullopt);
  EXPECT_EQ(**payback_months_of_subscription(0, 0, 40, 20), 0.0);
  EXPECT_NEAR(*payback(software_business(), 160)->months, 5.0, 1e-12);
}

TEST(Payback, IsUnknownWhileSomethingIsMissing) {
  EXPECT_EQ(payback(Business{}, 20), std::nullopt);
  Business without_price = shop_business();
  without_price.order_value = std::nullopt;
  EXPECT_EQ(payback(without_price, 20), std::nullopt);
  EXPECT_EQ(payback(shop_business(), nan), std::nullopt);
}

TEST(Payback, RefusesWhatCannotBe) {
  EXPECT_FALSE(payback_months_of_orders(-1, 0.5, 50, 1));
  EXPECT_FALSE(payback_months_of_orders(nan, 0.5, 50, 1));
  EXPECT_FALSE(payback_months_of_orders(20, 1.5, 50, 1));
  EXPECT_FALSE(payback_months_of_orders(20, 0.5, nan, 1));
  EXPECT_FALSE(payback_months_of_orders(20, 0.5, 50, 0));
  EXPECT_FALSE(payback_months_of_subscription(nan, 0.5, 50, 1));
  EXPECT_FALSE(payback_months_of_subscription(20, nan, 50, 1));
  EXPECT_FALSE(payback_months_of_subscription(20, 0.5, -1, 1));
  EXPECT_FALSE(payback_months_of_subscription(20, 0.5, 50, 0.5));
}

}  // namespace
}  // namespace core
