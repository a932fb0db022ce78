#include "core/metrics/kept_share.h"

#include <algorithm>

#include "core/metrics/metric_input.h"

namespace core {

Result<double> kept_share(double stopped, double total) {
  if (!is_amount(stopped) || !is_amount(total) || total <= 0.0 || stopped > total)
    return refused_input();
  return 1.0 - stopped / total;
}

Result<double> kept_if_owner_stops(const TodayMix& mix, std::string_view owner_key) {
  if (mix.owners.empty()) return std::unexpected(Error{"error.nothing_to_share"});
  const auto owner = std::ranges::find(mix.owners, owner_key, &OwnerToday::key);
  if (owner == mix.owners.end())
    return std::unexpected(Error{"error.unknown_owner", {{"id", std::string(owner_key)}}});
  return kept_share(owner->share, 1.0);
}

}  // namespace core
