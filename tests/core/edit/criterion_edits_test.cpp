#include "core/edit/criterion_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Plan plain_plan() {
  Plan plan = shop_plan();
  plan.criteria.clear();
  return plan;
}

TEST(CriterionEdits, SayOneBoundAndLeaveTheOther) {
  const Plan low = applied(plain_plan(), set_weight_bound("decision", &Criterion::low, 0.1));
  EXPECT_EQ(low.criteria, (std::vector<Criterion>{{.id = "decision", .low = 0.1}}));
  const Plan both = applied(low, set_weight_bound("decision", &Criterion::high, 0.4));
  EXPECT_EQ(both.criteria, (std::vector<Criterion>{{.id = "decision", .low = 0.1, .high = 0.4}}));
}

TEST(CriterionEdits, ForgetAKnownCriterionOfWhichNothingIsSaid) {
  Plan plan = plain_plan();
  plan.criteria = {{.id = "decision", .low = 0.1},
                   {.id = "warmth", .high = 0.2},
                   {.id = "intent", .low = 0.1, .extra = {{"later", "1"}}}};
  const Plan less = applied(plan, set_weight_bound("decision", &Criterion::low, std::nullopt));
  ASSERT_EQ(less.criteria.size(), 2u);
  EXPECT_EQ(less.criteria[0].id, "warmth");
  // One's own stays a criterion, and what a later version has said is kept.
  const Plan none = applied(plan, clear_weight_bounds());
  EXPECT_EQ(none.criteria, (std::vector<Criterion>{{.id = "warmth"},
                                                   {.id = "intent", .extra = {{"later", "1"}}}}));
  EXPECT_EQ(applied(plain_plan(), clear_weight_bounds()), plain_plan());
}

TEST(CriterionEdits, DoNotUndoOneAnother) {
  const Edit low = set_weight_bound("decision", &Criterion::low, 0.1),
             high = set_weight_bound("decision", &Criterion::high, 0.3);
  EXPECT_EQ(applied(applied(plain_plan(), low), high), applied(applied(plain_plan(), high), low));
}

TEST(CriterionEdits, TakeBothEnds) {
  const Plan settled = applied(plain_plan(), set_weight_bound("dark", &Criterion::high, 0.0));
  EXPECT_EQ(settled.criteria, (std::vector<Criterion>{{.id = "dark", .high = 0.0}}));
  EXPECT_EQ(applied(plain_plan(), set_weight_bound("dark", &Criterion::low, 1.0)).criteria[0].low,
            1.0);
}

TEST(CriterionEdits, RefuseBadInput) {
  Plan plan = plain_plan();
  plan.criteria = {{.id = "decision", .low = 0.3, .high = 0.5}};
  const auto refuse = [&](const Id& id, auto bound, double share, const char* key) {
    expect_refused(plan, set_weight_bound(id, bound, share), key);
  };
  refuse("taste", &Criterion::low, 0.1, "error.unknown_criterion");
  refuse("intent", &Criterion::low, -0.1, "error.share_out_of_range");
  refuse("intent", &Criterion::high, 1.1, "error.share_out_of_range");
  refuse("intent", &Criterion::high, std::numeric_limits<double>::quiet_NaN(),
         "error.not_a_number");
  refuse("decision", &Criterion::low, 0.6, "error.range_reversed");
  refuse("decision", &Criterion::high, 0.2, "error.range_reversed");
}

}  // namespace
}  // namespace core
