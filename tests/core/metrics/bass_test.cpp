#include "core/metrics/bass.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Bass, PeaksWhereTheClosedFormSays) {
  // By hand, for the usual p 0.03 and q 0.38: ln(38 / 3) / 0.41 and 1/2 - 3 / 76.
  const auto peak = bass_peak(0.03, 0.38);
  ASSERT_TRUE(peak);
  EXPECT_NEAR(peak->years, 6.1926, 5e-5);
  EXPECT_NEAR(peak->share, 0.460526, 5e-7);
  EXPECT_NEAR(*bass_share(0.03, 0.38, peak->years), peak->share, 1e-12);
}

TEST(Bass, GrowsBySpontaneousAndImitatedUptake) {
  // The model's own equation, f / (1 - F) = p + q F, with f by differences.
  constexpr double p = 0.03, q = 0.38, step = 1e-5;
  for (const double years : {0.5, 2.0, 6.0, 15.0}) {
    const double share = *bass_share(p, q, years);
    const double rate =
        (*bass_share(p, q, years + step) - *bass_share(p, q, years - step)) / (2 * step);
    EXPECT_NEAR(rate / (1 - share), p + q * share, 1e-8) << years;
  }
}

TEST(Bass, StartsAtNobodyAndEndsWithAll) {
  EXPECT_EQ(*bass_share(0.03, 0.38, 0), 0);
  EXPECT_NEAR(*bass_share(0.03, 0.38, 200), 1, 1e-12);
  // Without imitation it is the plain approach 1 - e^-pt.
  EXPECT_NEAR(*bass_share(0.1, 0, 3), 1 - std::exp(-0.3), 1e-12);
}

TEST(Bass, PeaksAtOnceWhereImitationIsNoStronger) {
  EXPECT_EQ(*bass_peak(0.3, 0.3), (BassPeak{0, 0}));
  EXPECT_EQ(*bass_peak(0.3, 0.1), (BassPeak{0, 0}));
}

TEST(Bass, RefusesWhatCannotBe) {
  EXPECT_EQ(bass_share(0, 0.38, 1).error().place, "p");
  EXPECT_EQ(bass_share(nan, 0.38, 1).error().place, "p");
  EXPECT_EQ(bass_share(0.03, -1, 1).error().place, "q");
  EXPECT_EQ(bass_share(0.03, nan, 1).error().place, "q");
  EXPECT_EQ(bass_share(0.03, 0.38, -1).error().place, "years");
  EXPECT_EQ(bass_share(0.03, 0.38, nan).error().place, "years");
  EXPECT_EQ(bass_peak(0, 1).error().place, "p");
  // Too small to divide by.
  EXPECT_EQ(bass_share(5e-324, 1, 800).error().place, "p");
  EXPECT_TRUE(bass_peak(5e-324, 1));
  EXPECT_EQ(bass_peak(1, nan).error().place, "q");
}

}  // namespace
}  // namespace core
