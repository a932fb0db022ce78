#include "core/metrics/season.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <numeric>

namespace core {
namespace {

TEST(Season, DividesByTheMean) {
  const auto indices = season_indices(std::array{50.0, 100.0, 150.0, 100.0});
  ASSERT_TRUE(indices);
  EXPECT_EQ(*indices, (std::vector{0.5, 1.0, 1.5, 1.0}));
}

TEST(Season, AveragesOneWhateverTheUnit) {
  const auto indices = season_indices(std::array{3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0});
  ASSERT_TRUE(indices);
  EXPECT_NEAR(std::accumulate(indices->begin(), indices->end(), 0.0), 8, 1e-12);
  const auto scaled = season_indices(std::array{3e9, 1e9, 4e9, 1e9, 5e9, 9e9, 2e9, 6e9});
  for (std::size_t i = 0; i < indices->size(); ++i) EXPECT_NEAR((*indices)[i], (*scaled)[i], 1e-12);
}

TEST(Season, TakesAMonthWithoutAnything) {
  EXPECT_EQ(*season_indices(std::array{0.0, 2.0}), (std::vector{0.0, 2.0}));
  EXPECT_EQ(*season_indices(std::array{7.0}), std::vector{1.0});
}

TEST(Season, RefusesWhatHasNoMeanAboveZero) {
  EXPECT_EQ(season_indices({}).error().place, "values");
  EXPECT_EQ(season_indices(std::array{0.0, 0.0}).error().place, "values");
  EXPECT_EQ(season_indices(std::array{1.0, -1.0}).error().place, "values");
  EXPECT_EQ(season_indices(std::array{1.0, std::numeric_limits<double>::quiet_NaN()}).error().place,
            "values");
  EXPECT_EQ(season_indices(std::array{1e308, 1e308}).error().key, "error.metric_input");
}

}  // namespace
}  // namespace core
