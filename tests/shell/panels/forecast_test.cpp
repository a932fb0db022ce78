#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/document/plan_json.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class ForecastPage : public testing::Test {
 protected:
  // Opens the plan on the page and waits for all draws.
  void open(const core::Plan& plan) {
    screen.open(core::plan_to_json(plan));
    screen.workbench().go_to("forecast");
    screen.wait(10);
    screen.wait(10);
  }
  core::Plan example() { return core::plan_from_json(example_file())->plan; }
  // Rows of what happened, cells from the left.
  std::vector<std::vector<std::string>> happened() {
    std::vector<std::vector<std::string>> rows;
    const SemanticNode* const table = screen.find(Role::table, "Ce qui s’est passé");
    if (!table) return rows;
    for (const SemanticNode& row : screen.all(Role::row)) {
      if (row.parent != table->id) continue;
      std::vector<std::string>& cells = rows.emplace_back();
      for (const SemanticNode& cell : screen.workbench().nodes())
        if (cell.parent == row.id) cells.push_back(cell.name);
    }
    return rows;
  }

  Headless screen{1280, 2400};
};

TEST_F(ForecastPage, HoldsWhatHappenedAgainstTheLibraryWhateverWasBent) {
  core::Plan plan = example();
  open(plan);
  const auto untouched = happened();
  ASSERT_EQ(untouched.size(), 5u);
  EXPECT_EQ(untouched[0], (std::vector<std::string>{"Canal", "Selon la bibliothèque",
                                                    "Ajusté, non prédit", "En vrai"}));
  EXPECT_TRUE(screen.find(Role::text, "~au-dessus de ce que donne la bibliothèque"));
  EXPECT_TRUE(screen.find(Role::text, "~changé de canal sans changer d’origine"));
  // What search brought in December stands with everything else.
  const auto search = std::ranges::find(untouched, "Recherche naturelle",
                                        [](const auto& row) { return row.front(); });
  ASSERT_NE(search, untouched.end());
  EXPECT_EQ((*search)[1], "inconnu");

  plan.channels[0].response =
      core::Response{.kind = core::ResponseKind::paid, .slope = core::point_estimate(6)};
  open(plan);
  const auto bent = happened();
  ASSERT_EQ(bent.size(), untouched.size());
  for (std::size_t row = 0; row < bent.size(); ++row) EXPECT_EQ(bent[row][1], untouched[row][1]);
}

TEST_F(ForecastPage, NamesLinksThatAreNotCounted) {
  open(example());
  EXPECT_TRUE(screen.find(Role::text, "~Non compté, faute de ventes propres"));
  EXPECT_TRUE(screen.find(Role::text, "~→ Recherche naturelle"));
}

TEST_F(ForecastPage, NamesNoGapWhereThereIsNone) {
  core::Plan plan = example();
  for (core::TotalRow& total : plan.totals)
    if (total.month > plan.start) total.revenue = 33'000.0;
  open(plan);
  EXPECT_TRUE(screen.find(Role::text, "~dans ce que donne la bibliothèque"));
  EXPECT_FALSE(screen.find(Role::text, "~changé de canal"));
  EXPECT_FALSE(screen.find(Role::text, "~rien n’est ajusté"));
}

TEST_F(ForecastPage, SaysWhatEachChannelBringsBesideItsShare) {
  open(example());
  ASSERT_TRUE(screen.click(Role::button, "Voir en tableau\u00a0: D’où viennent les ventes"));
  // Today 40,000, 85 % of it from Meta.
  EXPECT_TRUE(screen.find(Role::cell, "~85\u00a0% · 34\u00a0k€"));
}

}  // namespace
}  // namespace shell
