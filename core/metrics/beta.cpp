#include "core/metrics/beta.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/metrics/metric_input.h"

namespace core {
namespace {

bool is_parameter(double value) { return is_amount(value) && value > 0.0; }

// The continued fraction of DLMF 8.17.22 by the modified method of Lentz; quick for x below
// (a + 1) / (a + b + 2).
double continued_fraction(double x, double a, double b) {
  constexpr double tiny = 1e-300;
  constexpr double precision = 1e-15;
  constexpr int most_steps = 100'000;  // reached by parameters near 1e9 only
  const auto away_from_zero = [](double value) { return std::abs(value) < tiny ? tiny : value; };
  double c = 1.0;
  double d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
  double fraction = d;
  for (int m = 1; m <= most_steps; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1.0) * (a + 2 * m));
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1.0));
    double step = 1.0;
    for (const double term : {even, odd}) {
      d = 1.0 / away_from_zero(1.0 + term * d);
      c = away_from_zero(1.0 + term / c);
      step = c * d;
      fraction *= step;
    }
    if (std::abs(step - 1.0) < precision) break;
  }
  return fraction;
}

double below(double x, double a, double b) {
  if (x <= 0.0) return 0.0;
  if (x >= 1.0) return 1.0;
  if (x > (a + 1.0) / (a + b + 2.0)) return 1.0 - below(1.0 - x, b, a);
  const double scale =
      a * std::log(x) + b * std::log1p(-x) + std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b);
  return std::clamp(std::exp(scale) * continued_fraction(x, a, b) / a, 0.0, 1.0);
}

}  // namespace

Result<double> beta_below(double x, double a, double b) {
  if (!is_share(x) || !is_parameter(a) || !is_parameter(b)) return refused_input();
  return below(x, a, b);
}

Result<double> beta_quantile(double p, double a, double b) {
  if (!is_share(p) || !is_parameter(a) || !is_parameter(b)) return refused_input();
  if (p == 0.0 || p == 1.0) return p;
  double low = 0.0;
  double high = 1.0;
  // Halving is slow but cannot fail; it ends when no number lies between.
  for (double x = 0.5; x > low && x < high; x = low + (high - low) / 2.0)
    (below(x, a, b) < p ? low : high) = x;
  return high;
}

}  // namespace core
