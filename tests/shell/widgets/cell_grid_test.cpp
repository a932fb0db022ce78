#include "shell/widgets/cell_grid.h"

#include <gtest/gtest.h>

#include "core/model/lookup.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

// The amounts of the plan board: lanes down, months across.
class SpendCells : public testing::Test {
 protected:
  SpendCells() {
    screen.open(example_file());
    screen.workbench().go_to("plan");
    screen.wait(10);
    const core::Plan plan = screen.plan();
    for (const SemanticNode& node : screen.all(Role::textbox))
      if (node.name.starts_with("Dépense")) {
        first = node;
        break;
      }
    for (const core::Channel& one : plan.channels)
      if (first.name.find(one.name) != std::string::npos) channel = one.id;
    start = plan.start;
  }

  void paste(NodeId node, std::string text) {
    screen.workbench().node_pasted(node, std::move(text));
    screen.settle();
  }
  void arrow(NodeId node, Key key, bool shift) {
    NodeKey pressed;
    pressed.node = node;
    pressed.key = key;
    pressed.shift = shift;
    screen.workbench().node_key(pressed);
    screen.settle();
  }
  std::optional<double> amount(int month) {
    const core::Plan plan = screen.plan();
    const auto row = plan.spend.find(channel);
    if (row == plan.spend.end()) return std::nullopt;
    const auto found = row->second.find(start.plus(month));
    return found == row->second.end() ? std::nullopt : std::optional{found->second};
  }

  Headless screen;
  SemanticNode first;
  core::Id channel;
  core::Month start;
};

TEST_F(SpendCells, TakeABlockAsOneStep) {
  ASSERT_NE(first.id, 0u);
  const core::Plan before = screen.plan();
  paste(first.id, "1 234,5\t\"2 000\"\t\r\n");
  EXPECT_EQ(amount(0), 1234.5);
  EXPECT_EQ(amount(1), 2000.0);
  EXPECT_EQ(amount(2), std::nullopt);
  EXPECT_TRUE(screen.find(Role::status, "~Cellules collées"));
  screen.workbench().chord("z", true, false, false);
  screen.settle();
  EXPECT_EQ(screen.plan(), before);
}

TEST_F(SpendCells, RefuseABlockThatHoldsSomethingElse) {
  const core::Plan before = screen.plan();
  paste(first.id, "100\tdeux cents\t300");
  EXPECT_EQ(screen.plan(), before);
  const SemanticNode* said = screen.find(Role::alert, "~deux cents");
  ASSERT_TRUE(said);
  // It names the cell: the month after the first.
  EXPECT_NE(said->name.find("Dépense"), std::string::npos) << said->name;
}

TEST_F(SpendCells, RefuseAnAmountThatCannotBe) {
  const core::Plan before = screen.plan();
  paste(first.id, "100\t-5");
  EXPECT_EQ(screen.plan(), before);
  EXPECT_TRUE(screen.find(Role::alert, "~-5"));
}

TEST_F(SpendCells, RefuseABlockThatIsTooLarge) {
  const core::Plan before = screen.plan();
  std::string wide = "1";
  for (int i = 0; i < before.months; ++i) wide += "\t1";
  paste(first.id, wide);
  EXPECT_EQ(screen.plan(), before);
  EXPECT_TRUE(screen.find(Role::alert, "~ne tient pas"));
}

TEST_F(SpendCells, ReachMonthsThatAreNotShown) {
  const int months = screen.plan().months;
  std::string row = "1";
  for (int i = 1; i < months; ++i) row += "\t" + std::to_string(i + 1);
  paste(first.id, row);
  EXPECT_EQ(amount(months - 1), months);
}

TEST_F(SpendCells, GoOutAsTheyCanComeBack) {
  paste(first.id, "10,5\t20\t30");
  screen.workbench().node_focused(first.id, true);
  screen.settle();
  EXPECT_EQ(screen.workbench().copied_cells(), "");
  arrow(first.id, Key::right, true);
  EXPECT_EQ(screen.workbench().copied_cells(), "10,5\t20\n");
  arrow(first.id, Key::right, true);
  EXPECT_EQ(screen.workbench().copied_cells(), "10,5\t20\t30\n");
  arrow(first.id, Key::left, true);
  const std::string copied = screen.workbench().copied_cells();
  EXPECT_EQ(copied, "10,5\t20\n");
  arrow(first.id, Key::remove, false);
  EXPECT_EQ(amount(0), std::nullopt);
  EXPECT_EQ(amount(2), 30.0);
  paste(first.id, copied);
  EXPECT_EQ(amount(0), 10.5);
  EXPECT_EQ(amount(1), 20.0);
}

TEST_F(SpendCells, AreMarkedByDragging) {
  paste(first.id, "1\t2\t3");
  const SemanticNode* second = screen.find(Role::textbox, "~Dépense", 1);
  ASSERT_TRUE(second);
  const Point from = first.rect.centre(), to = second->rect.centre();
  screen.workbench().node_focused(first.id, false);
  screen.drag(from, to);
  EXPECT_EQ(screen.workbench().copied_cells(), "1\t2\n");
}

TEST_F(SpendCells, LoseTheirMarksWhenTheFocusGoes) {
  screen.workbench().node_focused(first.id, true);
  screen.settle();
  arrow(first.id, Key::right, true);
  EXPECT_NE(screen.workbench().copied_cells(), "");
  const SemanticNode* other = screen.find(Role::button, "Entreprise");
  ASSERT_TRUE(other);
  screen.workbench().node_blurred(first.id);
  screen.workbench().node_focused(other->id, true);
  screen.settle();
  EXPECT_EQ(screen.workbench().copied_cells(), "");
}

TEST(SeasonCells, TakeAColumnAsTheirRow) {
  Headless screen;
  screen.open(example_file());
  screen.workbench().go_to("business");
  screen.wait(10);
  const SemanticNode* january = screen.find(Role::slider, "~janvier");
  ASSERT_TRUE(january);
  screen.workbench().node_pasted(january->id, "0,5\n1,5\n0,75\n");
  screen.settle();
  const auto season = screen.plan().business.season;
  ASSERT_EQ(season.size(), 12u);
  // The year keeps its mean of one, the months their proportions.
  EXPECT_DOUBLE_EQ(season[1] / season[0], 3.0);
  EXPECT_DOUBLE_EQ(season[2] / season[0], 1.5);
}

TEST(RatingCells, TakeAColumnOfRatings) {
  Headless screen;
  screen.open(example_file());
  screen.workbench().go_to("channels");
  screen.wait(10);
  const core::Plan before = screen.plan();
  ASSERT_TRUE(screen.click(Role::button, before.channels.front().name));
  const SemanticNode* one = screen.find(Role::radio, "3");
  ASSERT_TRUE(one);
  screen.workbench().node_pasted(one->id, "4\n2\n");
  screen.settle();
  const auto rated = [&](const core::Plan& plan) {
    int count = 0;
    for (const core::Rating& rating : plan.ratings)
      if (!rating.rater && rating.channel == before.channels.front().id) ++count;
    return count;
  };
  EXPECT_GE(rated(screen.plan()), 2);
  EXPECT_NE(screen.plan(), before);
  screen.workbench().node_pasted(one->id, "4\n9\n");
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~9"));
}

}  // namespace
}  // namespace shell
