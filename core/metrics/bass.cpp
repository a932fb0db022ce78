#include "core/metrics/bass.h"

#include <cmath>

#include "core/metrics/metric_input.h"

namespace core {

Result<double> bass_share(double p, double q, double years) {
  if (!is_amount(p) || p == 0.0) return refused_input("p");
  if (!is_amount(q)) return refused_input("q");
  if (!is_amount(years)) return refused_input("years");
  const double speed = (p + q) * years;
  return -std::expm1(-speed) / (1.0 + q / p * std::exp(-speed));
}

Result<BassPeak> bass_peak(double p, double q) {
  if (!is_amount(p) || p == 0.0) return refused_input("p");
  if (!is_amount(q)) return refused_input("q");
  if (q <= p) return BassPeak{};
  return BassPeak{.years = std::log(q / p) / (p + q), .share = 0.5 - p / (2.0 * q)};
}

}  // namespace core
