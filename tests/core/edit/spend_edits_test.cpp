#include "core/edit/spend_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

TEST(SpendEdits, SetAndClearOneMonth) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_spend("reels", plan.start, 0.0)).spend.at("reels").at(plan.start), 0);
  EXPECT_FALSE(applied(plan, set_spend("ads", plan.start, std::nullopt)).spend.contains("ads"));
  EXPECT_TRUE(applied(plan, set_spend("reels", plan.start, std::nullopt)) == plan);
  EXPECT_EQ(applied(plan, set_effort("ads", plan.start, 12)).effort.at("ads").at(plan.start), 12);
}

TEST(SpendEdits, SetARunOfMonths) {
  const Plan plan = shop_plan();
  const auto spend =
      applied(plan, set_spend_run("ads", make_month(2026, 11), 3, 9'500)).spend.at("ads");
  EXPECT_EQ(spend, (std::map<Month, double>{{make_month(2026, 1), 13'600},
                                            {make_month(2026, 11), 9'500},
                                            {make_month(2026, 12), 9'500},
                                            {make_month(2027, 1), 9'500}}));
  EXPECT_FALSE(
      applied(plan, set_effort_run("ads", plan.start, 12, std::nullopt)).effort.contains("ads"));
}

TEST(SpendEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  expect_refused(plan, set_spend("none", plan.start, 1), "error.unknown_channel");
  expect_refused(plan, set_spend("ads", plan.start, -1), "error.at_least");
  expect_refused(plan, set_spend("ads", plan.start, std::numeric_limits<double>::quiet_NaN()),
                 "error.not_a_number");
  expect_refused(plan, set_spend("ads", Month{0}, 1), "error.month_out_of_range");
  expect_refused(plan, set_effort("ads", plan.start, -1), "error.out_of_range");
  expect_refused(plan, set_spend_run("ads", plan.start, 0, 1), "error.plan_months_out_of_range");
  expect_refused(plan, set_spend_run("ads", plan.start, 37, 1), "error.plan_months_out_of_range");
  expect_refused(plan, set_spend_run("ads", make_month(2999, 12), 2, 1),
                 "error.month_out_of_range");
}

}  // namespace
}  // namespace core
