// One budget, once: no months, no carry-over.
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"

namespace core {

// Result of x spent: ceiling * x^slope / (half_saturation^slope + x^slope).
struct OnceChannel {
  double ceiling = 0.0, half_saturation = 1.0, slope = 1.0;
  double low = 0.0, high = 0.0;  // least and most to spend, 0 <= low <= high
};

struct OnceAllocation {
  std::vector<double> spend;  // of each channel
  double value = 0.0;
  double marginal = 0.0;  // what one more unit of budget would bring; 0 when all channels are full
  double upper_bound = 0.0;  // no other split brings more
};

// The best split of `budget`; of what no channel may take, nothing is spent.
//
// errors  error.metric_input with the place "channels" (none, or numbers out of range) or "budget"
//         (negative, not finite, or less than all the lows)
// source  for slopes of 1, spend[i] = sqrt(V[i] K[i] / m) - K[i] where all are inside their bounds
Result<OnceAllocation> allocate_once(std::span<const OnceChannel> channels, double budget);

}  // namespace core
