#include "core/metrics/dirichlet.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "core/metrics/beta.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// For whole a and b, I_x(a, b) is the chance of at least a successes in a + b - 1 trials. The
// values marked "summed" are that sum in 60 decimal digits, and its inverse by halving.

TEST(Beta, HasItsClosedForms) {
  EXPECT_NEAR(*beta_below(0.3, 1, 1), 0.3, 1e-14);
  EXPECT_NEAR(*beta_below(0.3, 4, 1), 0.0081, 1e-14);                     // x^4
  EXPECT_NEAR(*beta_below(0.3, 1, 4), 1 - 0.2401, 1e-14);                 // 1 - (1 - x)^4
  EXPECT_NEAR(*beta_below(0.25, 0.5, 0.5), 1.0 / 3.0, 1e-13);             // 2/pi asin sqrt x
  EXPECT_NEAR(*beta_below(0.3, 2, 3), 0.3483, 1e-14);                     // summed
  EXPECT_NEAR(*beta_below(0.9, 12, 3), 0.84164001871338, 1e-13);          // summed
  EXPECT_NEAR(*beta_below(0.5, 101, 51), 2.01861001115323464e-5, 1e-16);  // summed
  EXPECT_NEAR(*beta_below(0.333, 300, 600), 0.49467333384567483, 1e-10);  // summed
  EXPECT_EQ(*beta_below(0, 2, 3), 0.0);
  EXPECT_EQ(*beta_below(1, 2, 3), 1.0);
}

TEST(Beta, IsTheSameSeenFromTheOtherSide) {
  for (const double x : {0.01, 0.2, 0.5, 0.77, 0.999})
    EXPECT_NEAR(*beta_below(x, 3.5, 40), 1 - *beta_below(1 - x, 40, 3.5), 1e-12) << x;
}

TEST(Beta, FindsTheShareBelowWhichAPartLies) {
  EXPECT_NEAR(*beta_quantile(0.025, 1, 4), 0.0063094632097098658, 1e-12);  // summed
  EXPECT_NEAR(*beta_quantile(0.975, 8, 3), 0.93326048882226553, 1e-12);    // summed
  EXPECT_NEAR(*beta_quantile(0.5, 7, 7), 0.5, 1e-12);
  EXPECT_EQ(*beta_quantile(0, 2, 3), 0.0);
  EXPECT_NEAR(*beta_quantile(1, 2, 3), 1.0, 1e-12);
  for (const double p : {0.001, 0.1, 0.9})
    EXPECT_NEAR(*beta_below(*beta_quantile(p, 0.7, 22), 0.7, 22), p, 1e-10) << p;
}

TEST(Beta, WorksForManyPeople) {
  // The normal approximation is good to 1e-4 there.
  EXPECT_NEAR(*beta_quantile(0.975, 5e5, 5e5), 0.5 + 1.959964 * 0.0005, 1e-6);
}

TEST(Beta, RefusesWhatCannotBe) {
  for (const double bad : {0.0, -1.0, nan, std::numeric_limits<double>::infinity()}) {
    EXPECT_FALSE(beta_below(0.5, bad, 1));
    EXPECT_FALSE(beta_below(0.5, 1, bad));
    EXPECT_FALSE(beta_quantile(0.5, bad, 1));
  }
  for (const double bad : {-0.1, 1.1, nan}) {
    EXPECT_FALSE(beta_below(bad, 1, 1));
    EXPECT_EQ(beta_quantile(bad, 1, 1).error().key, "error.metric_input");
  }
}

TEST(Dirichlet, GivesMeansAndIntervalsOfEachAnswer) {
  // 24, 12 and 5 of 41 people: alphas 25, 13, 6 of 44. Ends summed.
  const auto shares = dirichlet_shares(std::array{24.0, 12.0, 5.0});
  ASSERT_TRUE(shares);
  ASSERT_EQ(shares->size(), 3u);
  EXPECT_NEAR((*shares)[0].mean, 25.0 / 44, 1e-14);
  EXPECT_NEAR((*shares)[1].mean, 13.0 / 44, 1e-14);
  EXPECT_NEAR((*shares)[2].mean, 6.0 / 44, 1e-14);
  EXPECT_NEAR((*shares)[0].interval.low, 0.42126959652075174, 1e-12);
  EXPECT_NEAR((*shares)[0].interval.high, 0.7092188221189355, 1e-12);
  EXPECT_NEAR((*shares)[1].interval.low, 0.17182499248521346, 1e-12);
  EXPECT_NEAR((*shares)[1].interval.high, 0.43668696146590597, 1e-12);
  EXPECT_NEAR((*shares)[2].interval.low, 0.05297657386681717, 1e-12);
  EXPECT_NEAR((*shares)[2].interval.high, 0.2508324253456527, 1e-12);
}

TEST(Dirichlet, HasMeansThatAddUpToOne) {
  const auto shares = dirichlet_shares(std::array{0.0, 3.0, 141.0, 0.5, 9.0}, 0.4);
  double sum = 0;
  for (const DirichletShare& share : *shares) {
    sum += share.mean;
    EXPECT_LT(share.interval.low, share.mean);
    EXPECT_GT(share.interval.high, share.mean);
  }
  EXPECT_NEAR(sum, 1, 1e-12);
}

TEST(Dirichlet, NarrowsWithMorePeople) {
  const auto few = dirichlet_shares(std::array{6.0, 4.0});
  const auto many = dirichlet_shares(std::array{600.0, 400.0});
  EXPECT_LT((*many)[0].interval.high - (*many)[0].interval.low,
            ((*few)[0].interval.high - (*few)[0].interval.low) / 8);
}

TEST(Dirichlet, IsCertainOfTheOnlyAnswer) {
  EXPECT_EQ(*dirichlet_shares(std::array{3.0}), (std::vector{DirichletShare{1.0, {1.0, 1.0}}}));
  EXPECT_EQ(*dirichlet_expected_hhi(std::array{3.0}), 1.0);
}

TEST(Dirichlet, ExpectsTheSumOfSquares) {
  // By hand: (25 x 26 + 13 x 14 + 6 x 7) / (44 x 45) = 874 / 1,980.
  EXPECT_NEAR(*dirichlet_expected_hhi(std::array{24.0, 12.0, 5.0}), 874.0 / 1980, 1e-14);
  // Before anybody was asked, two answers: 4 / 6.
  EXPECT_NEAR(*dirichlet_expected_hhi(std::array{0.0, 0.0}), 2.0 / 3, 1e-14);
}

TEST(Dirichlet, SaysHowProbablyOneIsAboveAnother) {
  const auto order = dirichlet_order(std::array{24.0, 12.0, 5.0});
  ASSERT_TRUE(order);
  EXPECT_NEAR((*order)[0][1], 0.976484486280242, 1e-12);       // summed
  EXPECT_NEAR((*order)[1][2], 0.951873779296875, 1e-12);       // summed
  EXPECT_NEAR((*order)[2][0], 0.00016245711594820023, 1e-14);  // summed
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j)
      EXPECT_NEAR((*order)[i][j] + (*order)[j][i], 1, 1e-12) << i << j;
  EXPECT_NEAR((*order)[1][1], 0.5, 1e-12);
}

TEST(Dirichlet, RefusesWhatCannotBeByItsName) {
  for (const double bad : {0.0, -1.0, nan}) {
    EXPECT_EQ(dirichlet_shares(std::array{1.0, 2.0}, bad).error().place, "prior");
    EXPECT_EQ(dirichlet_expected_hhi(std::array{1.0}, bad).error().place, "prior");
    EXPECT_EQ(dirichlet_order(std::array{1.0}, bad).error().place, "prior");
  }
  EXPECT_EQ(dirichlet_shares({}).error().place, "counts");
  EXPECT_EQ(dirichlet_shares(std::array{1.0, -1.0}).error().place, "counts");
  EXPECT_EQ(dirichlet_order(std::array{nan}).error().place, "counts");
  EXPECT_EQ(dirichlet_expected_hhi(std::array{1e308, 1e308}).error().key, "error.metric_input");
}

}  // namespace
}  // namespace core
