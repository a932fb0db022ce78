#include "core/metrics/hill.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/metrics/metric_input.h"

namespace core {
namespace {

bool is_above_zero(double value) { return std::isfinite(value) && value > 0.0; }

}  // namespace

bool is_sound(const Hill& curve) {
  return is_amount(curve.ceiling) && is_above_zero(curve.half_saturation) &&
         is_above_zero(curve.slope);
}

double hill_response(const Hill& curve, double x) {
  // As a ratio of ratios, neither power can overflow to infinity over infinity.
  return x > 0.0 ? curve.ceiling / (1.0 + std::pow(curve.half_saturation / x, curve.slope)) : 0.0;
}

double hill_marginal(const Hill& curve, double x) {
  if (x > 0.0) {
    const double share = hill_response({1.0, curve.half_saturation, curve.slope}, x);
    return curve.ceiling * curve.slope / x * share * (1.0 - share);
  }
  if (curve.slope > 1.0 || curve.ceiling == 0.0) return 0.0;
  return curve.slope < 1.0 ? std::numeric_limits<double>::infinity()
                           : curve.ceiling / curve.half_saturation;
}

double least_useful_spend(const Hill& curve) {
  return curve.slope > 1.0 ? curve.half_saturation * std::pow(curve.slope - 1.0, 1.0 / curve.slope)
                           : 0.0;
}

Result<std::vector<double>> hill(const Hill& curve, std::span<const double> x) {
  if (!is_amount(curve.ceiling)) return refused_input("ceiling");
  if (!is_above_zero(curve.half_saturation)) return refused_input("half_saturation");
  if (!is_above_zero(curve.slope)) return refused_input("slope");
  if (!std::ranges::all_of(x, is_amount)) return refused_input("x");
  std::vector<double> responses;
  for (const double spend : x) responses.push_back(hill_response(curve, spend));
  return responses;
}

}  // namespace core
