#include "core/edit/goal_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check(const Goal& goal, const Plan&) {
  return first_of(
      {check_number(goal.target, target_limits(goal.measure)), check_month(goal.month)});
}

}  // namespace

Edit add_goal(Goal goal) { return adding<Goal>(std::move(goal), check); }

Edit set_goal(Goal goal) { return replacing<Goal>(std::move(goal), check); }

Edit remove_goal(Id id) { return removing<Goal>(std::move(id)); }

}  // namespace core
