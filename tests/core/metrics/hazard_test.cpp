#include "core/metrics/hazard.h"

#include <gtest/gtest.h>

#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(GoneShare, AgreesWithTheLivesOfGooglesProducts) {
  // gwern.net: a median of 2,824 days where survivors are counted is 8.6 % a year; the mean of 4.1
  // years among the dead alone would be 21.6 %.
  EXPECT_NEAR(*gone_share(365.25, 2824), 0.086, 5e-4);
  EXPECT_NEAR(*gone_share(1, *median_of_mean_life(4.1)), 0.216, 5e-4);
}

TEST(GoneShare, IsAHalfAtTheMedianAndNeverStartsAfresh) {
  EXPECT_EQ(*gone_share(0, 3), 0);
  EXPECT_NEAR(*gone_share(3, 3), 0.5, 1e-15);
  EXPECT_NEAR(*gone_share(6, 3), 0.75, 1e-15);
  // What is still there after a while runs the same risk again.
  EXPECT_NEAR(1 - *gone_share(5, 3), (1 - *gone_share(2, 3)) * (1 - *gone_share(3, 3)), 1e-15);
}

TEST(GoneShare, RefusesWhatCannotBe) {
  EXPECT_EQ(gone_share(-1, 3).error().place, "elapsed");
  EXPECT_EQ(gone_share(nan, 3).error().place, "elapsed");
  EXPECT_EQ(gone_share(1, 0).error().place, "median");
  EXPECT_EQ(gone_share(1, nan).error().place, "median");
  EXPECT_EQ(median_of_mean_life(0).error().place, "mean");
  EXPECT_FALSE(median_of_mean_life(nan));
}

}  // namespace
}  // namespace core
