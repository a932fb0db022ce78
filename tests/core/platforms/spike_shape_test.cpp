#include "core/platforms/spike_shape.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace core {
namespace {

TEST(SpikeShape, IsHalvedAfterTheHalfLifeWhateverTheTail) {
  for (const double tail : {1.5, 3.0, 10.0, no_tail}) {
    EXPECT_EQ(excess_left(0, 3, tail), 1) << tail;
    EXPECT_NEAR(excess_left(3, 3, tail), 0.5, 1e-12) << tail;
  }
}

TEST(SpikeShape, IsTheExponentialWithoutATail) {
  EXPECT_NEAR(excess_left(4, 2, no_tail), 0.25, 1e-15);
  EXPECT_NEAR(excess_left(4, 2, 49.9), 0.25, 5e-3);
}

TEST(SpikeShape, LeavesMoreBehindWithAHeavierTail) {
  double before = 0.0;
  for (const double tail : {no_tail, 10.0, 3.0, 1.5}) {
    const double left = excess_left(12, 1, tail);
    EXPECT_GT(left, before) << tail;
    before = left;
  }
}

TEST(SpikeShape, AddsUpToTheIntegralOfWhatIsLeft) {
  for (const double tail : {1.5, 4.0, no_tail}) {
    double sum = 0.0;
    constexpr double step = 1e-3;
    for (double t = step / 2; t < 6; t += step) sum += excess_left(t, 1.3, tail) * step;
    EXPECT_NEAR(excess_until(6, 1.3, tail), sum, 1e-6) << tail;
    EXPECT_EQ(excess_until(0, 1.3, tail), 0) << tail;
  }
}

// The half-life of the rate at which the share `part` of all comes within `time`.
double half_life_of(double part, double time, double tail) {
  double low = 1e-3, high = 1e3;
  for (int i = 0; i < 100; ++i) {
    const double middle = std::sqrt(low * high);
    const double share = excess_until(time, middle, tail) / excess_until(1e9, middle, tail);
    (share > part ? low : high) = middle;
  }
  return low;
}

TEST(SpikeShape, CoversShowHnBetweenItsTails) {
  // 41,301 Show HN posts: half of the comments in 7.2 h, 90 % in 26.2 h, 4.2 % after 48 h
  // (goshipyard.app, "HN attention cliff"). An exponential through the first would leave 1 %.
  const auto after = [](double hours, double tail) {
    const double half_life = half_life_of(0.5, 7.2, tail);
    return 1 - excess_until(hours, half_life, tail) / excess_until(1e9, half_life, tail);
  };
  EXPECT_NEAR(after(48, no_tail), 0.01, 5e-4);
  EXPECT_NEAR(after(26.2, lightest_tail), 0.1, 5e-3);
  EXPECT_NEAR(after(48, 4.5), 0.042, 2e-3);
  EXPECT_GT(after(48, heaviest_tail), 0.042);
}

}  // namespace
}  // namespace core
