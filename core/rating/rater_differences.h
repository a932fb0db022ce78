// Where people who rated without seeing each other differ.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/plan.h"

namespace core {

struct RaterNote {
  Id rater;
  double rating = 0;         // 1..5
  double low = 0, high = 0;  // range_of
  bool operator==(const RaterNote&) const = default;
};

struct RaterDifference {
  Id channel, criterion;
  std::vector<RaterNote> notes;  // two or more, in the order of the plan's raters
  bool operator==(const RaterDifference&) const = default;

  double mean() const;
  double apart() const;              // the highest rating less the lowest
  double low() const, high() const;  // of all ranges
};

// What two raters of the plan or more have rated, the furthest apart first, then in the order of
// the plan's channels and of the ratings of its raters. Equal ratings are among them.
std::vector<RaterDifference> rater_differences(const Plan& plan);

// How many ratings somebody has given for channels that are in the plan.
std::size_t ratings_given(const Plan& plan, std::string_view rater);

}  // namespace core
