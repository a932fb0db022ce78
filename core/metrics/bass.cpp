#include "core/metrics/bass.h"

#include <cmath>

#include "core/metrics/metric_input.h"

namespace core {

Result<double> bass_share(double p, double q, double years) {
  if (!is_amount(p) || p == 0.0) return refused_input("p");
  if (!is_amount(q)) return refused_input("q");
  if (!is_amount(years)) return refused_input("years");
  const double speed = (p + q) * years;
  const double share = -std::expm1(-speed) / (1.0 + q / p * std::exp(-speed));
  if (!std::isfinite(share)) return refused_input("p");
  return share;
}

Result<BassPeak> bass_peak(double p, double q) {
  if (!is_amount(p) || p == 0.0) return refused_input("p");
  if (!is_amount(q)) return refused_input("q");
  if (q <= p) return BassPeak{};
  const double years = (std::log(q) - std::log(p)) / (p + q);
  if (!std::isfinite(years)) return refused_input("q");
  return BassPeak{.years = years, .share = 0.5 - p / (2.0 * q)};
}

}  // namespace core
