// The split of a plan's money and hours that serves it best, how much better any other could be,
// and what stands in the way of more.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/owners.h"
#include "core/model/plan.h"
#include "core/optimise/allocate.h"
#include "core/optimise/binding_limits.h"

namespace core {

// What is to be as great as possible: the margin that is to be expected, or the one that is
// exceeded 9 times in 10.
enum class PlanObjective { expected, tenth };

struct PlanAllocationOptions {
  PlanObjective objective = PlanObjective::expected;
  int months_after =
      12;  // past the plan's end, in which the effect of its spend still counts; 0..36
};

struct PlanAllocation {
  // Money of channels that answer to money and hours of those that answer to work, by month, beside
  // what cards take.
  Grid spend, effort;
  // Margin that these bring until their effect is over, after what they cost (hours at what an hour
  // costs), cards among them; and of the plan as it stands, by the same reckoning, also where it
  // breaks limits.
  double value = 0.0;
  double value_now = 0.0;
  bool keeps_limits_now = false;  // the plan as it stands keeps to all of them, as expected
  // No split that keeps to the limits has more. Proven for both objectives, and for the tenth
  // percentile by no more than that it cannot exceed the mean by over a ninth of the results.
  double upper_bound = 0.0;
  std::vector<BindingLimit>
      binding;               // none where the plan's own split is worth more than what was found
  std::vector<Id> left_out;  // channels of which no answer is known, left as they are

  // How much more the best split may have, as a part of the value; nothing where that is no gain.
  std::optional<double> gap() const {
    return value > 0.0 ? std::optional(upper_bound / value - 1.0) : std::nullopt;
  }
};

// The plan is read as core/forecast/forecast_model.h says, under the limits of
// core/optimise/plan_problem.h. How a channel answers to more or less is taken at the medians of
// what is uncertain; how great its results are, from the forecast's own draws of the plan's seed.
//
// errors  those of forecast_model(); error.plan_allocation_months; what cannot be met, each of them
//         allocation.impossible.*: budget {month}, hours {month}, owner {owner, share},
//         cash {month}, least_most {channel}, least_budget {channel, month}, together;
//         error.nothing_to_allocate (no channel answers to money or hours);
//         error.job_stopped
Result<PlanAllocation> allocate_plan(const Plan& plan, const OwnerDirectory& owners,
                                     const PlanAllocationOptions& options = {},
                                     const AllocationProgress& progress = {});

}  // namespace core
