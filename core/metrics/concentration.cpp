#include "core/metrics/concentration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/metrics/metric_input.h"

namespace core {

Result<Concentration> concentration(std::span<const double> amounts) {
  if (!std::ranges::all_of(amounts, is_amount)) return refused_input("shares");
  const double total = std::accumulate(amounts.begin(), amounts.end(), 0.0);
  if (!std::isfinite(total)) return refused_input("shares");
  if (total <= 0.0) return std::unexpected(Error{"error.nothing_to_share", {}, "shares"});

  Concentration found;
  double entropy = 0.0;
  double n = 0.0;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const double share = amounts[i] / total;
    if (share <= 0.0) continue;
    n += 1.0;
    found.hhi += share * share;
    entropy -= share * std::log(share);
    if (share > found.largest_share) {
      found.largest_share = share;
      found.largest = i;
    }
  }
  found.effective_number = 1.0 / found.hhi;
  found.entropy_number = std::exp(entropy);
  found.normalised = n > 1.0 ? (found.hhi - 1.0 / n) / (1.0 - 1.0 / n) : 1.0;
  return found;
}

}  // namespace core
