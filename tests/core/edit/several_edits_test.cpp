#include "core/edit/several_edits.h"

#include <gtest/gtest.h>

#include "core/edit/spend_edits.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

TEST(InTurn, DoesEachAfterTheOneBefore) {
  const Plan plan = shop_plan();
  const auto after =
      in_turn({set_spend("ads", plan.start, 100.0), set_spend("ads", plan.start, 200.0),
               set_spend("ads", plan.start.plus(1), 50.0)})(plan);
  ASSERT_TRUE(after);
  EXPECT_EQ(after->spend.at("ads").at(plan.start), 200.0);
  EXPECT_EQ(after->spend.at("ads").at(plan.start.plus(1)), 50.0);
}

TEST(InTurn, RefusesAllWhenOneIsRefused) {
  const Plan plan = shop_plan();
  const auto after =
      in_turn({set_spend("ads", plan.start, 100.0), set_spend("ads", plan.start, -1.0)})(plan);
  ASSERT_FALSE(after);
  EXPECT_EQ(after.error(), set_spend("ads", plan.start, -1.0)(plan).error());
}

TEST(InTurn, ChangesNothingWithoutEdits) {
  const Plan plan = shop_plan();
  EXPECT_EQ(in_turn({})(plan), plan);
}

}  // namespace
}  // namespace core
