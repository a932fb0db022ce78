#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/document/plan_json.h"
#include "core/model/lookup.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

void open_page(Headless& screen, const std::string& json) {
  screen.open(json);
  screen.workbench().go_to("channels");
  screen.wait(10);
}

// The example with other channels or another business.
template <class Change>
std::string changed_example(Change change) {
  core::Plan plan = core::plan_from_json(example_file())->plan;
  change(plan);
  return core::plan_to_json(plan);
}

class FitPage : public testing::Test {
 protected:
  FitPage() { open_page(screen, example_file()); }
  Headless screen;
};

TEST_F(FitPage, AnswersWithTheChannelsThatFitAndTheFurthest) {
  EXPECT_TRUE(screen.find(
      Role::heading,
      "Six canaux sur huit vous vont. Le plus loin\u00A0: «\u00A0Publicité Meta\u00A0»."));
}

TEST_F(FitPage, SaysOfEveryChannelHowItMeetsTheProduct) {
  const SemanticNode* row = screen.find(Role::button, "Publicité Meta");
  ASSERT_TRUE(row);
  EXPECT_TRUE(
      row->value.starts_with("2 écarts graves. Utiliser. Rythme\u00A0: produit 4, canal 1."));
  const core::Plan plan = screen.plan();
  for (const core::Channel& channel : plan.channels)
    EXPECT_TRUE(screen.find(Role::button, channel.name)) << channel.name;
}

TEST_F(FitPage, OpensAChannelBesideTheTable) {
  ASSERT_TRUE(screen.click(Role::button, "Publicité Meta"));
  EXPECT_TRUE(screen.find(Role::complementary, "Publicité Meta"));
  EXPECT_TRUE(screen.find(
      Role::text,
      "Vos clients se décident en 9 jours. Ce canal ne paie que si l’on achète sur-le-champ."));
  ASSERT_TRUE(screen.click(Role::button, "Fermer"));
  EXPECT_FALSE(screen.find(Role::complementary, "Publicité Meta"));
}

TEST_F(FitPage, LeadsToThePlan) {
  ASSERT_TRUE(screen.activate(Role::button, "Ouvrir le plan"));
  EXPECT_FALSE(screen.find(Role::button, "Ajouter un canal"));
}

TEST_F(FitPage, NamesEveryNodeThatCanBeWorked) {
  screen.click(Role::button, "Publicité Meta");
  screen.activate(Role::button, "Fonctionnement du canal");
  screen.activate(Role::button, "Fiche du canal");
  std::set<NodeId> ids;
  for (const SemanticNode& node : screen.workbench().nodes()) {
    if (node.focusable) EXPECT_FALSE(node.name.empty()) << static_cast<int>(node.role);
    EXPECT_TRUE(ids.insert(node.id).second) << node.name;
  }
}

TEST(FitPageStates, OffersTheLibraryToAPlanWithoutChannels) {
  Headless screen;
  screen.workbench().new_plan("blank");
  screen.workbench().go_to("channels");
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::heading, "Aucun canal à comparer pour l’instant."));
  ASSERT_TRUE(screen.click(Role::button, "Choisir des canaux"));
  EXPECT_TRUE(screen.find(Role::textbox, "Rechercher un canal"));
}

TEST(FitPageStates, AsksForTraitsWhileNothingCanBeCompared) {
  Headless screen;
  open_page(screen, changed_example([](core::Plan& plan) {
              plan.business = {};
              plan.ratings.clear();
              for (core::Behaviour& behaviour : plan.behaviours) behaviour.days_to_decide.reset();
            }));
  EXPECT_TRUE(screen.find(Role::heading, "On ne peut pas encore dire quels canaux vous vont."));
  ASSERT_TRUE(screen.click(Role::button, "Noter les traits"));
  EXPECT_FALSE(screen.find(Role::button, "Ajouter un canal"));
}

TEST(FitPageStates, SpeaksOfOneChannelByItsName) {
  Headless screen;
  open_page(screen, changed_example([](core::Plan& plan) {
              std::erase_if(plan.channels, [](const core::Channel& channel) {
                return channel.name != "Pinterest";
              });
              plan.ratings.clear();
            }));
  EXPECT_TRUE(screen.find(Role::heading, "Pinterest convient à votre produit."));
}

TEST(FitPageStates, NamesTheOneDecisionThatIsOpen) {
  Headless screen;
  open_page(screen, changed_example([](core::Plan& plan) { plan.channels[0].decision.reset(); }));
  EXPECT_TRUE(
      screen.find(Role::text, "Une décision reste à prendre\u00A0: «\u00A0Publicité Meta\u00A0»."));
}

TEST(FitPageStates, IsAListOnAPhoneWithTheChannelAsAPage) {
  Headless screen{390, 844};
  open_page(screen, example_file());
  ASSERT_TRUE(screen.activate(Role::button, "Publicité Meta"));
  EXPECT_TRUE(screen.find(Role::dialog, "Publicité Meta"));
}

}  // namespace
}  // namespace shell
