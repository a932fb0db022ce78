// Closing the gap that prices leave: where two answers at one price differ, everything is either on
// the one side or on the other.
#pragma once

#include "core/optimise/allocation_problem.h"

namespace core {

struct BranchLimits {
  int branches = 60;
  double close = 1e-3;  // of the value: near enough
};

// A value that no split can exceed, of a problem with one pool and without weights: the greatest of
// the bounds of parts that together hold every split. Parts are halved, the one with the greatest
// bound first, at the cell in which the answers just too cheap and just too dear for the pool
// differ most.
//
// value   of some split that keeps to the problem
// source  Land and Doig 1960, branch and bound
double branch_bound(const AllocationProblem& problem, double value,
                    const BranchLimits& limits = {});

}  // namespace core
