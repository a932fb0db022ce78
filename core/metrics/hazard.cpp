#include "core/metrics/hazard.h"

#include <cmath>
#include <numbers>

#include "core/metrics/metric_input.h"

namespace core {

Result<double> gone_share(double elapsed, double median) {
  if (!is_amount(elapsed)) return refused_input("elapsed");
  if (!is_amount(median) || median == 0.0) return refused_input("median");
  return -std::expm1(-std::numbers::ln2 * elapsed / median);
}

Result<double> median_of_mean_life(double mean) {
  if (!is_amount(mean) || mean == 0.0) return refused_input("mean");
  return mean * std::numbers::ln2;
}

}  // namespace core
