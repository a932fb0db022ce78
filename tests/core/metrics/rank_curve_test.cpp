#include "core/metrics/rank_curve.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(RankCurve, AgreesWithPublishedCharts) {
  // Distimo, May 2013, free apps in the US: 23,000 a day at 50, 72,000 at 10.
  const auto free_apps = rank_curve({50, 23'000}, {10, 72'000});
  ASSERT_TRUE(free_apps);
  EXPECT_NEAR(free_apps->exponent, 0.709, 5e-4);
  // Garg & Telang 2013: rank 1 has 150 times rank 200 (iPhone, paid), 120 times (iPad).
  EXPECT_NEAR(rank_curve({1, 150}, {200, 1})->exponent, 0.946, 5e-4);
  EXPECT_NEAR(rank_curve({1, 120}, {200, 1})->exponent, 0.904, 5e-4);
}

TEST(RankCurve, ShowsThatTheTalksCountsAreOfAnotherKind) {
  // S000: 20,000 at top 50 and 200,000 at top 10 would need 1.43; the published curve through
  // its first point has about 63,000 at 10.
  EXPECT_NEAR(rank_curve({50, 20'000}, {10, 200'000})->exponent, 1.43, 5e-3);
  const RankCurve published{.exponent = 0.709, .scale = 20'000 * std::pow(50, 0.709)};
  EXPECT_NEAR(*volume_at_rank(published, 10), 63'000, 500);
}

TEST(RankCurve, GoesThroughItsPointsBothWays) {
  const auto curve = rank_curve({10, 72'000}, {50, 23'000});
  ASSERT_TRUE(curve);
  EXPECT_EQ(curve->exponent, rank_curve({50, 23'000}, {10, 72'000})->exponent);
  EXPECT_NEAR(*volume_at_rank(*curve, 10), 72'000, 1e-6);
  EXPECT_NEAR(*volume_at_rank(*curve, 50), 23'000, 1e-6);
  EXPECT_NEAR(*rank_of_volume(*curve, 23'000), 50, 1e-9);
  for (const double rank : {1.0, 3.0, 77.0})
    EXPECT_NEAR(*rank_of_volume(*curve, *volume_at_rank(*curve, rank)), rank, 1e-9);
}

TEST(RankCurve, HasNoPlaceBeforeTheFirst) {
  EXPECT_EQ(*rank_of_volume({.exponent = 0.7, .scale = 100}, 500), 1);
}

TEST(LiftByRank, IsFarLessThanTheCurveBetweenApps) {
  // SSRN 2444542: 20 to 1 causes about twice as much; the curve of Distimo has 8.4 times.
  EXPECT_NEAR(*lift_by_rank(20, 1), 2, 1e-12);
  EXPECT_NEAR(std::pow(20, 0.709), 8.4, 0.05);
  EXPECT_NEAR(*lift_by_rank(1, 20), 0.5, 1e-12);
  EXPECT_EQ(*lift_by_rank(7, 7), 1);
}

TEST(RankCurve, RefusesWhatCannotBe) {
  EXPECT_EQ(rank_curve({10, 5}, {10, 6}).error().place, "points");
  EXPECT_FALSE(rank_curve({10, 5}, {50, 5}));   // no fall
  EXPECT_FALSE(rank_curve({10, 5}, {50, 50}));  // the worse place has more
  EXPECT_FALSE(rank_curve({0.5, 5}, {50, 1}));
  EXPECT_FALSE(rank_curve({10, 0}, {50, 1}));
  EXPECT_FALSE(rank_curve({nan, 5}, {50, 1}));
  EXPECT_FALSE(rank_curve({10, nan}, {50, 1}));
  const RankCurve curve{.exponent = 0.7, .scale = 100};
  EXPECT_EQ(volume_at_rank(curve, 0).error().place, "ranks");
  EXPECT_FALSE(volume_at_rank(curve, nan));
  EXPECT_EQ(rank_of_volume(curve, 0).error().place, "volumes");
  EXPECT_FALSE(rank_of_volume(curve, nan));
  EXPECT_EQ(rank_of_volume({.exponent = 1e-5, .scale = 100}, 1e-9).error().place, "volumes");
  EXPECT_EQ(lift_by_rank(0, 1).error().place, "ranks");
  EXPECT_FALSE(lift_by_rank(1, nan));
}

}  // namespace
}  // namespace core
