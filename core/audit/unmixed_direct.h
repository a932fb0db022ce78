// Where "direct" visits really come from.
#pragma once

#include <optional>
#include <vector>

#include "core/audit/period.h"
#include "core/model/plan.h"

namespace core {

struct UnmixedChannel {
  Id channel;
  double labelled = 0;  // visits a month as counted
  // Visits a month with those that arrived unlabelled; nothing: cannot be told.
  std::optional<double> visits, low, high;
  bool operator==(const UnmixedChannel&) const = default;
};

struct UnmixedDirect {
  Id channel;                            // the direct one
  double counted = 0;                    // its visits a month, as counted
  double rest = 0, low = 0, high = 0;    // left of them; negative is inconsistent, never clipped
  std::vector<UnmixedChannel> channels;  // the others with visits, in the plan's order
  bool operator==(const UnmixedDirect&) const = default;

  bool is_inconsistent() const { return rest < 0; }
};

// By core/metrics/unmix.h, with Physics::dark_share as the part that arrives unlabelled; low and
// high are at its ends. The direct channel is the one made from the library's "direct", or else
// called so (its id or name).
// returns  nothing where its visits, or all others', are unknown
std::optional<UnmixedDirect> unmixed_direct(const Plan& plan, const PeriodFigures& figures);

}  // namespace core
