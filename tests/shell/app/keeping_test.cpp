#include <gtest/gtest.h>

#include "core/document/plan_json.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class Keeping : public testing::Test {
 protected:
  Keeping() {
    screen.open(example_file());
    screen.workbench().go_to("plan");
    screen.wait(10);
    first = screen.host.saves.back().json;
    document = screen.host.saves.back().summary.id;
  }
  // What the host answers when the drawer has been opened.
  void open_drawer() {
    ASSERT_TRUE(screen.click(Role::button, "Conservation et versions"));
    screen.workbench().versions_listed(
        document, {{.number = 7, .name = "Avant la réunion", .saved_at = 1'768'480'000},
                   {.number = 3, .saved_at = 1'768'400'000, .bytes = 84'000}});
    screen.settle();
  }
  bool edit() { return screen.click(Role::button, "Décaler en mars"); }

  Headless screen{1440, 1200};
  std::string first, document;
};

TEST_F(Keeping, AsksTheHostWhenItsDrawerIsOpened) {
  open_drawer();
  EXPECT_EQ(screen.host.version_lists, 1);
  EXPECT_EQ(screen.host.health_asked, 1);
  EXPECT_TRUE(screen.find(Role::heading, "Conservation et versions"));
  EXPECT_TRUE(screen.find(Role::button, "~Voir la version\u00A0: Avant la réunion"));
  EXPECT_TRUE(screen.find(Role::list_item, "~14:32"));
  ASSERT_TRUE(screen.click(Role::button, "Fermer"));
  EXPECT_FALSE(screen.find(Role::heading, "Conservation et versions"));
}

TEST_F(Keeping, ShowsAVersionWithoutTouchingThePlan) {
  ASSERT_TRUE(edit());
  screen.wait(10);
  const core::Plan now = screen.plan();
  const std::size_t saves = screen.host.saves.size();
  open_drawer();
  ASSERT_TRUE(screen.click(Role::button, "~Voir la version\u00A0: Avant"));
  ASSERT_EQ(screen.host.versions, std::vector<int>{7});
  screen.workbench().version_loaded(document, 7, first);
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~version précédente"));
  EXPECT_TRUE(screen.find(Role::status, "Version précédente"));
  EXPECT_TRUE(screen.find(Role::button, "Décaler en mars")) << "the old state is drawn";
  edit();
  screen.wait(10);
  EXPECT_EQ(screen.plan(), now);
  EXPECT_EQ(screen.host.saves.size(), saves);
  ASSERT_TRUE(screen.click(Role::button, "Revenir au plan actuel"));
  EXPECT_FALSE(screen.find(Role::alert, "~version précédente"));
  EXPECT_EQ(screen.plan(), now);
}

TEST_F(Keeping, RestoresAVersionAsOneStep) {
  ASSERT_TRUE(edit());
  screen.wait(10);
  const core::Plan now = screen.plan();
  open_drawer();
  ASSERT_TRUE(screen.click(Role::button, "~Voir la version\u00A0: Avant"));
  screen.workbench().version_loaded(document, 7, first);
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, "La rétablir"));
  EXPECT_EQ(screen.workbench().plan_json(), first);
  ASSERT_EQ(screen.host.kept_versions.size(), 1u);
  EXPECT_EQ(screen.host.kept_versions[0].json, core::plan_to_json(now))
      << "what it replaced is kept too";
  ASSERT_TRUE(screen.workbench().chord("z", true, false, false));
  screen.settle();
  EXPECT_EQ(screen.plan(), now);
  screen.wait(3);
  EXPECT_EQ(screen.host.saves.back().json, core::plan_to_json(now));
}

TEST_F(Keeping, KeepsTheStateUnderAName) {
  open_drawer();
  const SemanticNode* keep = screen.find(Role::button, "Garder cette version");
  ASSERT_TRUE(keep);
  EXPECT_TRUE(keep->disabled) << "a name first";
  ASSERT_TRUE(screen.type("Nom d’une version", "Été"));
  ASSERT_TRUE(screen.click(Role::button, "Garder cette version"));
  ASSERT_EQ(screen.host.kept_versions.size(), 1u);
  EXPECT_EQ(screen.host.kept_versions[0].id, document);
  EXPECT_EQ(screen.host.kept_versions[0].name, "Été");
  EXPECT_EQ(screen.host.kept_versions[0].json, first);
}

TEST_F(Keeping, SaysWhenAVersionCannotBeRead) {
  open_drawer();
  screen.workbench().version_missing();
  screen.settle();
  EXPECT_TRUE(screen.find(Role::alert, "~ne peut plus être lue"));
  screen.workbench().version_loaded(document, 7, "{\"format\": ");
  screen.settle();
  EXPECT_EQ(screen.workbench().plan_json(), first);
}

TEST_F(Keeping, TellsTheStorageHealth) {
  open_drawer();
  screen.workbench().health_told({.used = 2'500'000,
                                  .room = 1e9,
                                  .persistence = StorageHealth::Persistence::may_be_cleared,
                                  .is_file = true,
                                  .last_failure = "quota",
                                  .last_failure_at = 1'768'480'000});
  screen.settle();
  for (const char* said : {"~peut effacer vos plans", "~jamais été téléchargé", "~2,5\u00A0Mo",
                           "~déplacé ou renommé", "~plus de place", "~fenêtre privée"})
    EXPECT_TRUE(screen.find(Role::text, said)) << said;
  ASSERT_TRUE(screen.click(Role::button, "Télécharger", 1));
  EXPECT_EQ(screen.host.backups, std::vector<std::string>{document});
  EXPECT_EQ(screen.host.health_asked, 2) << "the date of the download is shown at once";
}

TEST_F(Keeping, UndoesAfterAReloadWhatWasDoneBefore) {
  ASSERT_TRUE(edit());
  screen.wait(10);
  const FakeHost::Saved& saved = screen.host.saves.back();
  Headless again{screen.host.remembered};
  again.workbench().document_loaded(document, saved.json, true, saved.steps);
  again.settle();
  ASSERT_TRUE(again.workbench().chord("z", true, false, false));
  again.settle();
  EXPECT_EQ(again.workbench().plan_json(), first);
  ASSERT_TRUE(again.workbench().chord("y", true, false, false));
  again.settle();
  EXPECT_EQ(again.workbench().plan_json(), saved.json);
}

TEST_F(Keeping, IsReachedOnAPhoneToo) {
  Headless phone{390, 844};
  phone.open(first);
  ASSERT_TRUE(phone.click(Role::button, "Plus"));
  ASSERT_TRUE(phone.click(Role::menu_item, "Conservation et versions"));
  EXPECT_EQ(phone.host.version_lists, 1);
  EXPECT_TRUE(phone.find(Role::heading, "Comment ce plan est conservé"));
}

}  // namespace
}  // namespace shell
