// Whether a channel's growth fits the shares that the plan tells of it.
#pragma once

#include <optional>
#include <vector>

#include "core/audit/period.h"
#include "core/model/plan.h"

namespace core {

enum class GrowthVerdict {
  fits,
  strained,      // what little was left would have grown more than the channel whose growth is told
  contradicted,  // the two made all the revenue or more, and there are others
};

// Where a channel began, if each of its visits sold then what it sells now, and what that leaves
// for all others.
struct GrowthCheck {
  Id channel;
  Month from, to;
  double growth = 0;      // of its visits: 3.4 is + 340 %
  double share_now = 0;   // of all revenue in `to`, 0..1
  double share_then = 0;  // of all revenue in `from`, deduced: revenue now / (1 + growth) / total
  Id largest_then;        // the channel with the largest stated revenue in `from`
  double largest_share_then = 0;
  double left_then = 0;  // 1 - share_then - largest_share_then; negative where they cannot both be
  double left_now = 0;   // what is left beside the same two in `to`
  std::optional<double> left_growth;  // of what is left, in money; nothing where none was left
  GrowthVerdict verdict = GrowthVerdict::fits;
  bool operator==(const GrowthCheck&) const = default;
};

// Compares the first month that has visits of a channel and a total with the last month up to `to`
// that has. Only channels whose visits at least doubled are checked, and only where the revenue of
// the first month is unknown or graded a guess: one that is known needs no deducing.
//
// Others that grew more than the channel may have been new: that is odd, and no contradiction.
std::vector<GrowthCheck> growth_checks(const Plan& plan, Month to);

}  // namespace core
