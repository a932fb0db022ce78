#include "core/metrics/estimate_quantile.h"

#include <algorithm>
#include <cmath>

#include "core/metrics/beta.h"
#include "core/metrics/metric_input.h"
#include "core/metrics/normal.h"

namespace core {
namespace {

constexpr double quantile_of_high = 1.6448536269514722;  // of the normal, at 95 %

double logit(double share) { return std::log(share / (1.0 - share)); }

Result<double> pert_quantile(double low, double mode, double high, double p) {
  const double width = high - low;
  const auto part =
      beta_quantile(p, 1.0 + 4.0 * (mode - low) / width, 1.0 + 4.0 * (high - mode) / width);
  if (!part) return part;
  return low + width * *part;
}

}  // namespace

Result<double> estimate_quantile(const Estimate& estimate, double p, Scale scale) {
  const auto z = normal_quantile(p);
  if (!z) return refused_input("p");
  const double low = estimate.low, high = estimate.high;
  if (!std::isfinite(low) || !std::isfinite(high) || !(low <= high))
    return refused_input("estimate");
  if (scale == Scale::share && !(low >= 0.0 && high <= 1.0)) return refused_input("estimate");
  if (estimate.is_point()) return low;
  if (estimate.mode) {
    if (!(*estimate.mode >= low && *estimate.mode <= high)) return refused_input("estimate");
    return pert_quantile(low, *estimate.mode, high, p);
  }
  const double part = (1.0 + *z / quantile_of_high) / 2.0;  // 0 at low, 1 at high
  if (scale == Scale::share && low > 0.0 && high < 1.0)
    return 1.0 / (1.0 + std::exp(-std::lerp(logit(low), logit(high), part)));
  if (scale == Scale::amount && low > 0.0)
    return std::exp(std::lerp(std::log(low), std::log(high), part));
  const double even = std::lerp(low, high, (p - 0.05) / 0.9);
  const double floor = low < 0.0 ? even : std::max(0.0, even);
  return scale == Scale::share ? std::min(1.0, floor) : floor;
}

}  // namespace core
