// The standard normal distribution.
#pragma once

#include "core/base/result.h"

namespace core {

// The z below which a share p of the distribution lies.
//
// p        0 < p < 1
// returns  relative accuracy about 1e-16, the same digits on every machine
// errors   error.metric_input
// source   Wichura 1988, algorithm AS 241 (PPND16)
Result<double> normal_quantile(double p);

}  // namespace core
