#include "core/metrics/tail_risk.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(TailRisk, AgreesWithPymcMarketingsExample) {
  const std::array outcomes{3.0, 1.0, 2.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0};
  const TailRisk risk = *tail_risk(outcomes, 0.05);
  EXPECT_NEAR(risk.quantile, 1.45, 1e-12);
  EXPECT_NEAR(risk.mean, 1.0, 1e-12);
}

TEST(TailRisk, MeansTheWorstOutcomes) {
  // Rank 0.4 x 4 = 1.6: between 20 and 30; the two below it have mean 15.
  const TailRisk risk = *tail_risk(std::array{50.0, 10.0, 40.0, 20.0, 30.0}, 0.4);
  EXPECT_NEAR(risk.quantile, 26, 1e-12);
  EXPECT_NEAR(risk.mean, 15, 1e-12);
}

TEST(TailRisk, IsTheOnlyOutcomeOfOne) {
  EXPECT_EQ(*tail_risk(std::array{7.0}, 0.05), (TailRisk{7, 7}));
  EXPECT_EQ(*tail_risk(std::array{4.0, 4.0, 4.0}, 0.05), (TailRisk{4, 4}));
}

TEST(TailRisk, RefusesWhatCannotBeByItsName) {
  EXPECT_EQ(tail_risk({}, 0.05).error().place, "outcomes");
  EXPECT_EQ(tail_risk(std::array{1.0, nan}, 0.05).error().place, "outcomes");
  for (const double bad : {0.0, 1.0, -0.1, nan})
    EXPECT_EQ(tail_risk(std::array{1.0}, bad).error().place, "share");
}

}  // namespace
}  // namespace core
