// Splitting money and hours under limits that reach across channels and months.
#pragma once

#include "core/optimise/allocate.h"
#include "core/optimise/limited_problem.h"

namespace core {

struct LimitedAllocation {
  Allocation allocation;
  LimitPrices prices;  // what one unit more of room in each limit would add
};

// The best split that keeps to every limit, nearly.
//
// method  Augmented Lagrangian over the climbs of allocate(); at the prices of the limits the
// problem
//         falls apart into channels again, whose answers are tried as well.
// errors  those of allocate(); error.allocation_limit, place the limit's number: it is proven that
// no
//         split keeps to that limit; error.allocation_limits: none was found that keeps to all
Result<LimitedAllocation> allocate_limited(const LimitedProblem& limited,
                                           const AllocationProgress& progress = {});

// A value that no split which keeps to the limits can exceed: Lagrange's bound at their prices.
Result<double> limited_bound(const LimitedProblem& limited, const LimitedAllocation& found,
                             const AllocationProgress& progress = {});

}  // namespace core
