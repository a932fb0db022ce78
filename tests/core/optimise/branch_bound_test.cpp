#include "core/optimise/branch_bound.h"

#include <gtest/gtest.h>

#include "core/optimise/allocate.h"
#include "tests/support/allocations.h"

namespace core {
namespace {

// Two channels alike, 1000 x^2 / (100^2 + x^2).
AllocationProblem twins(double budget) {
  AllocationChannel channel;
  channel.curve = {{.height = 1000.0, .scale = 100.0, .slope = 2.0}};
  channel.worth = {1.0};
  channel.cost = {0.0};
  channel.low = {0.0};
  channel.high = {budget};
  channel.pool = {0};
  return {1, 1, {channel, channel}, {{budget, true}}};
}

TEST(BranchBound, ClosesTheGapThatPricesLeave) {
  // By hand: half of 150 each brings 720, and a price alone proves 750: it cannot tell that one and
  // a half of the channels would be at their best spend of 100.
  EXPECT_GE(branch_bound(twins(150.0), 720.0), 720.0);
  EXPECT_LE(branch_bound(twins(150.0), 720.0), 720.0 * 1.002);
  EXPECT_GT(branch_bound(twins(150.0), 720.0, {.branches = 0}), 745.0);
}

TEST(BranchBound, StaysAboveEverySplit) {
  Draws draws(51);
  for (int round = 0; round < 12; ++round) {
    const AllocationProblem problem = random_problem(draws, 3, 3);
    const auto found = allocate(problem);
    ASSERT_TRUE(found);
    const double bound = branch_bound(problem, found->value);
    EXPECT_LE(bound, found->value * 1.004) << round;
    for (int trial = 0; trial < 500; ++trial)
      EXPECT_LE(value_by_hand(problem, random_split(draws, problem)), bound) << round;
  }
}

TEST(BranchBound, IsCloserTheMoreItBranches) {
  Draws draws(52);
  for (int round = 0; round < 5; ++round) {
    const AllocationProblem problem = random_problem(draws, 4, 3);
    const double value = allocate(problem)->value;
    double before = 1e300;
    for (const int branches : {0, 5, 20}) {
      const double bound = branch_bound(problem, value, {.branches = branches, .close = 0.0});
      EXPECT_LE(bound, before);
      before = bound;
    }
  }
}

}  // namespace
}  // namespace core
