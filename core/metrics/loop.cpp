#include "core/metrics/loop.h"

#include <cmath>

#include "core/metrics/metric_input.h"

namespace core {

Result<double> loop_total(double seeds, double k, double cycles) {
  if (!is_amount(seeds)) return refused_input("seeds");
  if (!is_amount(k)) return refused_input("k");
  if (!is_amount(cycles)) return refused_input("cycles");
  // By way of logarithms the sum stays exact where k is near 1.
  const double turns = cycles + 1.0;
  double total = seeds;
  if (k == 1.0)
    total = seeds * turns;
  else if (k > 0.0)
    total = seeds * std::expm1(turns * std::log1p(k - 1.0)) / (k - 1.0);
  if (!std::isfinite(total)) return refused_input("cycles");
  return total;
}

Result<double> loop_limit(double seeds, double k) {
  if (!is_amount(seeds)) return refused_input("seeds");
  if (!(k >= 0.0 && k < 1.0)) return refused_input("k");
  const double limit = seeds / (1.0 - k);
  if (!std::isfinite(limit)) return refused_input("seeds");
  return limit;
}

}  // namespace core
