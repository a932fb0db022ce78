// The distribution that an estimate stands for.
#pragma once

#include "core/base/result.h"
#include "core/model/estimate.h"

namespace core {

// What the number is: where it can lie decides the shape between low and high.
enum class Scale { amount, share };

// The value that a part p of what is possible lies below.
//
//   with a mode       PERT: beta between low and high with shapes 1 + 4 (mode - low) / (high - low)
//                     and 1 + 4 (high - mode) / (high - low)
//   share             logit-normal with low and high at 5 and 95 %; 0 < low, high < 1
//   amount            lognormal with low and high at 5 and 95 %; low > 0
//   touching its end  evenly spread, low and high at 5 and 95 %, cut off at the end
//
// p        0 < p < 1
// errors   error.metric_input, with the place "p" or "estimate": not finite, or out of order
Result<double> estimate_quantile(const Estimate& estimate, double p, Scale scale = Scale::amount);

}  // namespace core
