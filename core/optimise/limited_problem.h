// Limits that do not belong to one pool: on sums over results and spend of many channels and
// months, and on how fast a channel may change.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/optimise/allocation_problem.h"

namespace core {

//   sum of per_result * result + sum of per_spend * spend  <=  room
struct SideLimit {
  std::vector<double> per_result;  // channel by channel, `counted` each
  std::vector<double> per_spend;   // as a split
  double room = 0.0;
};

// |spend[t] - spend[t - 1]| <= share * spend[t - 1] + start, from the second month on.
struct ChangeLimit {
  double share = 0.0;  // >= 0; from 1 on a channel may stop at once
  double start = 0.0;  // > 0: what it may begin with, or stop from
};

struct LimitedProblem {
  AllocationProblem problem;
  std::vector<SideLimit> limits;
  std::vector<std::optional<ChangeLimit>> changes;  // of each channel, or none at all
};

// What one unit more of room would add to the value, 0 or more.
struct LimitPrices {
  std::vector<double> limits;
  std::vector<double> rising, falling;  // by cell, as a split
};

// How far a split is beyond each limit, in the limit's own unit; negative where it keeps to it.
struct LimitExcess {
  std::vector<double> limits;
  std::vector<double> rising, falling;
};

// `results` as Responses::values() of the split. Cells without a limit on change are far inside.
LimitExcess excess_of(const LimitedProblem& limited, std::span<const double> split,
                      std::span<const double> results);

// The problem with every limit replaced by its price: worth and cost take it in, and `constant` is
// what the room of all limits together is then worth. The value of the priced problem and the
// constant are together no less than the value of any split that keeps to the limits. Worth may
// come out below 0.
struct PricedProblem {
  AllocationProblem problem;
  double constant = 0.0;
};
PricedProblem priced(const LimitedProblem& limited, const LimitPrices& prices);

}  // namespace core
