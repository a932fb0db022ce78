// How much of the ways in which customers discover a channel is present in.
#pragma once

#include <optional>
#include <span>

#include "core/discovery/behaviour_share.h"
#include "core/metrics/wilson.h"

namespace core {

// Sum over the plan's behaviours of share * reach / sum of share, with the shares' low and high
// ends for its range, at most 1.
//
// shares   behaviour_shares of the same plan
// returns  0..1; nothing where no share is known
std::optional<Interval> channel_reach(const Plan& plan, std::span<const BehaviourShare> shares,
                                      const Id& channel);

}  // namespace core
