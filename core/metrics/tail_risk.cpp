#include "core/metrics/tail_risk.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/metrics/metric_input.h"

namespace core {

Result<TailRisk> tail_risk(std::span<const double> outcomes, double share) {
  const auto is_finite = [](double value) { return std::isfinite(value); };
  if (outcomes.empty() || !std::ranges::all_of(outcomes, is_finite))
    return refused_input("outcomes");
  if (!(share > 0.0 && share < 1.0)) return refused_input("share");
  std::vector<double> sorted(outcomes.begin(), outcomes.end());
  std::ranges::sort(sorted);
  const double rank = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(rank);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  TailRisk risk;
  risk.quantile =
      sorted[below] + (rank - static_cast<double>(below)) * (sorted[above] - sorted[below]);
  std::size_t worst = 0;
  while (worst < sorted.size() && sorted[worst] <= risk.quantile) risk.mean += sorted[worst++];
  risk.mean /= static_cast<double>(worst);
  return risk;
}

}  // namespace core
