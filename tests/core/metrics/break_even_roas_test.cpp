#include "core/metrics/break_even_roas.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(BreakEvenRoas, IsOneOverTheMargin) {
  // The figure of the business mock-up: 1 / 55 % = 1.82.
  EXPECT_NEAR(*break_even_roas(0.55), 1.818181818, 1e-9);
  EXPECT_EQ(*break_even_roas(1.0), 1.0);
  for (const double bad : {0.0, -0.5, 1.01, nan})
    EXPECT_EQ(break_even_roas(bad).error().key, "error.metric_input");
}

TEST(BreakEvenRoas, TurnsTheRangeAround) {
  Business business;
  EXPECT_EQ(break_even_roas(business), std::nullopt);
  business.contribution_margin = between(0.4, 0.625);
  const Estimate roas = *break_even_roas(business);
  EXPECT_NEAR(roas.low, 1.6, 1e-12);
  EXPECT_NEAR(middle(roas), 2.0, 1e-12);
  EXPECT_NEAR(roas.high, 2.5, 1e-12);
}

}  // namespace
}  // namespace core
