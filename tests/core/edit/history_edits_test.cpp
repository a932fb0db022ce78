#include "core/edit/history_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

HistoryRow row(Id channel, Month month, double spend) {
  HistoryRow made;
  made.channel = std::move(channel);
  made.month = month;
  made.spend = spend;
  return made;
}

TEST(HistoryEdits, ReplaceTheSameMonthAndAddOthers) {
  const Plan plan = shop_plan();
  const Plan replaced = applied(plan, set_history_row(row("ads", make_month(2025, 12), 1)));
  ASSERT_EQ(replaced.history.size(), 1u);
  EXPECT_EQ(replaced.history[0].spend, 1);
  const Plan added = applied(plan, set_history_row(row("ads", make_month(2025, 11), 1)));
  EXPECT_EQ(added.history.size(), 2u);
  EXPECT_TRUE(applied(added, remove_history_row("ads", make_month(2025, 11))) == plan);
}

TEST(HistoryEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  expect_refused(plan, set_history_row(row("none", plan.start, 1)), "error.unknown_channel");
  expect_refused(plan, set_history_row(row("ads", Month{0}, 1)), "error.month_out_of_range");
  expect_refused(plan, set_history_row(row("ads", plan.start, -1)), "error.at_least");
  expect_refused(plan,
                 set_history_row(row("ads", plan.start, std::numeric_limits<double>::quiet_NaN())),
                 "error.not_a_number");
  HistoryRow claimed = row("ads", plan.start, 1);
  claimed.claimed_revenue = between(2, 1);
  expect_refused(plan, set_history_row(claimed), "error.range_reversed");
  expect_refused(plan, remove_history_row("search", plan.start), "error.unknown_history_row");
}

}  // namespace
}  // namespace core
