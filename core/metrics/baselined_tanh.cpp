#include "core/metrics/baselined_tanh.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/metrics/metric_input.h"

namespace core {

Result<std::vector<double>> baselined_tanh(const BaselinedTanh& curve, std::span<const double> x) {
  if (!is_amount(curve.spend) || !(curve.spend > 0.0)) return refused_input("spend");
  if (!is_amount(curve.gain)) return refused_input("gain");
  if (!(curve.share_of_ceiling > 0.0 && curve.share_of_ceiling < 1.0))
    return refused_input("share_of_ceiling");
  if (!std::ranges::all_of(x, is_amount)) return refused_input("x");
  const double scale = std::atanh(curve.share_of_ceiling) / curve.spend;
  std::vector<double> responses;
  for (const double spend : x) responses.push_back(curve.ceiling() * std::tanh(spend * scale));
  return responses;
}

double first_customer_cost(const BaselinedTanh& curve) {
  if (!(curve.gain > 0.0)) return std::numeric_limits<double>::infinity();
  return curve.share_of_ceiling / (curve.gain * std::atanh(curve.share_of_ceiling));
}

Result<double> share_of_ceiling_by_doubling(double today, double doubled) {
  if (!is_amount(today) || !(today > 0.0)) return refused_input("today");
  if (!(doubled > today && doubled < 2.0 * today)) return refused_input("doubled");
  return std::sqrt(2.0 * today / doubled - 1.0);
}

}  // namespace core
