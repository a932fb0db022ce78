#include "core/edit/split_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

TEST(SplitEdits, PutAmountsInTheirPlaces) {
  Plan plan = shop_plan();
  const Month later = plan.start.plus(7);
  plan.effort["ads"][later] = 3;
  const Plan changed =
      applied(plan, set_split({{"ads", {{plan.start, 900}, {plan.start.plus(1), 0}}}},
                              {{"reels", {{plan.start, 6.5}}}}));
  EXPECT_EQ(changed.spend.at("ads").at(plan.start), 900);
  EXPECT_EQ(changed.spend.at("ads").at(plan.start.plus(1)), 0);
  EXPECT_EQ(changed.effort.at("reels").at(plan.start), 6.5);
  // What is not named stays.
  EXPECT_EQ(changed.effort.at("ads").at(later), 3);
  Plan rest = changed;
  rest.spend = plan.spend;
  rest.effort = plan.effort;
  EXPECT_EQ(rest, plan);
}

TEST(SplitEdits, ChangeNothingWhereNothingIsNamed) {
  EXPECT_EQ(applied(shop_plan(), set_split({}, {})), shop_plan());
}

TEST(SplitEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  expect_refused(plan, set_split({{"none", {{plan.start, 1}}}}, {}), "error.unknown_channel");
  expect_refused(plan, set_split({}, {{"none", {{plan.start, 1}}}}), "error.unknown_channel");
  expect_refused(plan, set_split({{"ads", {{plan.start, -1}}}}, {}), "error.at_least");
  expect_refused(plan, set_split({}, {{"ads", {{plan.start, -1}}}}), "error.out_of_range");
  expect_refused(plan,
                 set_split({{"ads", {{plan.start, std::numeric_limits<double>::quiet_NaN()}}}}, {}),
                 "error.not_a_number");
  expect_refused(plan, set_split({{"ads", {{Month{0}, 1}}}}, {}), "error.month_out_of_range");
}

}  // namespace
}  // namespace core
