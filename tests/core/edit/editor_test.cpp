#include "core/edit/editor.h"

#include <gtest/gtest.h>

#include "core/edit/plan_edits.h"
#include "core/edit/plan_size.h"

namespace core {
namespace {

Plan titled(std::string title) {
  Plan plan;
  plan.title = std::move(title);
  return plan;
}

Edit refused() {
  return [](const Plan&) -> Result<Plan> { return std::unexpected(Error{"error.test"}); };
}

TEST(Editor, ShowsAPreviewWithoutRecordingIt) {
  Editor editor(titled("a"));
  EXPECT_FALSE(editor.preview(set_title("b")));
  EXPECT_TRUE(editor.previewing());
  EXPECT_EQ(editor.plan().title, "b");
  editor.cancel_preview();
  EXPECT_FALSE(editor.previewing());
  EXPECT_EQ(editor.plan().title, "a");
  EXPECT_FALSE(editor.can_undo());
}

TEST(Editor, StartsEachPreviewFromTheCommittedPlan) {
  Editor editor(titled("a"));
  editor.preview(set_title("b"));
  editor.preview(set_months(6));
  EXPECT_EQ(editor.plan().title, "a");
  EXPECT_EQ(editor.plan().months, 6);
}

TEST(Editor, GoesOnWithTheStepBefore) {
  Editor editor(titled("a"));
  editor.apply({"first", {}}, set_title("b"), Step::continued);
  editor.apply({"second", {}}, set_title("c"), Step::continued);
  EXPECT_EQ(editor.undo_label()->key, "first");
  editor.undo();
  EXPECT_EQ(editor.plan().title, "a");
  EXPECT_FALSE(editor.can_undo());
  editor.redo();
  EXPECT_EQ(editor.plan().title, "c");
}

TEST(Editor, ForgetsAStepThatComesBackToItsBeginning) {
  Editor editor(titled("a"));
  editor.apply({"first", {}}, set_title("b"));
  editor.apply({"second", {}}, set_title("c"));
  editor.apply({"third", {}}, set_title("b"), Step::continued);
  EXPECT_EQ(editor.undo_label()->key, "first");
  EXPECT_EQ(editor.plan().title, "b");
  EXPECT_FALSE(editor.can_redo());
}

TEST(Editor, RecordsOneGestureAsOneStep) {
  Editor editor(titled("a"));
  for (const char* title : {"b", "c", "d"}) editor.preview(set_title(title));
  editor.commit({"edit.set_title"});
  EXPECT_EQ(editor.plan().title, "d");
  ASSERT_TRUE(editor.undo());
  EXPECT_EQ(editor.plan().title, "a");
  EXPECT_FALSE(editor.undo());
}

TEST(Editor, DropsAnEmptyStep) {
  Editor editor(titled("a"));
  editor.commit({"edit.nothing"});
  editor.preview(set_title("b"));
  editor.preview(set_title("a"));
  editor.commit({"edit.set_title"});
  EXPECT_FALSE(editor.can_undo());
  EXPECT_FALSE(editor.previewing());
}

TEST(Editor, KeepsAnEmptyStepFromClearingRedo) {
  Editor editor(titled("a"));
  editor.apply({"edit.set_title"}, set_title("b"));
  editor.undo();
  editor.apply({"edit.set_title"}, set_title("a"));
  EXPECT_TRUE(editor.can_redo());
}

TEST(Editor, LeavesPlanAndPreviewAndHistoryWhenAnEditIsRefused) {
  Editor editor(titled("a"));
  editor.preview(set_title("b"));
  EXPECT_EQ(editor.preview(refused())->key, "error.test");
  EXPECT_EQ(editor.plan().title, "b");
  EXPECT_EQ(editor.apply({"edit.test"}, refused())->key, "error.test");
  EXPECT_EQ(editor.plan().title, "b");
  EXPECT_TRUE(editor.previewing());
  EXPECT_EQ(editor.undo_label(), nullptr);
}

TEST(Editor, UndoesAndRedoesInOrder) {
  Editor editor(titled("a"));
  editor.apply({"edit.first"}, set_title("b"));
  editor.apply({"edit.second"}, set_title("c"));
  EXPECT_EQ(editor.undo_label()->key, "edit.second");
  EXPECT_TRUE(editor.undo());
  EXPECT_EQ(editor.plan().title, "b");
  EXPECT_EQ(editor.undo_label()->key, "edit.first");
  EXPECT_EQ(editor.redo_label()->key, "edit.second");
  EXPECT_TRUE(editor.undo());
  EXPECT_TRUE(editor.redo());
  EXPECT_TRUE(editor.redo());
  EXPECT_EQ(editor.plan().title, "c");
  EXPECT_FALSE(editor.redo());
}

TEST(Editor, ForgetsRedoAfterANewStep) {
  Editor editor(titled("a"));
  editor.apply({"edit.first"}, set_title("b"));
  editor.undo();
  editor.apply({"edit.second"}, set_title("c"));
  EXPECT_FALSE(editor.can_redo());
  EXPECT_EQ(editor.redo_label(), nullptr);
}

TEST(Editor, TakesUndoDuringAGestureAsGivingItUp) {
  Editor editor(titled("a"));
  editor.apply({"edit.first"}, set_title("b"));
  editor.preview(set_title("c"));
  EXPECT_FALSE(editor.can_redo());
  EXPECT_TRUE(editor.undo());
  EXPECT_EQ(editor.plan().title, "b");
  EXPECT_TRUE(editor.undo());
  EXPECT_EQ(editor.plan().title, "a");
}

TEST(Editor, ChangesItsRevisionExactlyWhenThePlanChanges) {
  Editor editor(titled("a"));
  auto revision = editor.revision();
  const auto changed = [&] { return std::exchange(revision, editor.revision()) != revision; };
  editor.preview(set_title("a"));
  EXPECT_FALSE(changed());
  editor.preview(set_title("b"));
  EXPECT_TRUE(changed());
  editor.preview(set_title("b"));
  EXPECT_FALSE(changed());
  editor.commit({"edit.set_title"});
  EXPECT_FALSE(changed());
  editor.undo();
  EXPECT_TRUE(changed());
  editor.redo();
  EXPECT_TRUE(changed());
  editor.preview(set_title("c"));
  EXPECT_TRUE(changed());
  editor.cancel_preview();
  EXPECT_TRUE(changed());
  editor.cancel_preview();
  EXPECT_FALSE(changed());
}

TEST(Editor, KeepsASnapshotThroughLaterEdits) {
  Editor editor(titled("a"));
  const auto snapshot = editor.snapshot();
  editor.apply({"edit.set_title"}, set_title("b"));
  EXPECT_EQ(snapshot->title, "a");
}

TEST(Editor, ReplacesTheWholePlanAsOneStep) {
  Editor editor(titled("a"));
  editor.replace_all({"edit.replace_plan"}, titled("other"));
  EXPECT_EQ(editor.plan().title, "other");
  EXPECT_EQ(editor.undo_label()->key, "edit.replace_plan");
  EXPECT_TRUE(editor.undo());
  EXPECT_EQ(editor.plan().title, "a");
}

TEST(Editor, DropsTheOldestStepsBeyondItsBytes) {
  const std::size_t one = approximate_bytes(titled("0"));
  Editor editor(titled("0"), /*max_history_bytes=*/3 * one);
  for (int i = 1; i <= 10; ++i) editor.apply({"edit.set_title"}, set_title(std::to_string(i)));
  int steps = 0;
  while (editor.undo()) ++steps;
  EXPECT_EQ(steps, 3);
  EXPECT_EQ(editor.plan().title, "7");
  while (editor.redo()) {
  }
  EXPECT_EQ(editor.plan().title, "10");
}

TEST(Editor, KeepsTheLastStepHoweverLarge) {
  Editor editor(titled("a"), /*max_history_bytes=*/1);
  editor.apply({"edit.set_title"}, set_title("b"));
  editor.apply({"edit.set_title"}, set_title("c"));
  EXPECT_TRUE(editor.undo());
  EXPECT_EQ(editor.plan().title, "b");
}

TEST(ApproximateBytes, GrowsWithWhatThePlanHolds) {
  Plan plan;
  const std::size_t empty = approximate_bytes(plan);
  EXPECT_GE(empty, sizeof(Plan));
  plan.title = std::string(10'000, 'x');
  EXPECT_GE(approximate_bytes(plan), empty + 10'000);
  plan.behaviours.resize(3);
  plan.behaviours[1].evidence.resize(2);
  plan.behaviours[1].evidence[1].quote = std::string(5'000, 'x');
  EXPECT_GE(approximate_bytes(plan),
            empty + 15'000 + 3 * sizeof(Behaviour) + 2 * sizeof(BehaviourEvidence));
  plan.spend["ads"][Month{1}] = 2.0;
  EXPECT_GT(approximate_bytes(plan), empty + 15'000 + 3 * sizeof(Behaviour) +
                                         2 * sizeof(BehaviourEvidence) + sizeof(double));
}

}  // namespace
}  // namespace core
