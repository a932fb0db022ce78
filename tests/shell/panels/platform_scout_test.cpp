#include "core/model/lookup.h"
#include "tests/shell/panels/platforms_page.h"

namespace shell {
namespace {

class PlatformScoutPanel : public PlatformsPage {
 protected:
  PlatformScoutPanel() { add("Place de marché de produits"); }

  bool rate(std::string_view criterion, int value) {
    const SemanticNode* parent = screen.find(Role::radio_group, criterion);
    if (!parent) return false;
    for (const SemanticNode& node : screen.workbench().nodes())
      if (node.parent == parent->id && node.name == std::to_string(value)) {
        screen.workbench().node_activated(node.id);
        screen.settle();
        return true;
      }
    return false;
  }
  core::ScoutRating rated(const core::Id& criterion) {
    const auto scout = platform().scout;
    const auto found = scout.find(criterion);
    return found == scout.end() ? core::ScoutRating{} : found->second;
  }
};

TEST_F(PlatformScoutPanel, RatesACriterionWithItsReasonAndRange) {
  EXPECT_FALSE(screen.find(Role::textbox, "Pourquoi"));
  ASSERT_TRUE(rate("Il lui manque de l’offre", 4));
  EXPECT_EQ(rated("supply").rating, 4);
  ASSERT_TRUE(screen.type("Pourquoi", "Peu de vendeurs"));
  EXPECT_EQ(rated("supply").why, "Peu de vendeurs");
  ASSERT_TRUE(screen.type("Plage, bas", "3"));
  EXPECT_EQ(rated("supply").low, 3);
  undo();
  EXPECT_EQ(rated("supply").low, std::nullopt);
  undo();
  EXPECT_EQ(rated("supply").why, "");
  undo();
  EXPECT_EQ(rated("supply").rating, std::nullopt);
}

TEST_F(PlatformScoutPanel, MakesACardOfWhatIsToBeChecked) {
  ASSERT_TRUE(rate("Il lui manque de l’offre", 4));
  ASSERT_TRUE(screen.type("Pourquoi", "Peu de vendeurs"));
  ASSERT_TRUE(screen.activate(Role::button, "~vérifier «\u00A0Il lui manque de l’offre\u00A0»"));
  const core::Activity card = screen.plan().activities.back();
  EXPECT_EQ(card.note, "Peu de vendeurs");
  EXPECT_EQ(card.kind, core::ActivityKind::audit);
}

TEST_F(PlatformScoutPanel, GradesARatingAsAJudgementUntilMoreIsSaid) {
  EXPECT_FALSE(screen.find(Role::image, "~Preuve"));
  ASSERT_TRUE(rate("Il lui manque de l’offre", 4));
  EXPECT_TRUE(screen.find(Role::image, "Preuve\u00A0: Intuition"));
  const char* const grade = "Preuve\u00A0: Il lui manque de l’offre";
  ASSERT_TRUE(screen.find(Role::combobox, grade));
  EXPECT_EQ(screen.find(Role::combobox, grade)->value, "Intuition");
  ASSERT_TRUE(screen.click(Role::combobox, grade));
  ASSERT_TRUE(screen.click(Role::option, "Enquête"));
  EXPECT_EQ(rated("supply").evidence, core::Evidence::survey);
  EXPECT_TRUE(screen.find(Role::image, "Preuve\u00A0: Enquête"));
  // Another number rests on nothing yet.
  ASSERT_TRUE(rate("Il lui manque de l’offre", 2));
  EXPECT_EQ(rated("supply").evidence, std::nullopt);
  undo();
  undo();
  EXPECT_EQ(rated("supply").evidence, std::nullopt);
  EXPECT_EQ(rated("supply").rating, 4);
}

TEST_F(PlatformScoutPanel, ForgetsARating) {
  ASSERT_TRUE(rate("Mise en avant possible", 2));
  ASSERT_TRUE(screen.activate(Role::button, "Effacer la note, Mise en avant possible"));
  EXPECT_TRUE(platform().scout.empty());
}

TEST_F(PlatformScoutPanel, SaysWhatOneAndFiveMean) {
  EXPECT_TRUE(screen.find(Role::text, "~5\u00A0: Des entreprises ne vivent que par elle"));
}

// The map answers whether one's customers are there; nobody has to guess it.
TEST_F(PlatformScoutPanel, SuggestsTheAudienceFromTheDiscoveryMap) {
  EXPECT_TRUE(screen.find(Role::text, "~Reliée à un canal du plan"));
  ASSERT_TRUE(screen.click(Role::combobox, "Canal du plan"));
  ASSERT_TRUE(screen.click(Role::option, "Pinterest"));
  EXPECT_TRUE(screen.find(Role::text, "~D’après votre carte de la découverte"));
  const SemanticNode* const group = screen.find(Role::radio_group, "Vos clients y sont");
  ASSERT_TRUE(group);
  int suggested = 0;
  for (const SemanticNode& node : screen.workbench().nodes())
    suggested += node.parent == group->id && node.description == "proposé" ? 1 : 0;
  EXPECT_EQ(suggested, 1);
  EXPECT_TRUE(screen.find(Role::image, "Preuve\u00A0: Intuition")) << "presence is judged";
  EXPECT_TRUE(platform().scout.empty());
}

TEST_F(PlatformScoutPanel, BecomesAChannelInOneStep) {
  ASSERT_TRUE(screen.type("Nom de la plateforme", "Etsy"));
  const std::size_t before = screen.plan().channels.size();
  ASSERT_TRUE(screen.activate(Role::button, "En faire un canal"));
  const core::Plan plan = screen.plan();
  ASSERT_EQ(plan.channels.size(), before + 1);
  const core::Channel& channel = plan.channels.back();
  EXPECT_EQ(channel.name, "Etsy");
  EXPECT_EQ(plan.platforms.front().channel, channel.id);
  EXPECT_TRUE(channel.physics.first_result_days);
  undo();
  EXPECT_EQ(screen.plan().channels.size(), before);
  EXPECT_EQ(platform().channel, std::nullopt);
}

}  // namespace
}  // namespace shell
