#include "core/metrics/estimate_quantile.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(EstimateQuantile, HasTwoPointsAtFiveAndNinetyFivePercent) {
  const auto amount = between(20, 80);
  EXPECT_NEAR(*estimate_quantile(amount, 0.05), 20, 1e-9);
  EXPECT_NEAR(*estimate_quantile(amount, 0.95), 80, 1e-9);
  EXPECT_NEAR(*estimate_quantile(amount, 0.5), 40, 1e-9);  // the geometric middle
  const auto share = between(0.2, 0.8);
  EXPECT_NEAR(*estimate_quantile(share, 0.05, Scale::share), 0.2, 1e-12);
  EXPECT_NEAR(*estimate_quantile(share, 0.95, Scale::share), 0.8, 1e-12);
  EXPECT_NEAR(*estimate_quantile(share, 0.5, Scale::share), 0.5, 1e-12);
}

TEST(EstimateQuantile, IsPertWithAMode) {
  // PERT of 0, 0, 10 is 10 Beta(1, 5): its quantile is 10 (1 - (1 - p)^(1/5)).
  EXPECT_NEAR(*estimate_quantile(around(0, 0, 10), 0.3), 10 * (1 - std::pow(0.7, 0.2)), 1e-9);
  EXPECT_NEAR(*estimate_quantile(around(0, 5, 10), 0.5), 5, 1e-9);
}

TEST(EstimateQuantile, IsEvenWhereTheRangeTouchesItsEnd) {
  EXPECT_NEAR(*estimate_quantile(between(0, 9), 0.95), 9, 1e-9);
  EXPECT_NEAR(*estimate_quantile(between(0, 9), 0.5), 4.5, 1e-9);
  EXPECT_EQ(*estimate_quantile(between(0, 9), 0.01), 0);
  EXPECT_EQ(*estimate_quantile(between(0.5, 1), 0.99, Scale::share), 1);
  EXPECT_NEAR(*estimate_quantile(between(-10, 10), 0.05), -10, 1e-9);
}

TEST(EstimateQuantile, RisesWithItsPart) {
  for (const auto& estimate : {between(0.1, 0.4), between(0, 0.4), around(0.1, 0.2, 0.9)})
    for (const Scale scale : {Scale::amount, Scale::share}) {
      double before = -1;
      for (double p = 0.01; p < 1; p += 0.02) {
        const double value = *estimate_quantile(estimate, p, scale);
        EXPECT_GE(value, before);
        before = value;
      }
    }
}

TEST(EstimateQuantile, IsTheNumberItselfWhereOneIsSure) {
  EXPECT_EQ(*estimate_quantile(point_estimate(0), 0.2), 0);
  EXPECT_EQ(*estimate_quantile(point_estimate(7), 0.9), 7);
}

TEST(EstimateQuantile, RefusesWhatCannotBe) {
  EXPECT_EQ(estimate_quantile(between(1, 2), 0).error().place, "p");
  EXPECT_FALSE(estimate_quantile(between(1, 2), 1));
  EXPECT_FALSE(estimate_quantile(between(1, 2), nan));
  EXPECT_EQ(estimate_quantile(between(2, 1), 0.5).error().place, "estimate");
  EXPECT_FALSE(estimate_quantile(between(nan, 1), 0.5));
  EXPECT_FALSE(estimate_quantile(between(0.5, 1.5), 0.5, Scale::share));
  EXPECT_FALSE(estimate_quantile(around(1, 5, 2), 0.5));
}

}  // namespace
}  // namespace core
