// How probably something that exists today is gone by then.
#pragma once

#include "core/base/result.h"

namespace core {

// With the same risk every day, and half of all gone after the median life:
//
//   1 - 2^(-elapsed / median)
//
// elapsed  >= 0, in the unit of the median
// median   > 0; of all, those still alive included: the dead alone make everything seem short-lived
// returns  0..1
// errors   error.metric_input, with the place "elapsed" or "median"
// source   gwern.net, "Predicting Google closures" (median 2,824 days, survivors counted)
Result<double> gone_share(double elapsed, double median);

// The median of such lives with that mean, mean ln 2.    errors  place "mean"
Result<double> median_of_mean_life(double mean);

}  // namespace core
