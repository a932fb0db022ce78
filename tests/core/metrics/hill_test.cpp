#include "core/metrics/hill.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace core {
namespace {

using testing::DoubleNear;
using testing::Pointwise;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Hill, AgreesWithRobynsExample) {
  EXPECT_THAT(*hill({1, 150, 3}, std::array{100.0, 150.0, 170.0, 190.0, 200.0}),
              Pointwise(DoubleNear(5e-9), {0.22857143, 0.5, 0.59278475, 0.67021692, 0.70329670}));
}

TEST(Hill, IsHalfOfItsCeilingAtHalfSaturation) {
  for (const double slope : {0.5, 1.0, 2.0, 3.7})
    EXPECT_NEAR(hill_response({80, 12, slope}, 12), 40, 1e-12);
}

TEST(Hill, StartsAtNothingAndEndsAtItsCeiling) {
  EXPECT_EQ(hill_response({80, 12, 2}, 0), 0);
  EXPECT_NEAR(hill_response({80, 12, 2}, 1e300), 80, 1e-9);
  EXPECT_EQ(hill_response({80, 1e-300, 4}, 1e300), 80);
  EXPECT_EQ(hill_response({80, 1e300, 4}, 1e-300), 0);
}

TEST(Hill, RisesEverywhereAndDoesNotDependOnTheUnit) {
  for (const double slope : {0.6, 1.0, 2.4}) {
    double before = -1;
    for (double x = 0; x < 100; x += 2.5) {
      const double now = hill_response({10, 30, slope}, x);
      EXPECT_GT(now, before);
      EXPECT_NEAR(hill_response({10, 30e3, slope}, x * 1e3), now, 1e-12);
      before = now;
    }
  }
}

TEST(Hill, HasTheMarginalThatSmallStepsShow) {
  for (const double slope : {0.7, 1.0, 2.2})
    for (const double x : {0.5, 20.0, 300.0}) {
      const Hill curve{50, 40, slope};
      const double step = x * 1e-6;
      const double seen =
          (hill_response(curve, x + step) - hill_response(curve, x - step)) / (2 * step);
      EXPECT_NEAR(hill_marginal(curve, x), seen, std::abs(seen) * 1e-6);
    }
  EXPECT_EQ(hill_marginal({50, 40, 2}, 0), 0);
  EXPECT_EQ(hill_marginal({50, 40, 1}, 0), 50 / 40.0);
  EXPECT_EQ(hill_marginal({50, 40, 0.5}, 0), infinity);
  EXPECT_EQ(hill_marginal({0, 40, 0.5}, 0), 0);
}

TEST(Hill, ReturnsMostPerUnitAtItsLeastUsefulSpend) {
  // K (S - 1)^(1 / S): for slope 2 that is K itself, for slope 3 K times the cube root of 2.
  EXPECT_NEAR(least_useful_spend({1, 100, 2}), 100, 1e-12);
  EXPECT_NEAR(least_useful_spend({1, 100, 3}), 100 * std::cbrt(2.0), 1e-9);
  EXPECT_EQ(least_useful_spend({1, 100, 1}), 0);
  const Hill curve{1, 100, 3};
  const double best = least_useful_spend(curve);
  const auto average = [&](double x) { return hill_response(curve, x) / x; };
  EXPECT_GT(average(best), average(best * 0.99));
  EXPECT_GT(average(best), average(best * 1.01));
}

TEST(Hill, RefusesWhatCannotBeByItsName) {
  const std::array x{1.0};
  for (const double bad : {-1.0, nan, infinity}) {
    EXPECT_EQ(hill({bad, 1, 1}, x).error().place, "ceiling");
    EXPECT_EQ(hill({1, bad, 1}, x).error().place, "half_saturation");
    EXPECT_EQ(hill({1, 1, bad}, x).error().place, "slope");
    EXPECT_EQ(hill({1, 1, 1}, std::array{bad}).error().place, "x");
    EXPECT_FALSE(is_sound({bad, 1, 1}) || is_sound({1, bad, 1}) || is_sound({1, 1, bad}));
  }
  EXPECT_EQ(hill({1, 0, 1}, x).error().place, "half_saturation");
  EXPECT_EQ(hill({1, 1, 0}, x).error().place, "slope");
  EXPECT_TRUE(is_sound({0, 1, 1}));
}

}  // namespace
}  // namespace core
