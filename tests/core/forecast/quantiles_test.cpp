#include "core/forecast/quantiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace core {
namespace {

constexpr std::array levels{0.0, 0.05, 0.1, 0.5, 0.9, 0.95, 1.0};
using Found = std::array<double, levels.size()>;

Found found_in(const std::vector<float>& values) {
  QuantileFinder finder;
  Found found{};
  finder.find(values, levels, found);
  return found;
}

// By sorting.
Found expected_of(std::vector<float> values) {
  std::ranges::sort(values);
  Found expected{};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double rank = levels[i] * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const double low = values[below], high = values[std::min(below + 1, values.size() - 1)];
    expected[i] = low + (rank - static_cast<double>(below)) * (high - low);
  }
  return expected;
}

TEST(Quantiles, LieBetweenValues) {
  // Rank 0.05 x 4 = 0.2 between 10 and 20; 0.9 x 4 = 3.6 between 40 and 50.
  const Found found = found_in({50, 10, 40, 20, 30});
  EXPECT_NEAR(found[1], 12, 1e-9);
  EXPECT_EQ(found[3], 30);
  EXPECT_NEAR(found[4], 46, 1e-9);
  EXPECT_EQ(found.front(), 10);
  EXPECT_EQ(found.back(), 50);
}

TEST(Quantiles, AreThoseOfTheSortedValues) {
  std::mt19937 random(4);
  for (const std::size_t n : {1u, 2u, 3u, 15u, 16u, 17u, 100u, 1000u, 10007u})
    for (int shape = 0; shape < 6; ++shape) {
      std::vector<float> values;
      for (std::size_t i = 0; i < n; ++i) {
        const double u = static_cast<double>(random()) / 4294967296.0;
        const double each[] = {u,        std::exp(8 * u),   u < 0.97 ? 0.0 : u,
                               -1e6 * u, std::floor(4 * u), 1e12 + std::floor(9 * u)};
        values.push_back(static_cast<float>(each[shape]));
      }
      EXPECT_EQ(found_in(values), expected_of(values)) << n << ' ' << shape;
    }
}

TEST(Quantiles, SurviveOneValueFarFromTheOthers) {
  std::vector<float> values(1000, 5.0f);
  values[17] = 1e30f;
  values[18] = 6.0f;
  EXPECT_EQ(found_in(values), expected_of(values));
  values[19] = -3e38f;
  values[20] = 3e38f;
  EXPECT_EQ(found_in(values), expected_of(values));
}

TEST(Quantiles, AreTheValueWhereAllAreEqual) {
  for (const double each : found_in(std::vector<float>(64, 7.25f))) EXPECT_EQ(each, 7.25);
}

}  // namespace
}  // namespace core
