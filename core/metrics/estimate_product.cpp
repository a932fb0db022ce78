#include "core/metrics/estimate_product.h"

#include <cmath>

namespace core {
namespace {

// A point is written as one, so that it can be told from a range.
Estimate estimate_around(double low, double mode, double high) {
  if (low == high) return point_estimate(mode);
  Estimate estimate = range_estimate(low, high);
  estimate.mode = mode;
  return estimate;
}

}  // namespace

Estimate product_of(std::span<const Estimate> factors) {
  double value = 1.0;
  double below = 0.0;
  double above = 0.0;
  for (const Estimate& factor : factors) {
    const double factor_middle = middle(factor);
    value *= factor_middle;
    below += std::pow(std::log(factor_middle / factor.low), 2);
    above += std::pow(std::log(factor.high / factor_middle), 2);
  }
  return estimate_around(value * std::exp(-std::sqrt(below)), value,
                         value * std::exp(std::sqrt(above)));
}

Estimate reciprocal_of(const Estimate& estimate) {
  return estimate_around(1.0 / estimate.high, 1.0 / middle(estimate), 1.0 / estimate.low);
}

}  // namespace core
