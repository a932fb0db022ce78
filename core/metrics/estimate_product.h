// Multiplying and dividing ranges.
#pragma once

#include <span>

#include "core/model/estimate.h"

namespace core {

// The range of a product of independent factors, all above zero. Middles multiply; the ways down to
// the lows add up in quadrature on the log scale, and so do the ways up to the highs. Exact for
// points and for lognormals given by two points; for PERT it takes least and greatest for the ends.
Estimate product_of(std::span<const Estimate> factors);

// The range of 1 / estimate, above zero: its low end comes from the high one.
Estimate reciprocal_of(const Estimate& estimate);

}  // namespace core
