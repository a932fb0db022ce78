#include "shell/app/workbench.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "core/document/plan_json.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

DocumentSummary stored(std::string id, std::string title) {
  DocumentSummary summary;
  summary.id = std::move(id);
  summary.title = std::move(title);
  summary.bytes = 1000;
  return summary;
}

TEST(Workbench, StartsOnHomeInTheBrowsersLanguage) {
  Headless french{1280, 800, 1, "fr-FR"};
  EXPECT_EQ(french.host.page_language, "fr");
  EXPECT_TRUE(french.find(Role::button, "Accueil"));
  Headless english{1280, 800, 1, "de-DE"};
  EXPECT_EQ(english.host.page_language, "en");
}

TEST(Workbench, SavesWithinASecondAndAHalfOfTheLastChange) {
  Headless screen;
  screen.open(example_file());
  screen.wait(2);
  ASSERT_FALSE(screen.host.saves.empty());
  const std::size_t saved = screen.host.saves.size();
  screen.workbench().go_to("plan");
  screen.wait(1);
  EXPECT_EQ(screen.host.saves.size(), saved) << "looking changes nothing";
  ASSERT_TRUE(screen.click(Role::button, "Décaler en mars"));
  screen.wait(1.5);
  ASSERT_GT(screen.host.saves.size(), saved);
  EXPECT_EQ(screen.host.saves.back().json, screen.workbench().plan_json());
}

TEST(Workbench, HasEveryStepKeptBeforeItIsSaved) {
  Headless screen;
  screen.open(example_file());
  screen.wait(2);
  EXPECT_EQ(screen.host.kept.id, screen.host.saves.back().summary.id);
  EXPECT_EQ(screen.host.kept.json, screen.workbench().plan_json());
  screen.workbench().go_to("plan");
  screen.settle();
  const std::size_t saved = screen.host.saves.size();
  const std::string before = screen.host.kept.json;
  ASSERT_TRUE(screen.click(Role::button, "Décaler en mars"));
  EXPECT_EQ(screen.host.saves.size(), saved);
  EXPECT_NE(screen.host.kept.json, before);
  EXPECT_EQ(screen.host.kept.json, screen.workbench().plan_json());
}

TEST(Workbench, NeverKeepsLessThanItHasSaved) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const NodeId id = screen.find(Role::textbox, "Taux de marge")->id;
  screen.workbench().node_focused(id, true);
  screen.settle();
  screen.workbench().node_text(id, "7", TextPhase::editing);
  screen.settle();
  screen.wait(1);  // typing pauses
  screen.wait(2);
  ASSERT_EQ(screen.host.saves.back().json, screen.workbench().plan_json())
      << "what is typed is saved before it is finished";
  EXPECT_EQ(screen.host.kept.json, screen.host.saves.back().json);
}

TEST(Workbench, SavesAndPutsItsMessagesAwayWhenTheClockIsSetBack) {
  for (const double jump : {-86'400.0, 86'400.0}) {
    Headless screen;
    screen.open(example_file());
    screen.wait(2);
    screen.workbench().go_to("plan");
    screen.settle();
    const std::size_t saved = screen.host.saves.size();
    ASSERT_TRUE(screen.click(Role::button, "Décaler en mars"));
    ASSERT_TRUE(screen.find(Role::button, "Fermer ce message"));
    screen.wait(jump);
    screen.wait(1.5);
    EXPECT_GT(screen.host.saves.size(), saved) << jump;
    screen.wait(9);
    EXPECT_FALSE(screen.find(Role::button, "Fermer ce message")) << jump;
  }
}

TEST(Workbench, SaysThatItCouldNotSaveAndTriesAgain) {
  Headless screen;
  screen.open(example_file());
  screen.wait(2);
  const auto& last = screen.host.saves.back();
  screen.workbench().save_failed(last.summary.id, "aborted");
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~n’enregistre plus"));
  EXPECT_TRUE(screen.find(Role::status, "Non enregistré"));
  const std::size_t before = screen.host.saves.size();
  screen.wait(6);
  EXPECT_GT(screen.host.saves.size(), before);
}

TEST(Workbench, ComesBackToThePageAndThePlanOfTheLastVisit) {
  Headless first;
  first.open(example_file());
  first.workbench().go_to("plan");
  first.wait(2);
  Headless again{first.host.remembered};
  EXPECT_TRUE(again.find(Role::heading, "~premier canal"))
      << "Home is shown until the plan is there";
  ASSERT_EQ(again.host.loads.size(), 1u);
  again.workbench().document_loaded(again.host.loads[0], first.host.saves.back().json);
  again.settle();
  EXPECT_TRUE(again.find(Role::button, "Décaler en mars"));
  EXPECT_EQ(again.workbench().plan_json(), first.workbench().plan_json());
}

TEST(Workbench, SaysThatThePlanOfTheLastVisitWasDamagedOrIsRefused) {
  Headless first;
  first.open(example_file());
  first.wait(2);
  const auto saved = first.host.saves.back();
  Headless damaged{first.host.remembered};
  damaged.workbench().document_loaded(saved.summary.id, saved.json, true, {}, /*earlier=*/true);
  damaged.settle();
  EXPECT_TRUE(damaged.find(Role::alert, "~dernière version intacte"));
  EXPECT_EQ(damaged.workbench().plan_json(), first.workbench().plan_json());
  for (const bool refused : {true, false}) {
    Headless again{first.host.remembered};
    again.workbench().document_missing(saved.summary.id, refused);
    again.settle();
    EXPECT_EQ(again.find(Role::alert, "~Rien n’a été effacé") != nullptr, refused);
    EXPECT_TRUE(again.find(Role::heading, "~premier canal"));
  }
}

TEST(Workbench, DropsWhatWasTypedWhenEscapeEndsIt) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const core::Plan before = screen.plan();
  const SemanticNode* field = screen.find(Role::textbox, "Taux de marge");
  ASSERT_TRUE(field);
  const NodeId id = field->id;
  const std::string shown = field->value;
  screen.workbench().node_focused(id, true);
  screen.settle();
  screen.workbench().node_text(id, "7", TextPhase::editing);
  screen.settle();
  screen.wait(1);
  EXPECT_NE(screen.plan(), before);
  screen.workbench().node_text(id, shown, TextPhase::cancelled);
  screen.settle();
  screen.workbench().node_blurred(id);
  screen.settle();
  EXPECT_EQ(screen.plan(), before) << "the range must not have become the number that was shown";
  EXPECT_EQ(screen.find(Role::textbox, "Taux de marge")->value, shown);
}

TEST(Workbench, KeepsWhatAFieldThatWentAwayWasGiven) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const core::Plan before = screen.plan();
  const NodeId id = screen.find(Role::textbox, "Taux de marge")->id;
  screen.workbench().node_focused(id, true);
  screen.settle();
  screen.workbench().node_text(id, "70", TextPhase::editing);
  screen.settle();
  screen.workbench().go_to("plan");
  screen.workbench().node_blurred(id);
  screen.wait(1);
  EXPECT_NE(screen.plan(), before);
  ASSERT_TRUE(screen.workbench().chord("z", true, false, false));
  screen.settle();
  EXPECT_EQ(screen.plan(), before);
}

TEST(Workbench, LeavesTheOpenPlanAloneWhenAFileCannotBeRead) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const std::string before = screen.workbench().plan_json();
  for (const std::string& wrong :
       {std::string{}, std::string{"{\"format\": \"tributary-plan\", \"ver"},
        std::string{"\x7F\x45\x4C\x46\0\1", 6}, std::string(200, '['), std::string{"[1, 2]"}}) {
    screen.open(wrong, "faux.json");
    EXPECT_TRUE(screen.find(Role::alert, "~faux.json")) << wrong.substr(0, 20);
    EXPECT_EQ(screen.workbench().plan_json(), before);
    screen.wait(10);
  }
}

TEST(Workbench, OpensANewerFileToBeReadOnly) {
  Headless screen;
  std::string newer = example_file();
  const std::string version = "\"version\": 1";
  newer.replace(newer.rfind(version), version.size(), "\"version\": 99");
  screen.open(newer, "demain.json");
  EXPECT_TRUE(screen.find(Role::status, "Lecture seule"));
  const std::string before = screen.workbench().plan_json();
  screen.workbench().go_to("plan");
  screen.wait(1);
  screen.click(Role::button, "Décaler en mars");
  EXPECT_EQ(screen.workbench().plan_json(), before);
  ASSERT_TRUE(screen.click(Role::button, "Télécharger"));
  EXPECT_EQ(screen.host.downloads.back().content, newer)
      << "as it came: written anew it would claim to be of our version";
}

TEST(Workbench, KeepsAPlanMadeWhileAnotherWasStillBeingRead) {
  Headless screen;
  screen.workbench().documents_listed({stored("a", "Atelier")});
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, "~Atelier"));
  ASSERT_EQ(screen.host.loads, std::vector<std::string>{"a"});
  screen.open(example_file());
  const std::string made = screen.workbench().plan_json();
  screen.workbench().document_loaded(
      "a", R"({"format": "tributary-plan", "version": 1, "title": "Atelier"})");
  screen.settle();
  EXPECT_EQ(screen.workbench().plan_json(), made);
}

TEST(Workbench, ListsAPlanThatWasSavedAfterItWasLeft) {
  Headless screen;
  screen.open(example_file());
  screen.wait(2);
  const std::string first = screen.host.saves.back().summary.id;
  screen.open(example_file());
  const int lists = screen.host.lists;
  screen.workbench().save_finished(first, 7, 0);
  EXPECT_GT(screen.host.lists, lists);
}

TEST(Workbench, SaysWhyWhatWasTypedIsNotKept) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const std::string before = screen.workbench().plan_json();
  ASSERT_TRUE(screen.find(Role::textbox, "Votre offre, en une phrase"));
  const NodeId id = screen.find(Role::textbox, "Votre offre, en une phrase")->id;
  screen.workbench().node_text(id, std::string(20'001, 'a'), TextPhase::finished);
  screen.settle();
  EXPECT_EQ(screen.workbench().plan_json(), before);
  ASSERT_EQ(screen.all(Role::alert).size(), 1u);
}

TEST(Workbench, DownloadsTheCanonicalFileUnderASpeakingName) {
  Headless screen;
  screen.open(example_file());
  ASSERT_TRUE(screen.click(Role::button, "Télécharger"));
  ASSERT_EQ(screen.host.downloads.size(), 1u);
  EXPECT_EQ(screen.host.downloads[0].content, example_file());
  EXPECT_EQ(screen.host.downloads[0].name, "boutique-d-articles-pour-la-2026-01-15.json");
}

TEST(Workbench, ChangesLanguageAndThemeAtOnceAndRemembersThem) {
  Headless screen;
  screen.open(example_file());
  ASSERT_TRUE(screen.click(Role::combobox, "Langue"));
  ASSERT_TRUE(screen.click(Role::option, "English"));
  EXPECT_TRUE(screen.find(Role::button, "Download"));
  EXPECT_EQ(screen.host.remembered.at("language"), "en");
  ASSERT_TRUE(screen.click(Role::button, "Dark theme"));
  EXPECT_EQ(screen.host.remembered.at("theme"), "dark");
  EXPECT_TRUE(screen.host.page_dark);
}

class RemovingAPlan : public testing::Test {
 protected:
  RemovingAPlan() {
    screen.workbench().documents_listed({stored("a", "Atelier"), stored("b", "Boutique")});
    screen.settle();
    EXPECT_TRUE(screen.click(Role::button, "Autres actions\u00A0: Atelier"));
    EXPECT_TRUE(screen.click(Role::menu_item, "Retirer de cet appareil"));
  }

  Headless screen;
};

TEST_F(RemovingAPlan, WaitsUntilItCanNoLongerBeUndone) {
  EXPECT_FALSE(screen.find(Role::button, "~Atelier"));
  EXPECT_TRUE(screen.host.removed.empty());
  screen.wait(9);
  EXPECT_EQ(screen.host.removed, std::vector<std::string>{"a"});
}

TEST_F(RemovingAPlan, IsUndoneByItsToast) {
  ASSERT_TRUE(screen.click(Role::button, "Annuler"));
  screen.wait(9);
  EXPECT_TRUE(screen.host.removed.empty());
  EXPECT_TRUE(screen.find(Role::button, "~Atelier"));
}

TEST(Workbench, ClosesTheOpenPlanWhenItsRemovalCanNoLongerBeUndone) {
  Headless screen;
  screen.open(example_file());
  screen.wait(10);
  const DocumentSummary open = screen.host.saves.back().summary;
  screen.workbench().documents_listed({open});
  screen.workbench().go_to("home");
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, "~Autres actions"));
  ASSERT_TRUE(screen.click(Role::menu_item, "Retirer de cet appareil"));
  screen.wait(9);
  EXPECT_EQ(screen.host.removed, std::vector<std::string>{open.id});
  EXPECT_EQ(screen.workbench().plan_json(), "");
  EXPECT_FALSE(screen.find(Role::button, "Télécharger"));
}

TEST(Workbench, KeepsTheUndoButtonTheSameFromStepToStep) {
  Headless screen;
  screen.open(example_file());
  screen.workbench().go_to("plan");
  screen.wait(10);
  const SemanticNode* undo = screen.find(Role::button, "Annuler");
  ASSERT_TRUE(undo);
  const NodeId id = undo->id;
  ASSERT_TRUE(screen.click(Role::button, "Décaler en mars"));
  const SemanticNode* named = screen.find(Role::button, "~Annuler", 0);
  ASSERT_TRUE(named);
  EXPECT_NE(named->name, "Annuler") << "it names the step";
  EXPECT_EQ(named->id, id);
}

TEST(Workbench, WantsNoFrameWhenNothingHappens) {
  Headless screen;
  screen.open(example_file());
  screen.wait(20);
  screen.wait(2);
  EXPECT_FALSE(screen.workbench().frame(1e6));
  EXPECT_FALSE(screen.workbench().wake_after());
}

TEST(Workbench, WakesOnceForAScrollBarThatGoes) {
  Headless screen;
  screen.open(example_file());
  screen.wait(20);
  screen.workbench().pointer_moved({700, 500}, PointerKind::mouse);
  screen.settle();
  ASSERT_FALSE(screen.workbench().wake_after());
  screen.workbench().wheel_turned({0, 40}, false);
  screen.settle();
  screen.wait(0.5);
  ASSERT_TRUE(screen.workbench().wake_after());
  EXPECT_LT(*screen.workbench().wake_after(), 0.4);
  screen.wait(0.5);
  EXPECT_FALSE(screen.workbench().wake_after());
}

TEST(Workbench, DrawsEveryPageAtEverySizeWithNamesForAllControls) {
  for (const auto [width, height] : {std::pair{1280.f, 800.f}, std::pair{1000.f, 700.f},
                                     std::pair{700.f, 900.f}, std::pair{390.f, 844.f}})
    for (const char* language : {"fr", "en"}) {
      Headless screen{width, height, 1, language};
      screen.open(example_file());
      for (const char* page : {"home", "business", "audit", "discovery", "channels", "plan"}) {
        screen.workbench().go_to(page);
        screen.wait(1);
        std::set<NodeId> ids;
        for (const SemanticNode& node : screen.workbench().nodes()) {
          EXPECT_TRUE(ids.insert(node.id).second)
              << page << ": two nodes with the id of " << node.name;
          if (node.focusable)
            EXPECT_FALSE(node.name.empty()) << page << " " << static_cast<int>(node.role);
          if (node.focusable && !node.rect.clipped_to(node.clip).is_empty())
            EXPECT_LE(node.rect.clipped_to(node.clip).right(), width + 1)
                << page << ": " << node.name;
        }
      }
    }
}

}  // namespace
}  // namespace shell
