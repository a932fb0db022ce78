// What stands in the way of a split that is worth more, in the plan's own terms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/owners.h"
#include "core/model/plan.h"
#include "core/optimise/allocate_limited.h"
#include "core/optimise/plan_problem.h"

namespace core {

// Something that keeps the plan from a higher value.
struct BindingLimit {
  std::string limit;   // "budget/2026-03", "hours/2026-03", "owner/meta", "cash/2026-03",
                       // "change/meta_ads", "most/meta_ads", "cards/2026-03"
  double price = 0.0;  // margin that one unit more of it would add: a unit of money, an hour, one
                       // point of share, one point of change
  std::optional<double> cost;  // margin that it costs in all; of owner, change and cash
  Message text;                // allocation.binds.*
};

// Of the problem of a plan and the split that was found for it: what no split keeps to (price 0),
// then dearest first; without their costs.
std::vector<BindingLimit> binding_limits(const Plan& plan, const OwnerDirectory& owners,
                                         const PlanProblem& made, const LimitedAllocation& found);

}  // namespace core
