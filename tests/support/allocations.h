// Budgets to be split, for tests.
#pragma once

#include "core/optimise/allocation_problem.h"
#include "tests/support/draws.h"

namespace core {

// One pool over all months; half of the channels S-shaped, some with a least spend.
AllocationProblem random_problem(Draws& draws, std::size_t channels, std::size_t months);

// A split of such a problem that keeps to it.
Split random_split(Draws& draws, const AllocationProblem& problem);

// Every bound, every least useful spend and every pool, which are spent whole where they must be.
void expect_kept(const AllocationProblem& problem, const Split& split);

// What a split brings, reckoned month by month apart from the engine.
double value_by_hand(const AllocationProblem& problem, const Split& split);

}  // namespace core
