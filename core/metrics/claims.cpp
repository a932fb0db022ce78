#include "core/metrics/claims.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/metrics/metric_input.h"

namespace core {

Result<Claims> claims(double revenue, double spend, std::span<const double> claimed) {
  if (!is_amount(revenue) || revenue <= 0.0) return refused_input("revenue");
  if (!is_amount(spend)) return refused_input("spend");
  Claims found;
  found.claimed = std::accumulate(claimed.begin(), claimed.end(), 0.0);
  if (claimed.empty() || !std::ranges::all_of(claimed, is_amount) || !std::isfinite(found.claimed))
    return refused_input("claims");
  found.ratio = found.claimed / revenue;
  if (spend > 0.0) found.mer = revenue / spend;
  for (std::size_t i = 0; i < claimed.size(); ++i)
    if (claimed[i] > revenue) found.impossible.push_back(i);
  found.least_double_count = std::max(0.0, found.claimed - revenue);
  return found;
}

}  // namespace core
