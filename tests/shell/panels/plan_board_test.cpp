#include <gtest/gtest.h>

#include <algorithm>

#include "core/document/plan_json.h"
#include "core/model/lookup.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class PlanBoard : public testing::Test {
 protected:
  PlanBoard() {
    screen.open(example_file());
    screen.workbench().go_to("plan");
    screen.wait(10);
  }

  const SemanticNode* card(std::string_view title) {
    return screen.find(Role::button, "~" + std::string{title} + ",");
  }
  const core::Activity& activity(const core::Plan& plan, std::string_view title) {
    return *std::ranges::find(plan.activities, title, &core::Activity::title);
  }
  // Middle of a month's column at the height of a card.
  Point at_month(std::string_view month, float y) {
    return {screen.find(Role::column_header, "~" + std::string{month})->rect.centre().x, y};
  }

  Headless screen;
};

TEST_F(PlanBoard, NamesTheMonthThatAsksForTooMuchAndMovesTheCard) {
  ASSERT_TRUE(screen.find(Role::heading, "Février demande 14 heures de trop."));
  ASSERT_TRUE(screen.click(Role::button, "Décaler en mars"));
  EXPECT_FALSE(screen.find(Role::heading, "~heures de trop"));
  EXPECT_TRUE(screen.find(Role::heading, "~chaque mois tient"));
}

TEST_F(PlanBoard, SaysWhyAChannelWasChosen) {
  core::Plan plan = screen.plan();
  plan.channels[1].why = "Nos clients cherchent avant d’acheter.";
  screen.open(core::plan_to_json(plan));
  screen.workbench().go_to("plan");
  screen.wait(10);
  const SemanticNode* lane = screen.find(Role::row_header, "~" + plan.channels[1].name);
  ASSERT_TRUE(lane);
  EXPECT_EQ(lane->description, "Nos clients cherchent avant d’acheter.");
}

TEST_F(PlanBoard, RecordsOneDragAsOneStep) {
  const core::Plan before = screen.plan();
  const SemanticNode* node = card("Audit");
  ASSERT_TRUE(node);
  const Point from = node->rect.centre();
  screen.drag(from, at_month("mars", from.y));
  const core::Plan after = screen.plan();
  EXPECT_EQ(activity(after, "Audit").start, core::make_month(2026, 3));
  ASSERT_TRUE(screen.workbench().chord("z", true, false, false));
  screen.settle();
  EXPECT_EQ(screen.plan(), before);
}

TEST_F(PlanBoard, MovesACardIntoAnotherLane) {
  const SemanticNode* node = card("Audit");
  const SemanticNode* lane = screen.find(Role::row_header, "~Recherche naturelle");
  ASSERT_TRUE(node && lane);
  const Point from = node->rect.centre();
  screen.drag(from, {from.x, lane->rect.centre().y});
  const core::Plan plan = screen.plan();
  const core::Activity& moved = activity(plan, "Audit");
  ASSERT_TRUE(moved.channel);
  EXPECT_EQ(core::find_by_id(plan.channels, *moved.channel)->name, "Recherche naturelle");
  EXPECT_EQ(moved.start, core::make_month(2026, 1));
}

TEST_F(PlanBoard, StretchesACardByItsEnd) {
  const SemanticNode* node = card("Audit");
  const Point from{node->rect.right() - 3, node->rect.centre().y};
  screen.drag(from, at_month("mars", from.y));
  const core::Plan plan = screen.plan();
  EXPECT_EQ(activity(plan, "Audit").start, core::make_month(2026, 1));
  EXPECT_EQ(activity(plan, "Audit").months, 3);
}

TEST_F(PlanBoard, LeavesNoTraceOfADragThatEscapeEnds) {
  const core::Plan before = screen.plan();
  const Point from = card("Audit")->rect.centre();
  screen.workbench().pointer_pressed(from, PointerKind::mouse);
  screen.settle();
  screen.workbench().pointer_moved(at_month("mars", from.y), PointerKind::mouse);
  screen.settle();
  EXPECT_NE(screen.plan(), before);
  screen.workbench().chord("Escape", false, false, false);
  screen.settle();
  screen.workbench().pointer_released(at_month("mars", from.y));
  screen.settle();
  EXPECT_EQ(screen.plan(), before);
}

TEST_F(PlanBoard, MovesAndStretchesByKeyboardAlone) {
  const std::string name = card("Audit")->name;
  ASSERT_TRUE(screen.press(Role::button, name, Key::space));
  ASSERT_TRUE(screen.press(Role::button, "~Audit,", Key::right));
  ASSERT_TRUE(screen.press(Role::button, "~Audit,", Key::right, /*shift=*/true));
  ASSERT_TRUE(screen.press(Role::button, "~Audit,", Key::down));
  ASSERT_TRUE(screen.press(Role::button, "~Audit,", Key::space));
  const core::Plan plan = screen.plan();
  const core::Activity& moved = activity(plan, "Audit");
  EXPECT_EQ(moved.start, core::make_month(2026, 2));
  EXPECT_EQ(moved.months, 2);
  EXPECT_TRUE(moved.channel);
  screen.workbench().chord("z", true, false, false);
  screen.settle();
  EXPECT_EQ(activity(screen.plan(), "Audit").start, core::make_month(2026, 1));
}

TEST_F(PlanBoard, KeepsACardInSightThatMovesByKeyboard) {
  const std::string name = card("Audit")->name;
  ASSERT_TRUE(screen.press(Role::button, name, Key::space));
  for (int i = 0; i < 8; ++i) ASSERT_TRUE(screen.press(Role::button, "~Audit,", Key::right)) << i;
  ASSERT_TRUE(screen.press(Role::button, "~Audit,", Key::space));
  EXPECT_EQ(activity(screen.plan(), "Audit").start, core::make_month(2026, 9));
}

TEST_F(PlanBoard, LetsGoOfACardThatIsDraggedOutOfTheMonthsShown) {
  ASSERT_TRUE(screen.press(Role::button, card("Audit")->name, Key::space));
  for (int i = 0; i < 8; ++i) ASSERT_TRUE(screen.press(Role::button, "~Audit,", Key::right));
  ASSERT_TRUE(screen.press(Role::button, "~Audit,", Key::space));
  const SemanticNode* foundations = screen.find(Role::row_header, "~Fondations");
  ASSERT_TRUE(card("Audit") && foundations);
  const Point from = card("Audit")->rect.centre();
  screen.drag(from, {foundations->rect.centre().x, from.y});
  ASSERT_TRUE(card("Audit")) << "it stands in the first month shown";
  ASSERT_TRUE(screen.click(Role::button, "Ajouter une phase"));
  EXPECT_LT(activity(screen.plan(), "Audit").start, core::make_month(2026, 9))
      << "it was put down, so the next edit keeps it";
}

TEST_F(PlanBoard, ShowsAllOfAPhasesForm) {
  ASSERT_TRUE(screen.find(Role::button, "Audit et fondations"));
  ASSERT_TRUE(screen.click(Role::button, "Audit et fondations"));
  const auto fields = screen.all(Role::textbox);
  const auto name = std::ranges::find(fields, "Nom de la phase", &SemanticNode::name);
  ASSERT_NE(name, fields.end());
  EXPECT_FALSE(name->rect.clipped_to(name->clip).is_empty())
      << "the strip it hangs from must not cut it off";
}

TEST_F(PlanBoard, TypesAnAmountIntoAMonth) {
  ASSERT_TRUE(screen.find(Role::textbox, "~Dépense Publicité Meta, févr."));
  const std::string name = screen.find(Role::textbox, "~Dépense Publicité Meta, févr.")->name;
  ASSERT_TRUE(screen.type(name, "1 234,5"));
  const core::Plan plan = screen.plan();
  bool found = false;
  for (const auto& [channel, row] : plan.spend)
    if (const auto at = row.find(core::make_month(2026, 2)); at != row.end())
      found |= at->second == 1234.5;
  EXPECT_TRUE(found);
}

TEST_F(PlanBoard, RefusesAnAmountThatIsNone) {
  const core::Plan before = screen.plan();
  const std::string name = screen.find(Role::textbox, "~Dépense Publicité Meta, févr.")->name;
  ASSERT_TRUE(screen.type(name, "beaucoup"));
  EXPECT_EQ(screen.plan(), before);
}

TEST_F(PlanBoard, GivesEveryControlAName) {
  for (const SemanticNode& node : screen.workbench().nodes())
    if (node.focusable) EXPECT_FALSE(node.name.empty()) << static_cast<int>(node.role);
}

}  // namespace
}  // namespace shell
