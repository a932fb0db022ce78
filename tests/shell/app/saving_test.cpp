#include <gtest/gtest.h>

#include "core/document/plan_json.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class Saving : public testing::Test {
 protected:
  Saving() {
    screen.open(example_file());
    screen.workbench().go_to("plan");
    screen.wait(10);
  }
  const FakeHost::Saved& last() const { return screen.host.saves.back(); }
  std::string document() const { return last().summary.id; }
  bool edit() { return screen.click(Role::button, "Décaler en mars"); }

  Headless screen;
};

TEST_F(Saving, PausesLongerAfterEachFailure) {
  ASSERT_TRUE(edit());
  screen.wait(0.5);
  std::vector<double> pauses;
  for (int failures = 0; failures < 8; ++failures) {
    const std::size_t tries = screen.host.saves.size();
    screen.workbench().save_failed(document(), "aborted");
    double waited = 0;
    for (; screen.host.saves.size() == tries && waited < 100; waited += 0.5) screen.wait_only(0.5);
    pauses.push_back(waited);
  }
  for (std::size_t i = 1; i < pauses.size(); ++i) EXPECT_GE(pauses[i], pauses[i - 1]) << i;
  EXPECT_LE(pauses.front(), 3);
  EXPECT_LE(pauses.back(), 61);
  EXPECT_GT(pauses.back(), 30);
}

TEST_F(Saving, SaysThatOnlyACopyIsKeptAndGoesOnTrying) {
  ASSERT_TRUE(edit());
  screen.wait(0.5);
  screen.workbench().save_finished(document(), last().revision, 0, /*copied=*/true);
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~copie de secours"));
  EXPECT_TRUE(screen.find(Role::status, "Copie de secours à 14:32"));
  const std::size_t tries = screen.host.saves.size();
  screen.wait(3);
  EXPECT_GT(screen.host.saves.size(), tries);
  screen.settle();
  EXPECT_FALSE(screen.find(Role::alert, "~copie de secours")) << "the database took it";
}

TEST_F(Saving, GoesOnBesideWhatAnotherTabHasWritten) {
  ASSERT_TRUE(edit());
  const core::Plan mine = screen.plan();
  const std::string other = document();
  screen.wait_only(0.5);
  EXPECT_TRUE(screen.workbench().save_failed(other, "conflict"));
  ASSERT_NE(document(), other) << "saved at once, under another id";
  EXPECT_TRUE(last().strict);
  const auto kept = core::plan_from_json(last().json);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->plan.title, mine.title + " (conflit 14:32)");
  EXPECT_EQ(kept->plan.activities, mine.activities);
  EXPECT_EQ(screen.host.remembered.at("last_document"), document());
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~Un autre onglet"));
  ASSERT_TRUE(screen.click(Role::button, "Ouvrir l’autre"));
  EXPECT_EQ(screen.host.loads.back(), other);
}

TEST_F(Saving, OfAPlanThatWasLeftIsTheHostsToKeepBeside) {
  EXPECT_FALSE(screen.workbench().save_failed("another", "conflict"));
  EXPECT_FALSE(screen.find(Role::alert, "~Un autre onglet"));
}

TEST_F(Saving, StopsWhenAnotherTabTakesThePlanAndGoesOnWhenItIsTakenBack) {
  const std::string id = document();
  screen.workbench().document_taken(id);
  screen.settle();
  EXPECT_TRUE(screen.find(Role::status, "Lecture seule"));
  const core::Plan before = screen.plan();
  edit();
  EXPECT_EQ(screen.plan(), before);
  screen.wait(9);
  ASSERT_TRUE(screen.click(Role::button, "Continuer ici"));
  ASSERT_EQ(screen.host.taken, std::vector<std::string>{id});
  screen.workbench().document_loaded(id, last().json, /*held=*/true);
  screen.settle();
  EXPECT_FALSE(screen.find(Role::status, "Lecture seule"));
  EXPECT_TRUE(edit());
  EXPECT_NE(screen.plan(), before);
}

TEST_F(Saving, KeepsWhatWasNotStoredWhenAnotherTabTakesThePlan) {
  const std::string id = document();
  ASSERT_TRUE(edit());
  screen.workbench().document_taken(id);
  EXPECT_NE(document(), id);
  EXPECT_EQ(core::plan_from_json(last().json)->plan.activities, screen.plan().activities);
}

TEST_F(Saving, OpensWhatAnotherTabWritesToBeReadOnly) {
  const std::string json = last().json;
  Headless second{screen.host.remembered};
  second.workbench().document_loaded(document(), json, /*held=*/false);
  second.settle();
  EXPECT_TRUE(second.find(Role::alert, "~ouvert dans un autre onglet"));
  second.click(Role::button, "Décaler en mars");
  second.wait(3);
  EXPECT_TRUE(second.host.saves.empty());
}

TEST_F(Saving, StopsForGoodWhenANewerPageHasWritten) {
  screen.workbench().storage_outdated();
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~version plus récente"));
  const std::size_t tries = screen.host.saves.size();
  edit();
  screen.wait(20);
  EXPECT_EQ(screen.host.saves.size(), tries);
  ASSERT_TRUE(screen.click(Role::button, "Recharger"));
  EXPECT_EQ(screen.host.reloads, 1);
}

TEST_F(Saving, TellsOfPlansThatTheBrowserErasedUntilItIsPutAway) {
  screen.workbench().plans_evicted(3, "2 mars");
  screen.settle();
  const SemanticNode* told = screen.find(Role::alert, "~effacé 3 plans");
  ASSERT_TRUE(told);
  EXPECT_NE(told->name.find("2 mars"), std::string::npos);
  ASSERT_TRUE(screen.click(Role::button, "Fermer ce message"));
  EXPECT_FALSE(screen.find(Role::alert, "~effacé"));
}

TEST_F(Saving, IsStrictWhenThePlanIsDownloaded) {
  ASSERT_TRUE(screen.click(Role::button, "Télécharger"));
  EXPECT_TRUE(last().strict);
}

}  // namespace
}  // namespace shell
