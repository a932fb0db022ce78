// Where two people who rated without seeing each other differ.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/plan.h"

namespace core {

struct RaterDifference {
  Id channel, criterion;
  double one = 0, other = 0;  // 1..5, as each has noted it
  bool operator==(const RaterDifference&) const = default;

  double apart() const { return one > other ? one - other : other - one; }
};

// What both have rated, the furthest apart first, then in the order of the plan's channels and of
// the first one's ratings. Equal ratings are among them.
std::vector<RaterDifference> rater_differences(const Plan& plan, std::string_view one,
                                               std::string_view other);

// How many ratings somebody has given for channels that are in the plan.
std::size_t ratings_given(const Plan& plan, std::string_view rater);

}  // namespace core
