#include "core/rating/weight_draws.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace core {
namespace {

constexpr int count = 100'000;

struct Moments {
  std::vector<double> mean, square;
  double least_sum = 2, most_sum = 0;
  std::vector<float> least, most;
};

Moments moments_of(const std::vector<WeightBounds>& bounds, std::uint64_t seed = 7) {
  auto draws = WeightDraws::make(bounds, seed);
  EXPECT_TRUE(draws);
  const std::size_t size = bounds.size();
  Moments found{.mean = std::vector<double>(size),
                .square = std::vector<double>(size),
                .least = std::vector<float>(size, 2.0f),
                .most = std::vector<float>(size, -1.0f)};
  std::vector<float> weights(size);
  for (int i = 0; i < count; ++i) {
    draws->next(weights);
    double sum = 0;
    for (std::size_t c = 0; c < size; ++c) {
      const double weight = static_cast<double>(weights[c]);
      sum += weight;
      found.mean[c] += weight / count;
      found.square[c] += weight * weight / count;
      found.least[c] = std::min(found.least[c], weights[c]);
      found.most[c] = std::max(found.most[c], weights[c]);
    }
    found.least_sum = std::min(found.least_sum, sum);
    found.most_sum = std::max(found.most_sum, sum);
  }
  return found;
}

// Of n weights spread evenly over all that add up to 1: mean 1/n, mean square 2 / (n (n + 1)).
TEST(WeightDraws, SpreadFreeWeightsEvenly) {
  for (const std::size_t size : {2u, 3u, 9u}) {
    const double n = static_cast<double>(size);
    const Moments found = moments_of(std::vector<WeightBounds>(size));
    const double variance = 2 / (n * (n + 1)) - 1 / (n * n);
    for (std::size_t c = 0; c < size; ++c) {
      EXPECT_NEAR(found.mean[c], 1 / n, 5 * std::sqrt(variance / count));
      EXPECT_NEAR(found.square[c], 2 / (n * (n + 1)), 0.005);
    }
    EXPECT_NEAR(found.least_sum, 1, 1e-6);
    EXPECT_NEAR(found.most_sum, 1, 1e-6);
  }
}

// One of two weights at least a half: evenly spread over a half to 1.
TEST(WeightDraws, KeepToALowerBound) {
  const Moments found = moments_of({{0.5, 1.0}, {}});
  EXPECT_NEAR(found.mean[0], 0.75, 0.003);
  EXPECT_NEAR(found.square[0] - found.mean[0] * found.mean[0], 0.25 / 12, 0.001);
  EXPECT_GE(found.least[0], 0.5f);
  EXPECT_LT(found.least[0], 0.501f);
  EXPECT_GT(found.most[0], 0.999f);
}

// Three weights of at most a half each: a triangle that stands on its head, in which the density
// of a weight w grows as w. By hand: mean 1/3, mean square 8 x (1/2)^4 / 4 = 1/8.
TEST(WeightDraws, SpreadBoundedWeightsEvenly) {
  const Moments found = moments_of({{0, 0.5}, {0, 0.5}, {0, 0.5}});
  for (std::size_t c = 0; c < 3; ++c) {
    EXPECT_NEAR(found.mean[c], 1.0 / 3, 0.003);
    EXPECT_NEAR(found.square[c], 0.125, 0.002);
    EXPECT_LE(found.most[c], 0.5f);
    EXPECT_LT(found.least[c], 0.01f);
  }
  EXPECT_NEAR(found.least_sum, 1, 1e-6);
  EXPECT_NEAR(found.most_sum, 1, 1e-6);
}

TEST(WeightDraws, KeepASettledWeight) {
  const Moments found = moments_of({{0.4, 0.4}, {}, {}});
  EXPECT_NEAR(static_cast<double>(found.least[0]), 0.4, 1e-6);
  EXPECT_NEAR(static_cast<double>(found.most[0]), 0.4, 1e-6);
  // The rest is shared out evenly: 0..0.6.
  EXPECT_NEAR(found.mean[1], 0.3, 0.003);
  EXPECT_NEAR(found.square[1] - 0.09, 0.36 / 12, 0.001);
}

TEST(WeightDraws, TakeBoundsThatLeaveNoChoice) {
  const Moments found = moments_of({{0.1, 0.1}, {0.2, 0.2}, {0.7, 0.7}});
  EXPECT_NEAR(found.mean[0], 0.1, 1e-6);
  EXPECT_NEAR(found.mean[2], 0.7, 1e-6);
  EXPECT_NEAR(moments_of({{}}).mean[0], 1, 1e-9);
}

TEST(WeightDraws, RepeatBySeed) {
  EXPECT_EQ(moments_of({{}, {}}, 3).mean, moments_of({{}, {}}, 3).mean);
  EXPECT_NE(moments_of({{}, {}}, 3).mean, moments_of({{}, {}}, 4).mean);
  EXPECT_NE(moments_of({{0, 0.6}, {0, 0.6}}, 3).mean, moments_of({{0, 0.6}, {0, 0.6}}, 4).mean);
}

TEST(WeightDraws, RefuseBoundsThatCannotBeKept) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<std::vector<WeightBounds>> wrong{{},
                                                     {{0.6, 1}, {0.6, 1}},
                                                     {{0, 0.3}, {0, 0.3}},
                                                     {{0.5, 0.4}, {}},
                                                     {{-0.1, 1}, {}},
                                                     {{0, 1.1}, {}},
                                                     {{nan, 1}, {}},
                                                     {{0, nan}, {}}};
  for (const auto& bounds : wrong) {
    const auto draws = WeightDraws::make(bounds, 1);
    ASSERT_FALSE(draws);
    EXPECT_EQ(draws.error().key, "error.metric_input");
    EXPECT_EQ(draws.error().place, "weights");
  }
}

}  // namespace
}  // namespace core
