#include "core/metrics/adstock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <numeric>

namespace core {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

Adstock recursive(double alpha) {
  return {.kind = CarryOverKind::recursive, .alpha = alpha, .is_normalised = false};
}

TEST(Adstock, CarriesOneBurstOnByRecursion) {
  // Robyn's own example: 100 once at theta 0.7.
  EXPECT_THAT(*adstock(recursive(0.7), std::array{100.0, 0.0, 0.0, 0.0}),
              Pointwise(DoubleNear(1e-9), {100.0, 70.0, 49.0, 34.3}));
}

TEST(Adstock, SettlesAtTheLongRunMultiplier) {
  // 100 / (1 - 0.7); half is gone after ln 0.5 / ln 0.7 = 1.943358 periods.
  const auto carried = adstock(recursive(0.7), std::vector(200, 100.0));
  EXPECT_NEAR(carried->back(), 333.3333, 5e-5);
  const double later = std::pow(0.7, 1.943358);
  EXPECT_NEAR(later, 0.5, 1e-6);
}

TEST(Adstock, AgreesWithMeridiansWindowedExample) {
  // Meridian's own tests print the last period as .435 and .463.
  const std::array x{0.55, 0.71, 0.08, 0.82, 0.29};
  const Adstock geometric{.kind = CarryOverKind::geometric, .alpha = 0.5, .window = 5};
  EXPECT_NEAR(adstock(geometric, x)->back(), 0.43516129, 5e-9);
  const Adstock binomial{.kind = CarryOverKind::binomial, .alpha = 0.5, .window = 5};
  EXPECT_NEAR(adstock(binomial, x)->back(), 0.46266667, 5e-9);
}

TEST(Adstock, WeighsLagsAsEachKindSays) {
  // By hand: 1, 1/2, 1/4 over 7/4; (1 - l/3)^1 over 2; 0.5^((l - 1)^2) over 2.
  Adstock carry{.kind = CarryOverKind::geometric, .alpha = 0.5, .window = 3};
  EXPECT_THAT(*adstock_weights(carry), Pointwise(DoubleNear(1e-12), {4 / 7.0, 2 / 7.0, 1 / 7.0}));
  carry.kind = CarryOverKind::binomial;
  EXPECT_THAT(*adstock_weights(carry), Pointwise(DoubleNear(1e-12), {0.5, 1 / 3.0, 1 / 6.0}));
  carry.kind = CarryOverKind::delayed;
  carry.delay = 1;
  EXPECT_THAT(*adstock_weights(carry), Pointwise(DoubleNear(1e-12), {0.25, 0.5, 0.25}));
  carry.is_normalised = false;
  EXPECT_THAT(*adstock_weights(carry), Pointwise(DoubleNear(1e-12), {0.5, 1.0, 0.5}));
}

TEST(Adstock, KeepsNothingWithoutRetention) {
  const std::array x{3.0, 0.0, 5.0};
  for (const auto kind : {CarryOverKind::geometric, CarryOverKind::binomial}) {
    const Adstock carry{.kind = kind, .alpha = 0.0, .window = 4};
    EXPECT_THAT(*adstock(carry, x), ElementsAre(3.0, 0.0, 5.0));
  }
  EXPECT_THAT(*adstock(recursive(0.0), x), ElementsAre(3.0, 0.0, 5.0));
}

TEST(Adstock, KeepsTheScaleOfSteadySpendWhenNormalised) {
  const std::vector steady(60, 40.0);
  for (const auto kind : {CarryOverKind::geometric, CarryOverKind::binomial, CarryOverKind::delayed,
                          CarryOverKind::recursive})
    for (const double alpha : {0.1, 0.5, 0.7}) {
      const Adstock carry{.kind = kind, .alpha = alpha, .delay = 2.5, .window = 12};
      EXPECT_NEAR(adstock(carry, steady)->back(), 40.0, 1e-6) << name_of(kind) << alpha;
    }
}

TEST(Adstock, BeginsWithWhatCameBefore) {
  // The level before the first month if recursive: 0.5 x 80 + 10.
  EXPECT_THAT(*adstock(recursive(0.5), std::array{10.0, 0.0}, std::array{80.0}),
              ElementsAre(50.0, 25.0));
  // Else earlier spend, newest last: the same as one longer row.
  const Adstock carry{.kind = CarryOverKind::geometric, .alpha = 0.6, .window = 3};
  const auto whole = adstock(carry, std::array{7.0, 9.0, 2.0, 4.0});
  EXPECT_EQ(adstock(carry, std::array{2.0, 4.0}, std::array{7.0, 9.0}),
            (std::vector{(*whole)[2], (*whole)[3]}));
}

TEST(Adstock, IsScaleFreeAndAddsUp) {
  const Adstock carry{.kind = CarryOverKind::delayed, .alpha = 0.4, .delay = 1.5, .window = 6};
  const std::array a{1.0, 0.0, 4.0, 2.0};
  const std::array b{0.0, 3.0, 1.0, 5.0};
  const auto ya = *adstock(carry, a), yb = *adstock(carry, b);
  const auto both = *adstock(carry, std::array{2.0, 3.0, 9.0, 9.0});  // 2a + b
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(both[i], 2 * ya[i] + yb[i], 1e-12);
}

TEST(Adstock, AnswersNoMonthsWithNone) { EXPECT_TRUE(adstock(recursive(0.5), {})->empty()); }

TEST(Adstock, RefusesWhatCannotBeByItsName) {
  const std::array x{1.0};
  for (const double bad : {-0.1, 1.1, nan, infinity}) {
    EXPECT_EQ(adstock({.alpha = bad}, x).error().place, "alpha");
    EXPECT_EQ(adstock(recursive(bad), x).error().place, "alpha");
  }
  EXPECT_EQ(adstock(recursive(1.0), x).error().place, "alpha");
  EXPECT_EQ(adstock({.kind = CarryOverKind::delayed, .alpha = 0.0}, x).error().place, "alpha");
  EXPECT_EQ(adstock({.alpha = 0.5, .window = 0}, x).error().place, "window");
  EXPECT_EQ(adstock({.alpha = 0.5, .window = 1001}, x).error().place, "window");
  for (const double bad : {-1.0, 3.5, nan}) {
    const Adstock late{.kind = CarryOverKind::delayed, .alpha = 0.5, .delay = bad, .window = 4};
    EXPECT_EQ(adstock(late, x).error().place, "theta");
  }
  for (const double bad : {-1.0, nan, infinity}) {
    EXPECT_EQ(adstock({.alpha = 0.5}, std::array{bad}).error().place, "x");
    EXPECT_EQ(adstock({.alpha = 0.5}, x, std::array{bad}).error().place, "opening");
  }
  EXPECT_EQ(adstock(recursive(0.5), x, std::array{1.0, 2.0}).error().place, "opening");
}

}  // namespace
}  // namespace core
