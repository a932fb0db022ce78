// Where the effort goes, by the ways in which customers discover: what is paid for against what
// they do.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/discovery/behaviour_share.h"
#include "core/metrics/today_mix.h"
#include "core/model/plan.h"

namespace core {

enum class EffortBasis { none, today, planned };

struct EffortPart {
  Id id;             // of a channel or of a behaviour
  double share = 0;  // of all effort, 0..1
  bool operator==(const EffortPart&) const = default;
};

struct EffortShares {
  EffortBasis basis = EffortBasis::none;  // none: no effort is known, and all lists are empty
  std::vector<EffortPart> channels;       // one for each channel of the plan, in its order
  std::vector<EffortPart> behaviours;     // one for each behaviour of the plan, in its order
  double unplaced = 0;          // share of effort in channels that no behaviour is reached by
  bool hours_left_out = false;  // hours are known, but not what one costs
  bool operator==(const EffortShares&) const = default;
};

// Effort is money + hours x what an hour costs. Today's is used where any is known, else what the
// plan spends over all its months: spend, effort, and the cost and hours of its cards. Where
// nothing but hours is known, hours are compared with hours. A channel's effort is divided among
// behaviours in proportion to its reach in each:
//
//   share[b] = sum over channels c of effort[c] * reach[b][c] / sum of reach[.][c], over all effort
EffortShares effort_shares(const Plan& plan, const TodayMix& today);

// Where a behaviour's share of effort comes from: what each channel gives it, in the plan's order,
// without those that give nothing. Adds up to its share in `shares`, which are those of `plan`.
std::vector<EffortPart> effort_from(const Plan& plan, const EffortShares& shares,
                                    const Behaviour& behaviour);

}  // namespace core
