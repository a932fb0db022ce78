// How months differ from an average one.
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"

namespace core {

// index[i] = values[i] / mean of values
//
// values   revenue or demand of each month (or any other part of a year), >= 0, not all zero
// returns  multiplicative indices of mean 1
// errors   error.metric_input, with the place "values"
// source   by definition of a multiplicative season
Result<std::vector<double>> season_indices(std::span<const double> values);

}  // namespace core
