// Where customers discover and the effort does not go.
#pragma once

#include <vector>

#include "core/discovery/behaviour_share.h"
#include "core/discovery/effort_share.h"

namespace core {

struct DiscoveryGap {
  Id behaviour;
  double share = 0;                      // of discovery, 0..1
  double share_low = 0, share_high = 0;  // 95 %
  double effort = 0;                     // share of all effort that goes there, 0..1
  double gap = 0;                        // 0..1
  double low = 0, high = 0;  // 95 %, from the interval of the share; effort is taken as known
  bool operator==(const DiscoveryGap&) const = default;

  // Less effort than customers, or more, wherever in its interval the share lies.
  bool is_neglected() const { return effort < share_low; }
  bool is_overserved() const { return effort > share_high; }
};

// gap = share of discovery x absence of effort = share x (1 - effort), the largest first.
//
// shares   of a plan's behaviours; unknown ones have no gap
// effort   of the same plan; while no effort is known there are no gaps
std::vector<DiscoveryGap> discovery_gaps(const std::vector<BehaviourShare>& shares,
                                         const EffortShares& effort);

}  // namespace core
