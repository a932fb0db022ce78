#include "core/model/estimate.h"

#include <cmath>

namespace core {

Estimate point_estimate(double value) { return {.low = value, .high = value}; }

Estimate range_estimate(double low, double high) { return {.low = low, .high = high}; }

double middle(const Estimate& estimate) {
  if (estimate.mode) return *estimate.mode;
  if (estimate.is_point()) return estimate.low;
  return estimate.low > 0.0 ? std::sqrt(estimate.low * estimate.high)
                            : (estimate.low + estimate.high) / 2.0;
}

}  // namespace core
