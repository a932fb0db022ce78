#include "core/edit/goal_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check(const Goal& goal, const Plan&) {
  return first_of(
      {check_number(goal.target, target_limits(goal.measure)), check_month(goal.month)});
}

}  // namespace

Limits target_limits(Measure measure) {
  switch (measure) {
    case Measure::owner_share:
    case Measure::kept_if_stopped:
      return limits::share;
    case Measure::effective_number:
      return {1.0, 1000.0};
    case Measure::mer:
      return limits::ratio;
    case Measure::revenue:
    case Measure::customers:
      break;
  }
  return limits::money;
}

Edit add_goal(Goal goal) { return adding<Goal>(std::move(goal), check); }

Edit set_goal(Goal goal) { return replacing<Goal>(std::move(goal), check); }

Edit remove_goal(Id id) { return removing<Goal>(std::move(id)); }

}  // namespace core
