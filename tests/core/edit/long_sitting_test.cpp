// What ten thousand edits leave behind.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/edit/activity_edits.h"
#include "core/edit/editor.h"
#include "core/edit/plan_edits.h"
#include "core/edit/plan_size.h"
#include "core/edit/spend_edits.h"
#include "tests/support/large_plan.h"

namespace core {
namespace {

constexpr int edits = 10'000;

// Spend, cards and words in turn; now and then a step back, and a card that comes or goes.
void edit(Editor& editor, int i) {
  const Plan& plan = editor.plan();
  const Activity& card = plan.activities[static_cast<std::size_t>(i) % plan.activities.size()];
  const Month month = plan.start.plus(i % plan.months);
  switch (i % 5) {
    case 0:
      editor.apply({"edit", {}}, set_spend(plan.channels[0].id, month, i));
      break;
    case 1:
      editor.apply({"edit", {}}, move_activity(card.id, card.channel, month));
      break;
    case 2:
      editor.preview(set_title(std::string(static_cast<std::size_t>(i % 300), 'x')));
      editor.preview(set_title(std::string(static_cast<std::size_t>(i % 200), 'y')));
      editor.commit({"edit", {}});
      break;
    case 3:
      editor.apply({"edit", {}}, duplicate_activity(card.id, "copy"));
      break;
    case 4:
      editor.apply({"edit", {}}, remove_activity("copy"));
      if (i % 50 == 4) editor.undo();
      if (i % 100 == 4) editor.redo();
      break;
  }
}

TEST(LongSitting, KeepsTheHistoryWithinItsCap) {
  const Plan plan = large_plan(4, 6, 20);
  const std::size_t cap = 40 * approximate_bytes(plan);
  Editor editor(plan, cap);
  std::size_t first_half = 0, second_half = 0;
  for (int i = 0; i < edits; ++i) {
    edit(editor, i);
    ASSERT_LE(editor.kept_bytes(), cap) << i;
    std::size_t& half = i < edits / 2 ? first_half : second_half;
    half = std::max(half, editor.kept_bytes());
  }
  EXPECT_GT(first_half, cap * 9 / 10) << "the cap was never reached";
  EXPECT_LE(second_half, first_half + approximate_bytes(editor.plan()));
  EXPECT_LT(approximate_bytes(editor.plan()), 2 * approximate_bytes(plan));
}

TEST(LongSitting, UndoesWhatIsKeptAndDoesItAgain) {
  const Plan plan = large_plan(4, 6, 20);
  Editor editor(plan, 40 * approximate_bytes(plan));
  for (int i = 0; i < 1'000; ++i) edit(editor, i);
  const Plan last = editor.plan();
  int steps = 0;
  while (editor.undo()) ++steps;
  EXPECT_GT(steps, 20);
  while (editor.redo()) --steps;
  EXPECT_EQ(steps, 0);
  EXPECT_TRUE(editor.plan() == last);
}

TEST(LongSitting, CountsEveryPlanThatIsKept) {
  Editor editor(large_plan(4, 6, 20));
  const std::size_t before = approximate_bytes(editor.plan());
  EXPECT_EQ(editor.kept_bytes(), 0u);
  editor.apply({"edit", {}}, set_title("b"));
  EXPECT_EQ(editor.kept_bytes(), before);
  const std::size_t now = approximate_bytes(editor.plan());
  editor.undo();
  EXPECT_EQ(editor.kept_bytes(), now);
}

}  // namespace
}  // namespace core
