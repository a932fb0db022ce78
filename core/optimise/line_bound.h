// Bounds from straight lines that lie on or above curves.
#pragma once

#include <span>

#include "core/optimise/allocation_problem.h"

namespace core {

// The most that a concave problem can bring: with each curve replaced by its tangent at the level
// that `split` leads to, the best split is found by filling the pools from the steepest cell on.
// Exact at the best split; elsewhere further off the worse it is. A least useful spend is ignored,
// which can only raise the bound.
double tangent_bound(const AllocationProblem& problem, std::span<const double> split);

// The most of  sum of worth * result - sum of price * spend  that one channel can bring, by lines
// over its least concave majorant at the levels that `split` leads to. Worth may be below 0.
double line_bound(const AllocationChannel& channel, std::span<const double> worth,
                  std::span<const double> price, std::span<const double> split);

}  // namespace core
