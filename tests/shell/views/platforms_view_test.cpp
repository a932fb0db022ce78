#include <gtest/gtest.h>

#include "tests/shell/access/lint.h"
#include "tests/shell/panels/platforms_page.h"

namespace shell {
namespace {

class PlatformsView : public PlatformsPage {};

TEST_F(PlatformsView, AsksForAClassWhileThereIsNone) {
  EXPECT_TRUE(screen.find(Role::heading, "Aucune plateforme pour l’instant."));
  add("Financement participatif");
  ASSERT_EQ(screen.plan().platforms.size(), 1u);
  EXPECT_EQ(platform().platform_class, core::PlatformClass::crowdfunding);
  EXPECT_EQ(platform().name, "Financement participatif");
  EXPECT_EQ(platform().traction.unit, "contributions");
  const SemanticNode* const name = screen.find(Role::textbox, "Nom de la plateforme");
  ASSERT_TRUE(name);
  EXPECT_EQ(screen.last_focus, name->id);
  undo();
  EXPECT_TRUE(screen.plan().platforms.empty());
}

TEST_F(PlatformsView, NamesAndPlacesAPlatformInOneStepEach) {
  add("Financement participatif");
  ASSERT_TRUE(screen.type("Nom de la plateforme", "Ulule"));
  EXPECT_EQ(platform().name, "Ulule");
  ASSERT_TRUE(screen.click(Role::combobox, "Genre de plateforme"));
  ASSERT_TRUE(screen.click(Role::option, "Petites annonces"));
  EXPECT_EQ(platform().platform_class, core::PlatformClass::classifieds);
  ASSERT_TRUE(screen.click(Role::combobox, "Canal du plan"));
  ASSERT_TRUE(screen.click(Role::option, "Pinterest"));
  EXPECT_TRUE(platform().channel);
  ASSERT_TRUE(screen.activate(Role::radio, "Combler un manque"));
  EXPECT_EQ(platform().route, core::Route::gap);
  undo();
  EXPECT_EQ(platform().route, std::nullopt);
  undo();
  EXPECT_FALSE(platform().channel);
  undo();
  EXPECT_EQ(platform().platform_class, core::PlatformClass::crowdfunding);
  undo();
  EXPECT_EQ(platform().name, "Financement participatif");
}

TEST_F(PlatformsView, OffersToUndoARemoval) {
  add("Petites annonces");
  ASSERT_TRUE(screen.activate(Role::button, "Retirer cette plateforme"));
  EXPECT_TRUE(screen.plan().platforms.empty());
  ASSERT_TRUE(screen.activate(Role::button, "Annuler"));
  EXPECT_EQ(screen.plan().platforms.size(), 1u);
}

TEST_F(PlatformsView, AddsAnotherFromItsMenu) {
  add("Petites annonces");
  ASSERT_TRUE(screen.activate(Role::button, "Ajouter une plateforme"));
  ASSERT_TRUE(screen.activate(Role::menu_item, "Site d’avis"));
  EXPECT_EQ(screen.plan().platforms.size(), 2u);
  EXPECT_TRUE(screen.find(Role::heading, "2 plateformes à travailler."));
}

TEST_F(PlatformsView, ShowsOneTabOfTheDrawerAtATime) {
  add("Petites annonces");
  for (const char* name : {"Fiche", "Amorçage", "Lancement", "Manques", "Veille", "Repérage"}) {
    ASSERT_TRUE(screen.activate(Role::tab, name));
    EXPECT_TRUE(screen.find(Role::tab, name)->selected) << name;
  }
}

TEST(PlatformsOfAnExample, AreAnsweredByAWorker) {
  Headless screen;
  screen.open(read_repository_file("assets/examples/bot_app.fr.json"));
  screen.workbench().go_to("platforms");
  screen.wait(10);
  const SemanticNode* const bots = screen.find(Role::button, "Bots de Messenger");
  ASSERT_TRUE(bots);
  EXPECT_NE(bots->value.find("seuil"), std::string::npos) << bots->value;
}

// Every tab, folded out, as somebody who does not see it would meet it.
TEST(PlatformsOfAnExample, AreInOrderForAScreenReader) {
  for (const float width : {1280.0f, 390.0f}) {
    Headless screen{width, 844};
    screen.open(read_repository_file("assets/examples/bot_app.fr.json"));
    screen.workbench().go_to("platforms");
    screen.wait(10);
    ASSERT_TRUE(screen.activate(Role::button, "Bots de Messenger"));
    ASSERT_TRUE(screen.activate(Role::button, "Modifier Bots de Messenger"));
    const Role role = width < 600 ? Role::radio : Role::tab;
    for (const char* name : {"Fiche", "Amorçage", "Lancement", "Manques", "Veille", "Repérage"}) {
      ASSERT_TRUE(screen.activate(role, name));
      screen.wait(1);
      for (const std::string& fault : faults(screen)) ADD_FAILURE() << name << ": " << fault;
    }
  }
}

TEST(PlatformsOnAPhone, OpenAsAPageOfTheirOwn) {
  Headless phone{390, 844};
  phone.open(read_repository_file("assets/examples/bot_app.fr.json"));
  phone.workbench().go_to("platforms");
  phone.wait(10);
  ASSERT_TRUE(phone.activate(Role::button, "Bots de Messenger"));
  EXPECT_TRUE(phone.find(Role::dialog, "Bots de Messenger"));
  ASSERT_TRUE(phone.activate(Role::button, "Fermer"));
  EXPECT_FALSE(phone.find(Role::dialog, "Bots de Messenger"));
}

}  // namespace
}  // namespace shell
