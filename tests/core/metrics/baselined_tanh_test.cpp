#include "core/metrics/baselined_tanh.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(BaselinedTanh, GoesThroughTodayAndUpToItsCeiling) {
  // 200 spent brings 3 each, 600, which is 80 % of what there is: 25 % more at most.
  const BaselinedTanh curve{200, 3, 0.8};
  const auto y = *baselined_tanh(curve, std::array{0.0, 200.0, 1e9});
  EXPECT_EQ(y[0], 0);
  EXPECT_NEAR(y[1], 600, 1e-9);
  EXPECT_NEAR(y[2], 750, 1e-9);
  EXPECT_NEAR(curve.ceiling(), 600 * 1.25, 1e-9);
}

TEST(BaselinedTanh, IsTheLogisticOfHalfTheArgument) {
  // PyMC-Marketing's logistic form, lambda 1 at x 1: tanh(1/2) = .46211716. Here the curve with
  // ceiling 1 and artanh(share) / spend = 1/2.
  const double share = std::tanh(0.5);
  const BaselinedTanh curve{1, share, share};
  EXPECT_NEAR(baselined_tanh(curve, std::array{1.0})->front(), 0.46211716, 5e-9);
}

TEST(BaselinedTanh, KnowsWhatItsFirstCustomerCosts) {
  const BaselinedTanh curve{200, 3, 0.8};
  const double tiny = 1e-4;
  EXPECT_NEAR(first_customer_cost(curve), tiny / baselined_tanh(curve, std::array{tiny})->front(),
              1e-9);
  // The business form b tanh(x / (b c)) with that cost c is the same curve.
  const double b = curve.ceiling(), c = first_customer_cost(curve);
  EXPECT_NEAR(baselined_tanh(curve, std::array{350.0})->front(), b * std::tanh(350 / (b * c)),
              1e-9);
  EXPECT_EQ(first_customer_cost({200, 0, 0.8}), infinity);
}

TEST(BaselinedTanh, IsElicitedByAskingWhatDoublingBrings) {
  const BaselinedTanh curve{200, 3, 0.6};
  const auto y = *baselined_tanh(curve, std::array{200.0, 400.0});
  EXPECT_NEAR(*share_of_ceiling_by_doubling(y[0], y[1]), 0.6, 1e-12);
  for (const double bad : {600.0, 1200.0, 500.0, nan, infinity})
    EXPECT_EQ(share_of_ceiling_by_doubling(600, bad).error().place, "doubled");
  for (const double bad : {0.0, -1.0, nan, infinity})
    EXPECT_EQ(share_of_ceiling_by_doubling(bad, 700).error().place, "today");
}

TEST(BaselinedTanh, RefusesWhatCannotBeByItsName) {
  const std::array x{1.0};
  for (const double bad : {-1.0, nan, infinity}) {
    EXPECT_EQ(baselined_tanh({bad, 1, 0.5}, x).error().place, "spend");
    EXPECT_EQ(baselined_tanh({1, bad, 0.5}, x).error().place, "gain");
    EXPECT_EQ(baselined_tanh({1, 1, bad}, x).error().place, "share_of_ceiling");
    EXPECT_EQ(baselined_tanh({1, 1, 0.5}, std::array{bad}).error().place, "x");
  }
  EXPECT_EQ(baselined_tanh({0, 1, 0.5}, x).error().place, "spend");
  EXPECT_EQ(baselined_tanh({1, 1, 0}, x).error().place, "share_of_ceiling");
  EXPECT_EQ(baselined_tanh({1, 1, 1}, x).error().place, "share_of_ceiling");
}

}  // namespace
}  // namespace core
