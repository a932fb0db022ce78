// Going uphill from a split to the top of the hill it stands on, within bounds and pools.
#pragma once

#include <span>

#include "core/optimise/objective.h"
#include "core/optimise/pools.h"

namespace core {

struct ClimbLimits {
  int steps = 2000;
  // The climb ends when what a step promises for each cell is less than this part of the value,
  // three times in a row.
  double promise = 1e-13;
};

struct Climb {
  double value = 0.0;
  int steps = 0;
  bool is_at_top = false;  // false: the steps ran out
};

// Changes `split`, which must keep to the pools, and answers its value. `ease` as in
// Pools::project(): about one over the curvature of the objective in each cell.
//
// source  Birgin, Martinez, Raydan 2000, "Nonmonotone spectral projected gradient methods on convex
//         sets", SPG2
Climb climb(Objective& objective, const Pools& pools, std::span<const double> ease,
            std::span<double> split, const ClimbLimits& limits = {});

}  // namespace core
