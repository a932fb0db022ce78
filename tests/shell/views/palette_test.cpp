#include "shell/views/palette.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

using testing::Contains;
using testing::ElementsAre;

class Palette : public testing::Test {
 protected:
  Palette() {
    screen.open(example_file());
    screen.wait(10);
  }

  void toggle() {
    screen.workbench().chord("k", true, false, false);
    screen.settle();
  }
  void type(std::string_view text) {
    screen.workbench().node_text(field()->id, std::string{text}, TextPhase::editing);
    screen.settle();
  }
  void press(Key key) {
    NodeKey pressed;
    pressed.node = field()->id;
    pressed.key = key;
    screen.workbench().node_key(pressed);
    screen.settle();
  }
  const SemanticNode* field() { return screen.find(Role::textbox, "Chercher une commande"); }
  std::vector<std::string> names() {
    std::vector<std::string> found;
    for (const SemanticNode& node : screen.all(Role::option)) found.push_back(node.name);
    return found;
  }

  Headless screen;
};

TEST_F(Palette, OpensAndClosesByItsShortcut) {
  EXPECT_FALSE(screen.find(Role::dialog, "Commandes"));
  toggle();
  EXPECT_TRUE(screen.find(Role::dialog, "Commandes"));
  EXPECT_EQ(screen.workbench().modal(), screen.find(Role::dialog, "Commandes")->id);
  toggle();
  EXPECT_FALSE(screen.find(Role::dialog, "Commandes"));
}

TEST_F(Palette, ListsEveryActionThatCanBeDone) {
  toggle();
  const auto shown = names();
  for (const char* name : {"Télécharger", "Ouvrir un fichier", "Plan", "Entreprise",
                           "Ajouter un canal", "Changer de thème", "English"})
    EXPECT_THAT(shown, Contains(name));
  // Nothing has been done that could be undone.
  EXPECT_THAT(shown, testing::Not(Contains("Annuler")));
}

TEST_F(Palette, FindsWithoutAccentsAndByOtherWords) {
  toggle();
  type("telech");
  EXPECT_THAT(names(), ElementsAre("Télécharger"));
  type("sombre");
  EXPECT_THAT(names(), ElementsAre("Changer de thème"));
  type("xyzzy");
  EXPECT_THAT(names(), ElementsAre());
  EXPECT_TRUE(screen.find(Role::text, "Aucune commande ne porte ce nom."));
}

TEST_F(Palette, DoesWhatIsChosenByKeys) {
  toggle();
  type("canaux");
  ASSERT_FALSE(names().empty());
  EXPECT_EQ(field()->option, screen.find(Role::option, names().front())->id);
  press(Key::enter);
  EXPECT_FALSE(screen.find(Role::dialog, "Commandes"));
  EXPECT_EQ(screen.host.remembered["page"], "channels");
}

TEST_F(Palette, LeadsToThePlansNameByTheWordsPeopleUse) {
  toggle();
  type("titre");
  ASSERT_THAT(names(), ElementsAre("Renommer le plan"));
  press(Key::enter);
  screen.settle();
  const SemanticNode* const title = screen.find(Role::textbox, "Titre du plan");
  ASSERT_TRUE(title);
  EXPECT_EQ(screen.last_focus, title->id);
}

TEST_F(Palette, GoesRoundByArrows) {
  toggle();
  const auto all = names();
  press(Key::up);
  EXPECT_EQ(field()->option, screen.find(Role::option, all.back())->id);
  press(Key::down);
  press(Key::down);
  EXPECT_EQ(field()->option, screen.find(Role::option, all[1])->id);
}

TEST_F(Palette, ClosesByEscapeAndLeavesWhatLiesBelowOpen) {
  screen.workbench().go_to("plan");
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, "~Audit,"));
  ASSERT_TRUE(screen.find(Role::button, "Fermer"));
  toggle();
  EXPECT_TRUE(screen.find(Role::button, "Fermer"));
  EXPECT_TRUE(screen.workbench().chord("Escape", false, false, false));
  screen.settle();
  EXPECT_FALSE(screen.find(Role::dialog, "Commandes"));
  EXPECT_TRUE(screen.find(Role::button, "Fermer"));
}

TEST_F(Palette, DoesWhatIsClicked) {
  toggle();
  type("theme");
  ASSERT_TRUE(screen.click(Role::option, "Changer de thème"));
  EXPECT_EQ(screen.host.remembered["theme"], "dark");
}

TEST(PaletteOnAPhone, OffersWhatThePhoneHas) {
  Headless phone{390, 844};
  phone.workbench().chord("k", true, false, false);
  phone.settle();
  EXPECT_TRUE(phone.find(Role::option, "Ouvrir un fichier"));
  // Without a plan there is nothing to download and no board to zoom.
  EXPECT_FALSE(phone.find(Role::option, "Télécharger"));
  EXPECT_FALSE(phone.find(Role::option, "~plus de mois"));
}

}  // namespace
}  // namespace shell
