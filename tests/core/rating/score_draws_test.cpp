#include "core/rating/score_draws.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace core {
namespace {

struct Moments {
  double mean = 0, variance = 0, least = 1e9, most = -1e9;
};

bool is_same(Four one, Four other) { return __builtin_reduce_and(one == other) != 0; }

Moments moments_of(const ScoreRange& range, double base = 0) {
  constexpr std::uint64_t batches = 2'000;
  constexpr double count = batches * draws_a_batch;
  const ScoreDraws draws(range, base, 5);
  Moments found;
  double squares = 0;
  for (std::uint64_t i = 0; i < batches; ++i) {
    Fours scores;
    draws.draw(2026, i, scores);
    for (std::size_t at = 0; at < draws_a_batch; ++at) {
      const double value = static_cast<double>(scores[at / 4][at % 4]);
      found.mean += value / count;
      squares += value * value / count;
      found.least = std::min(found.least, value);
      found.most = std::max(found.most, value);
    }
  }
  found.variance = squares - found.mean * found.mean;
  return found;
}

// A triangle over a..b with its top at c has mean (a + b + c) / 3 and variance
// (a^2 + b^2 + c^2 - ab - ac - bc) / 18.
TEST(ScoreDraws, FollowTheTriangle) {
  const Moments skewed = moments_of({.likely = 2, .low = 1, .high = 5});
  EXPECT_NEAR(skewed.mean, 8.0 / 3, 0.01);
  EXPECT_NEAR(skewed.variance, (1 + 25 + 4 - 5 - 2 - 10) / 18.0, 0.01);
  EXPECT_GE(skewed.least, 1);
  EXPECT_LE(skewed.most, 5);
  const Moments at_low = moments_of({.likely = 1, .low = 1, .high = 4});
  EXPECT_NEAR(at_low.mean, 2, 0.01);
  EXPECT_NEAR(at_low.variance, 0.5, 0.01);
  const Moments at_high = moments_of({.likely = 4, .low = 1, .high = 4});
  EXPECT_NEAR(at_high.mean, 3, 0.01);
  EXPECT_NEAR(at_high.variance, 0.5, 0.01);
}

TEST(ScoreDraws, AreEvenWhereNothingIsLikelier) {
  const Moments even = moments_of({.likely = 1.5, .low = 1, .high = 5, .is_even = true});
  EXPECT_NEAR(even.mean, 3, 0.02);
  EXPECT_NEAR(even.variance, 16.0 / 12, 0.02);
}

TEST(ScoreDraws, KeepASureScore) {
  const Moments sure = moments_of({.likely = 3, .low = 3, .high = 3}, 1);
  EXPECT_EQ(sure.least, 2);
  EXPECT_EQ(sure.most, 2);
}

TEST(ScoreDraws, AreTheSameForABatchAndOthersForAnother) {
  const ScoreDraws draws({.likely = 2, .low = 1, .high = 5}, 0, 9);
  Fours once, again, next, of_another_seed;
  draws.draw(1, 3, once);
  draws.draw(1, 4, next);
  draws.draw(2, 3, of_another_seed);
  draws.draw(1, 3, again);
  for (std::size_t i = 0; i < fours_a_batch; ++i) EXPECT_TRUE(is_same(once[i], again[i]));
  EXPECT_FALSE(is_same(once[0], next[0]));
  EXPECT_FALSE(is_same(once[0], of_another_seed[0]));
}

}  // namespace
}  // namespace core
