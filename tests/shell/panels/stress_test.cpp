#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class StressPage : public testing::Test {
 protected:
  StressPage() {
    screen.open(example_file());
    screen.workbench().go_to("stress");
    screen.wait(10);
  }
  void choose_event(std::string_view name) {
    ASSERT_TRUE(screen.click(Role::combobox, "Événements prévus ou vécus"));
    ASSERT_TRUE(screen.click(Role::option, name));
    screen.wait(10);
  }
  // Cells of the figures' row of that name, from the left.
  std::vector<std::string> figures(std::string_view row) {
    std::vector<std::string> said;
    const SemanticNode* const header = screen.find(Role::row_header, row);
    if (!header) return said;
    for (const SemanticNode& node : screen.workbench().nodes())
      if (node.parent == header->parent && node.role == Role::cell) said.push_back(node.name);
    return said;
  }

  Headless screen;
};

TEST_F(StressPage, SaysWhatABidWarDoesToSalesOverSpendInOneCell) {
  choose_event("~Guerre d’enchères");
  EXPECT_EQ(figures("Ventes sur dépense"), (std::vector<std::string>{"2,50 → 1,25", "–"}));
  // The article's own figures are told without opening anything.
  EXPECT_FALSE(screen.find(Role::textbox, "~Coûts multipliés par"));
  EXPECT_TRUE(screen.find(Role::text, "~2,80 → 1,20. Par le seul coût\u00a0: 2,80 → 1,40."));
  EXPECT_TRUE(screen.find(Role::text, "~face au seul coût\u00a0: −14\u00a0%"));
}

TEST_F(StressPage, KeepsHistoryOfTheEventThatHasIt) {
  choose_event("~Guerre d’enchères");
  ASSERT_TRUE(screen.find(Role::text, "~2,80 → 1,20"));
  // Another month, or an event of others, is not what was reported.
  ASSERT_TRUE(screen.click(Role::combobox, "Mois du choc"));
  ASSERT_TRUE(screen.click(Role::option, "~mai"));
  EXPECT_FALSE(screen.find(Role::text, "~2,80 → 1,20"));
  choose_event("~Guerre d’enchères");
  choose_event("~un client coûte plus");
  EXPECT_FALSE(screen.find(Role::text, "~2,80 → 1,20"));
}

TEST_F(StressPage, SaysWhereNothingIsTakenAlong) {
  // Today nothing is known of what Meta makes others sell.
  const auto alone = figures("Sans effet d’entraînement");
  ASSERT_EQ(alone.size(), 2u);
  EXPECT_EQ(alone[0], "15\u00a0%, n’entraîne rien");
}

TEST_F(StressPage, HoldsMoneyWithThePlanAgainstMoneyWithoutIt) {
  // Both move with the market: neither is one number for sure.
  for (const std::string& lowest : figures("Mois le plus bas"))
    EXPECT_NE(lowest.find(" à "), std::string::npos) << lowest;
}

TEST_F(StressPage, TakesALengthThatIsARange) {
  choose_event("~Suivi perdu");
  ASSERT_TRUE(screen.click(Role::button, "Durée, gravité et report"));
  const std::string_view longest = "Durée, haut";
  ASSERT_EQ(screen.find(Role::textbox, "Durée, bas")->value, "3");
  ASSERT_TRUE(screen.type(longest, "8"));
  EXPECT_EQ(screen.find(Role::textbox, "Durée, bas")->value, "3");
  EXPECT_EQ(screen.find(Role::textbox, longest)->value, "8");
  ASSERT_TRUE(screen.type(longest, "2"));
  EXPECT_EQ(screen.find(Role::textbox, "Durée, bas")->value, "2");
  // What happened to others lasted as long as it did.
  ASSERT_TRUE(screen.type(longest, "8"));
  choose_event("~Google rebat");
  EXPECT_FALSE(screen.find(Role::text, "~Arrivé à d’autres"));
  EXPECT_EQ(screen.find(Role::textbox, longest)->value,
            screen.find(Role::textbox, "Durée, bas")->value);
}

TEST_F(StressPage, SaysWhatIsStillClaimedInOneCell) {
  choose_event("~Suivi perdu");
  const auto claims = figures("Ventes déclarées encore vues");
  ASSERT_EQ(claims.size(), 2u);
  EXPECT_TRUE(claims[0].starts_with("100\u00a0% → ")) << claims[0];
  EXPECT_EQ(claims[1], "–");
}

TEST_F(StressPage, TriesWhatHappenedToOthers) {
  choose_event("~Google rebat");
  EXPECT_TRUE(screen.find(Role::heading, "~votre rang baisse chez Google"));
  EXPECT_TRUE(screen.find(Role::text, "~HouseFresh"));
  // Nothing of ByteDance's is in the plan: Google is hit as hard.
  choose_event("~TikTok");
  EXPECT_TRUE(screen.find(Role::text, "~Arrivé à d’autres"));
  EXPECT_TRUE(screen.find(Role::heading, "~Google ferme"));
  EXPECT_TRUE(screen.find(Role::text, "~200 millions"));
  choose_event("~Guerre d’enchères");
  EXPECT_FALSE(screen.find(Role::text, "~200 millions"));
}

TEST_F(StressPage, SaysHowResilientThePlanIsAndWhatThatMeans) {
  EXPECT_TRUE(screen.find(Role::text, "~Résilience\u00a0: "));
  EXPECT_TRUE(screen.find(Role::text, "~26 aujourd’hui"));
}

}  // namespace
}  // namespace shell
