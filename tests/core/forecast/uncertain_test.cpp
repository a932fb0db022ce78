#include "core/forecast/uncertain.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/metrics/beta.h"
#include "core/metrics/normal.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr float z95 = 1.64485363f;

double at(const Distribution& distribution, double normal) {
  return static_cast<double>(distribution.at(all_lanes(static_cast<float>(normal)))[7]);
}

TEST(Distribution, HasItsTwoPointsAsPercentiles) {
  const Distribution amount(between(5, 45), Domain::amount);
  EXPECT_NEAR(at(amount, -z95), 5, 1e-5);
  EXPECT_NEAR(at(amount, z95), 45, 1e-4);
  EXPECT_NEAR(amount.median(), 15, 1e-5);  // the geometric middle
  const Distribution share(between(0.2, 0.8), Domain::share);
  EXPECT_NEAR(at(share, -z95), 0.2, 1e-6);
  EXPECT_NEAR(at(share, z95), 0.8, 1e-6);
  EXPECT_NEAR(share.median(), 0.5, 1e-6);
  EXPECT_LT(at(share, 5.4), 1.0);
}

TEST(Distribution, StopsAtTheEdgeOfItsDomain) {
  const Distribution amount(between(0, 10), Domain::amount);
  EXPECT_NEAR(amount.median(), 5, 1e-6);
  EXPECT_EQ(at(amount, -4), 0);
  const Distribution share(between(0.4, 1), Domain::share);
  EXPECT_EQ(at(share, 4), 1);
  EXPECT_NEAR(at(share, -z95), 0.4, 1e-6);
}

TEST(Distribution, IsThePertOfItsMode) {
  // Least 2, most likely 3, greatest 8: Beta(1 + 4/6, 1 + 20/6) between 2 and 8.
  const Distribution pert(around(2, 3, 8), Domain::amount);
  for (const double p : {0.001, 0.05, 0.3, 0.5, 0.8, 0.95, 0.999})
    EXPECT_NEAR(at(pert, *normal_quantile(p)), 2 + 6 * *beta_quantile(p, 1 + 4 / 6.0, 1 + 20 / 6.0),
                0.004)
        << p;
  EXPECT_GE(at(pert, -5.5), 2);
  EXPECT_LE(at(pert, 5.5), 8);
  // A mode at an end is sound.
  const Distribution skew(around(1, 1, 2), Domain::amount);
  EXPECT_NEAR(at(skew, *normal_quantile(0.5)), 1 + *beta_quantile(0.5, 1, 5), 0.002);
}

TEST(Distribution, RisesWithItsNormal) {
  for (const Estimate& estimate : {between(5, 45), between(0, 0.3), around(0, 0.1, 0.4),
                                   between(0.01, 0.99), around(0.2, 0.9, 0.9)}) {
    const Distribution distribution(estimate, Domain::share);
    double before = -1;
    for (double z = -5.5; z <= 5.5; z += 0.05) {
      EXPECT_GE(at(distribution, z), before);
      before = at(distribution, z);
    }
  }
}

TEST(Distribution, IsAPointWhereNothingIsUncertain) {
  const Distribution point(point_estimate(7), Domain::amount);
  EXPECT_TRUE(point.is_point());
  EXPECT_EQ(at(point, 3), 7);
  EXPECT_FALSE(Distribution(between(1, 2), Domain::amount).is_point());
}

TEST(Distribution, IsWiderTheWeakerTheEvidence) {
  Estimate value = point_estimate(100);
  EXPECT_TRUE(widened_by_grade(value, Domain::amount).is_point());
  double before = 1;
  for (const Evidence grade : {Evidence::experiment, Evidence::analytics, Evidence::survey,
                               Evidence::library, Evidence::interview, Evidence::guess}) {
    value.evidence = grade;
    const Estimate range = widened_by_grade(value, Domain::amount);
    EXPECT_NEAR(std::sqrt(range.low * range.high), 100, 1e-9);
    EXPECT_GT(range.high / range.low, before);
    before = range.high / range.low;
  }
  EXPECT_NEAR(before, 4, 1e-12);  // a guess: half to double
  value = point_estimate(0.5);
  value.evidence = Evidence::guess;
  const Estimate share = widened_by_grade(value, Domain::share);
  EXPECT_NEAR(share.low, 1 / 3.0, 1e-12);
  EXPECT_NEAR(share.high, 2 / 3.0, 1e-12);
  Estimate given = between(3, 4);
  given.evidence = Evidence::guess;
  EXPECT_EQ(widened_by_grade(given, Domain::amount), given);
  value = point_estimate(0);
  value.evidence = Evidence::guess;
  EXPECT_TRUE(widened_by_grade(value, Domain::amount).is_point());
  value = point_estimate(1);
  value.evidence = Evidence::guess;
  EXPECT_TRUE(widened_by_grade(value, Domain::share).is_point());
}

}  // namespace
}  // namespace core
