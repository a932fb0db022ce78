#include "core/metrics/loop.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(LoopTotal, AgreesWithSkok) {
  // Skok, forentrepreneurs.com: 10 seeds, K 2, 20 days; a cycle of two days and one of one day.
  EXPECT_NEAR(*loop_total(10, 2, 10), 20'470, 1e-6);
  EXPECT_NEAR(*loop_total(10, 2, 20), 20'971'510, 1e-3);
}

TEST(LoopTotal, AddsUpWhatEachCycleBrings) {
  for (const double k : {0.0, 0.2, 0.7, 1.0, 1.3}) {
    double newcomers = 50, sum = 50;
    for (int cycle = 1; cycle <= 12; ++cycle) {
      newcomers *= k;
      sum += newcomers;
      EXPECT_NEAR(*loop_total(50, k, cycle), sum, 1e-9 * sum) << k;
    }
  }
}

TEST(LoopTotal, PassesThroughKOfOneWithoutAJump) {
  EXPECT_EQ(*loop_total(10, 1, 4), 50);
  EXPECT_NEAR(*loop_total(10, 1 + 1e-12, 4), 50, 1e-8);
  EXPECT_NEAR(*loop_total(10, 1 - 1e-12, 4), 50, 1e-8);
}

TEST(LoopTotal, ComesToItsLimitBelowOne) {
  // By hand: 100 / (1 - 0.25).
  EXPECT_NEAR(*loop_limit(100, 0.25), 133.33333333333333, 1e-9);
  EXPECT_NEAR(*loop_total(100, 0.25, 200), *loop_limit(100, 0.25), 1e-9);
  EXPECT_EQ(*loop_limit(100, 0), 100);
  EXPECT_EQ(*loop_total(0, 3, 5), 0);
}

TEST(LoopTotal, RefusesWhatCannotBe) {
  EXPECT_EQ(loop_total(-1, 1, 1).error().place, "seeds");
  EXPECT_EQ(loop_total(nan, 1, 1).error().place, "seeds");
  EXPECT_EQ(loop_total(1, -0.1, 1).error().place, "k");
  EXPECT_EQ(loop_total(1, nan, 1).error().place, "k");
  EXPECT_EQ(loop_total(1, 1, -1).error().place, "cycles");
  EXPECT_EQ(loop_total(1, 1, infinity).error().place, "cycles");
  EXPECT_EQ(loop_total(1, 2, 1e5).error().place, "cycles");
  EXPECT_EQ(loop_limit(1, 1).error().place, "k");
  EXPECT_EQ(loop_limit(1e308, 0.999999).error().place, "seeds");
  EXPECT_FALSE(loop_limit(1, nan));
  EXPECT_FALSE(loop_limit(nan, 0.5));
}

}  // namespace
}  // namespace core
