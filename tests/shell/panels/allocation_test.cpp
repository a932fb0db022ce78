#include <gtest/gtest.h>

#include <algorithm>

#include "core/document/plan_json.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class Allocation : public testing::Test {
 protected:
  Allocation() {
    screen.open(example_file());
    screen.workbench().go_to("plan");
    screen.wait(10);
  }
  const SemanticNode* apply() { return screen.find(Role::button, "Appliquer au plan"); }
  std::vector<SemanticNode> proposals() {
    std::vector<SemanticNode> rows = screen.all(Role::list_item);
    std::erase_if(rows, [](const SemanticNode& row) { return !row.name.contains("→"); });
    return rows;
  }

  Headless screen;
};

TEST_F(Allocation, ProposesASplitWithItsProofAndAppliesItAsOneStep) {
  const core::Plan before = screen.plan();
  ASSERT_TRUE(screen.activate(Role::button, "Proposer une répartition"));
  screen.wait(1);
  ASSERT_TRUE(apply());
  EXPECT_FALSE(apply()->disabled);
  EXPECT_FALSE(proposals().empty());
  EXPECT_TRUE(
      screen.find(Role::text, "~Aucune répartition dans vos limites ne peut donner plus de"));
  EXPECT_TRUE(screen.find(Role::heading, "Ce qui limite"));
  ASSERT_TRUE(screen.activate(Role::button, "Appliquer au plan"));
  screen.wait(1);
  const core::Plan after = screen.plan();
  EXPECT_NE(after.spend, before.spend);
  EXPECT_EQ(after.activities, before.activities);
  ASSERT_TRUE(screen.click(Role::button, "~Annuler"));
  screen.wait(1);
  EXPECT_EQ(screen.plan().spend, before.spend);
  EXPECT_EQ(screen.plan().effort, before.effort);
}

TEST_F(Allocation, SearchesUntilItIsToldToStop) {
  screen.host.answers_jobs = false;
  ASSERT_TRUE(screen.activate(Role::button, "Proposer une répartition"));
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::progressbar, "Recherche de la meilleure répartition"));
  EXPECT_TRUE(apply()->disabled);
  ASSERT_TRUE(screen.activate(Role::button, "Arrêter"));
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::text, "Recherche arrêtée. Rien n’a changé."));
  const std::size_t asked = screen.host.questions.size();
  ASSERT_TRUE(screen.activate(Role::button, "Reprendre"));
  screen.wait(1);
  EXPECT_GT(screen.host.questions.size(), asked);
}

TEST_F(Allocation, SpeaksOfSalesWithoutAMargin) {
  core::Plan plan = screen.plan();
  plan.business.contribution_margin.reset();
  screen.open(core::plan_to_json(plan));
  screen.workbench().go_to("plan");
  screen.wait(10);
  ASSERT_TRUE(screen.activate(Role::button, "Proposer une répartition"));
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::text, "~Ventes moins dépenses et heures"));
  EXPECT_TRUE(screen.find(Role::text, "~de ventes"));
  EXPECT_FALSE(screen.find(Role::text, "~de marge"));
}

TEST_F(Allocation, SaysWhatItsProofIsWorthForTheCarefulAim) {
  ASSERT_TRUE(screen.activate(Role::button, "Proposer une répartition"));
  screen.wait(1);
  EXPECT_FALSE(screen.find(Role::text, "~cette borne est large"));
  ASSERT_TRUE(screen.activate(Role::radio, "Prudente"));
  screen.wait(10);
  EXPECT_TRUE(screen.find(Role::text, "~cette borne est large"));
}

TEST_F(Allocation, NamesALimitThatCannotBeMet) {
  core::Plan plan = screen.plan();
  plan.channels[0].least = 20'000;
  plan.channels[0].most.reset();
  screen.open(core::plan_to_json(plan));
  screen.workbench().go_to("plan");
  screen.wait(10);
  ASSERT_TRUE(screen.activate(Role::button, "Proposer une répartition"));
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::text, "~le minimum utile à Publicité Meta dépasse"));
  EXPECT_TRUE(screen.find(Role::text, "~janvier"));
}

TEST_F(Allocation, OpensFromTheForecast) {
  screen.workbench().go_to("forecast");
  screen.wait(1);
  ASSERT_TRUE(screen.activate(Role::button, "Proposer une répartition"));
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::heading, "Répartir argent et heures"));
  EXPECT_TRUE(apply());
}

}  // namespace
}  // namespace shell
