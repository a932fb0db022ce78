#include "core/discovery/discovery_gap.h"

#include <algorithm>
#include <tuple>

#include "core/base/sort_stably.h"

namespace core {

std::vector<DiscoveryGap> discovery_gaps(const std::vector<BehaviourShare>& shares,
                                         const EffortShares& effort) {
  std::vector<DiscoveryGap> gaps;
  if (effort.basis == EffortBasis::none) return gaps;
  for (const BehaviourShare& known : shares) {
    const auto part = std::ranges::find(effort.behaviours, known.behaviour, &EffortPart::id);
    if (!known.share || part == effort.behaviours.end()) continue;
    // Parts of effort are added up, which may put them past 1 by a rounding.
    const double absence = std::max(0.0, 1.0 - part->share);
    gaps.push_back({.behaviour = known.behaviour,
                    .share = *known.share,
                    .share_low = known.low,
                    .share_high = known.high,
                    .effort = part->share,
                    .gap = *known.share * absence,
                    .low = known.low * absence,
                    .high = known.high * absence});
  }
  // Equal gaps by name: the plan's order is no order of theirs.
  sort_stably(gaps, [](const DiscoveryGap& a, const DiscoveryGap& b) {
    return std::tie(b.gap, a.behaviour) < std::tie(a.gap, b.behaviour);
  });
  return gaps;
}

}  // namespace core
