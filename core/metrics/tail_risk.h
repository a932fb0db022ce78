// How bad a bad year is.
#pragma once

#include <span>

#include "core/base/result.h"

namespace core {

struct TailRisk {
  double quantile = 0.0;  // value at risk: what the worst `share` of outcomes do not exceed
  double mean = 0.0;      // conditional value at risk: the mean of those outcomes
  bool operator==(const TailRisk&) const = default;
};

// Of outcomes of which more is better, each as likely.
//
// outcomes  finite, at least one
// share     of the worst outcomes, above 0 and below 1 (0.05 for the 95 % of the papers)
// returns   the quantile lies between outcomes by linear interpolation at rank share * (n - 1)
// errors    error.metric_input, with the place "outcomes" or "share"
// source    PyMC-Marketing's risk utilities
Result<TailRisk> tail_risk(std::span<const double> outcomes, double share);

}  // namespace core
