#include "core/edit/goal_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Goal goal(Id id, Measure measure, double target) {
  Goal made;
  made.id = std::move(id);
  made.measure = measure;
  made.target = target;
  return made;
}

TEST(GoalEdits, AddSetAndRemove) {
  const Plan plan = shop_plan();
  const Plan added = applied(plan, add_goal(goal("owner", Measure::owner_share, 0.3)));
  ASSERT_EQ(added.goals.size(), 2u);
  EXPECT_EQ(added.goals[1].target, 0.3);
  const Plan changed = applied(added, set_goal(goal("owner", Measure::owner_share, 0.4)));
  EXPECT_EQ(changed.goals[1].target, 0.4);
  EXPECT_TRUE(applied(added, remove_goal("owner")) == plan);
}

TEST(GoalEdits, RefuseTargetsThatCannotBe) {
  const Plan plan = shop_plan();
  expect_refused(plan, add_goal(goal("g", Measure::owner_share, 30)), "error.share_out_of_range");
  expect_refused(plan, add_goal(goal("g", Measure::kept_if_stopped, -0.1)),
                 "error.share_out_of_range");
  expect_refused(plan, add_goal(goal("g", Measure::effective_number, 0.5)), "error.out_of_range");
  expect_refused(plan, add_goal(goal("g", Measure::mer, -1)), "error.out_of_range");
  expect_refused(plan, add_goal(goal("g", Measure::customers, -1)), "error.at_least");
  expect_refused(plan,
                 add_goal(goal("g", Measure::revenue, std::numeric_limits<double>::quiet_NaN())),
                 "error.not_a_number");
  Goal late = goal("g", Measure::revenue, 1);
  late.month = make_month(3000, 1);
  expect_refused(plan, add_goal(late), "error.month_out_of_range");
}

TEST(GoalEdits, RefuseTakenAndUnknownIds) {
  const Plan plan = shop_plan();
  expect_refused(plan, add_goal(goal("ads", Measure::revenue, 1)), "error.id_taken");
  expect_refused(plan, add_goal(goal("", Measure::revenue, 1)), "error.id_unreadable");
  expect_refused(plan, set_goal(goal("none", Measure::revenue, 1)), "error.unknown_goal");
  expect_refused(plan, remove_goal("none"), "error.unknown_goal");
}

}  // namespace
}  // namespace core
