#include "core/edit/phase_edits.h"

#include <gtest/gtest.h>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Phase phase(Id id, int months) {
  Phase made;
  made.id = std::move(id);
  made.name = "Attribution réelle";
  made.start = make_month(2026, 4);
  made.months = months;
  return made;
}

TEST(PhaseEdits, AddSetAndRemove) {
  const Plan plan = shop_plan();
  const Plan added = applied(plan, add_phase(phase("truth", 2)));
  EXPECT_EQ(added.phases.size(), 2u);
  EXPECT_EQ(applied(added, set_phase(phase("truth", 3))).phases[1].months, 3);
  EXPECT_TRUE(applied(added, remove_phase("truth")) == plan);
}

TEST(PhaseEdits, LeaveCardsWithoutARemovedPhase) {
  const Plan after = applied(shop_plan(), remove_phase("content"));
  EXPECT_EQ(after.activities[0].phase, std::nullopt);
}

TEST(PhaseEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  expect_refused(plan, add_phase(phase("content", 1)), "error.id_taken");
  expect_refused(plan, add_phase(phase("truth", 0)), "error.phase_months_out_of_range");
  Phase far = phase("truth", 1);
  far.start = make_month(1800, 1);
  expect_refused(plan, add_phase(far), "error.month_out_of_range");
  expect_refused(plan, set_phase(phase("none", 1)), "error.unknown_phase");
  expect_refused(plan, remove_phase("none"), "error.unknown_phase");
}

}  // namespace
}  // namespace core
