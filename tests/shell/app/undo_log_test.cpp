#include "shell/app/undo_log.h"

#include <gtest/gtest.h>

#include "core/document/plan_json.h"
#include "core/edit/plan_edits.h"
#include "tests/support/plan_builders.h"
#include "tests/support/random_plan.h"

namespace shell {
namespace {

core::Plan titled(std::string title) {
  core::Plan plan = core::shop_plan();
  plan.title = std::move(title);
  return plan;
}

// An editor and its log as a visit has them.
struct Visit {
  explicit Visit(core::Plan plan) : editor{std::move(plan)} { log.open(editor, {}, {}); }
  // As the next visit finds what an earlier one left.
  Visit(const std::string& json, const std::string& steps)
      : editor{core::plan_from_json(json)->plan} {
    log.open(editor, json, steps);
  }

  void title(std::string title) {
    editor.apply({"edit.set_title", {{"title", title}}}, core::set_title(title));
    log.follow(editor);
  }
  bool undo() {
    const bool done = editor.undo();
    log.follow(editor);
    return done;
  }
  bool redo() {
    const bool done = editor.redo();
    log.follow(editor);
    return done;
  }
  std::string json() const { return core::plan_to_json(editor.plan()); }
  std::string steps() { return log.text(editor, json()); }
  Visit again() { return Visit{json(), steps()}; }

  core::Editor editor;
  UndoLog log;
};

TEST(UndoLog, GivesBackEveryStepAfterAReload) {
  Visit first{titled("0")};
  for (int i = 1; i <= 20; ++i) first.title(std::to_string(i));
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(first.undo());
  Visit second = first.again();
  EXPECT_EQ(second.editor.plan().title, "15");
  ASSERT_TRUE(second.editor.can_undo());
  EXPECT_EQ(second.editor.undo_label()->values.at("title"), "15");
  EXPECT_EQ(second.editor.redo_label()->values.at("title"), "16");
  for (int i = 14; i >= 0; --i) {
    ASSERT_TRUE(second.undo()) << i;
    EXPECT_EQ(second.editor.plan().title, std::to_string(i));
  }
  EXPECT_FALSE(second.undo());
  for (int i = 1; i <= 20; ++i) {
    ASSERT_TRUE(second.redo()) << i;
    EXPECT_EQ(second.editor.plan().title, std::to_string(i));
  }
  EXPECT_FALSE(second.redo());
}

TEST(UndoLog, SurvivesReloadsAtEveryStep) {
  Visit visit{titled("start")};
  std::vector<std::string> titles{"start"};
  const auto again = [](Visit& one) {
    const std::string json = one.json(), steps = one.steps();
    std::destroy_at(&one);
    std::construct_at(&one, json, steps);
  };
  for (const char* title : {"été", "hiver", "", "L’œuf «\u00a05\u00a0€\u00a0»"}) {
    visit.title(title);
    titles.emplace_back(title);
    again(visit);
  }
  for (std::size_t i = titles.size() - 1; i-- > 0;) {
    ASSERT_TRUE(visit.undo());
    EXPECT_EQ(visit.editor.plan().title, titles[i]);
    again(visit);
  }
  for (std::size_t i = 1; i < titles.size(); ++i) {
    ASSERT_TRUE(visit.redo());
    EXPECT_EQ(visit.editor.plan().title, titles[i]);
    again(visit);
  }
}

TEST(UndoLog, TakesAStepThatGoesOnForOne) {
  Visit first{titled("0")};
  const auto go_on = [&](const char* title) {
    first.editor.apply({"edit.set_title", {}}, core::set_title(title), core::Step::continued);
    first.log.follow(first.editor);
  };
  first.title("1");
  first.title("2");
  go_on("3");
  go_on("4");
  Visit second = first.again();
  EXPECT_EQ(second.editor.plan().title, "4");
  ASSERT_TRUE(second.undo());
  EXPECT_EQ(second.editor.plan().title, "1");
  ASSERT_TRUE(second.undo());
  EXPECT_EQ(second.editor.plan().title, "0");
  EXPECT_FALSE(second.undo());
  go_on("1");  // where the step began
  Visit third = first.again();
  EXPECT_EQ(third.editor.plan().title, "1");
  ASSERT_TRUE(third.undo());
  EXPECT_EQ(third.editor.plan().title, "0");
  EXPECT_FALSE(third.undo());
}

TEST(UndoLog, ForgetsRedoWhenSomethingNewIsDone) {
  Visit first{titled("0")};
  for (int i = 1; i <= 6; ++i) first.title(std::to_string(i));
  Visit second = first.again();
  ASSERT_TRUE(second.undo());
  ASSERT_TRUE(second.undo());
  second.title("other");
  Visit third = second.again();
  EXPECT_FALSE(third.editor.can_redo());
  for (const char* title : {"4", "3", "2", "1", "0"}) {
    ASSERT_TRUE(third.undo());
    EXPECT_EQ(third.editor.plan().title, title);
  }
}

TEST(UndoLog, KeepsAnUnfinishedGestureAsAStep) {
  Visit first{titled("before")};
  first.editor.preview(core::set_title("typing"));
  Visit second = first.again();
  EXPECT_EQ(second.editor.plan().title, "typing");
  ASSERT_TRUE(second.undo());
  EXPECT_EQ(second.editor.plan().title, "before");
}

TEST(UndoLog, TakesNothingForAnotherText) {
  Visit first{titled("0")};
  first.title("1");
  const std::string steps = first.steps();
  Visit other{core::plan_to_json(titled("another")), steps};
  EXPECT_FALSE(other.editor.can_undo());
  for (std::size_t cut = 0; cut < steps.size(); ++cut) {
    Visit damaged{first.json(), steps.substr(0, cut)};
    EXPECT_FALSE(damaged.editor.can_undo()) << "cut at " << cut;
  }
}

TEST(UndoLog, StaysWithinItsBounds) {
  Visit visit{titled("start")};
  for (int i = 0; i < 1000; ++i) visit.title(std::to_string(i));
  Visit next = visit.again();
  int steps = 0;
  while (next.undo()) ++steps;
  EXPECT_EQ(steps, static_cast<int>(UndoLog::max_steps));

  // Steps that change everything: fewer of them fit.
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    visit.editor.replace_all({"edit.restore_version", {}}, random_plan(seed));
    visit.log.follow(visit.editor);
  }
  EXPECT_LE(visit.steps().size(), UndoLog::max_bytes);
  Visit after = visit.again();
  ASSERT_TRUE(after.undo());
  EXPECT_EQ(after.json(), core::plan_to_json(random_plan(299)));
}

TEST(UndoLog, GoesOnWhereTheEditorsMemoryEnds) {
  core::Plan plan = titled("0");
  core::Editor editor{plan, /*max_history_bytes=*/1};
  UndoLog log;
  log.open(editor, {}, {});
  for (int i = 1; i <= 10; ++i) {
    editor.apply({"edit.set_title", {}}, core::set_title(std::to_string(i)));
    log.follow(editor);
  }
  for (int i = 9; i >= 0; --i) {
    ASSERT_TRUE(editor.undo());
    log.follow(editor);
    EXPECT_EQ(editor.plan().title, std::to_string(i));
  }
}

}  // namespace
}  // namespace shell
