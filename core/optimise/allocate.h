// Splitting money and hours so that they bring the most, and proving how good the split is.
#pragma once

#include <functional>
#include <vector>

#include "core/optimise/allocation_problem.h"

namespace core {

struct Allocation {
  Split split;  // keeps to bounds, pools and least useful spends
  double value = 0.0;
  std::vector<double> prices;        // what a little more in each pool would add, money a unit
  std::vector<double> bound_prices;  // at which allocation_bound() is closest
};

// How much of the work is done, 0..1; answers whether to go on.
using AllocationProgress = std::function<bool(double share)>;

// The best split there is, nearly: curves that first rise slowly make many splits better than all
// near them, and no search of that time is sure to end at the best. allocation_bound() says how
// much better any other could be.
//
// method  With a price on what the pools hold the problem falls apart into channels, each solved
// over
//         its level (core/optimise/level_search.h); their answers and the even split are where
//         climbs (core/optimise/climb.h) begin. Concave problems need the climb alone.
// errors  those of check(problem); error.job_stopped
Result<Allocation> allocate(const AllocationProblem& problem,
                            const AllocationProgress& progress = {});

// A value that no split can exceed.
//
// allocation  any of the problem's; the nearer to the best, the closer the bound
// method      Concave problems: all that the straight lines which touch the curves there would
// allow.
//             Others: Lagrange's bound at the allocation's prices, each channel over its level with
//             every rounding outward; channels with weights by a line over their curve. Small ones
//             that this leaves open: core/optimise/branch_bound.h
Result<double> allocation_bound(const AllocationProblem& problem, const Allocation& allocation,
                                const AllocationProgress& progress = {});

}  // namespace core
