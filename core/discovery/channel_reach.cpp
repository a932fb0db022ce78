#include "core/discovery/channel_reach.h"

#include <algorithm>

namespace core {

std::optional<Interval> channel_reach(const Plan& plan, std::span<const BehaviourShare> shares,
                                      const Id& channel) {
  double all = 0.0;
  Interval reached{0.0, 0.0};
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (!shares[i].share) continue;
    all += *shares[i].share;
    const auto reach = plan.behaviours[i].reach.find(channel);
    if (reach == plan.behaviours[i].reach.end()) continue;
    reached.low += shares[i].low * reach->second;
    reached.high += shares[i].high * reach->second;
  }
  if (!(all > 0.0)) return std::nullopt;
  return Interval{std::min(1.0, reached.low / all), std::min(1.0, reached.high / all)};
}

}  // namespace core
