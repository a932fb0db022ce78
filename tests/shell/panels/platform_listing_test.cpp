#include "tests/shell/panels/platforms_page.h"

namespace shell {
namespace {

class PlatformListingPanel : public PlatformsPage {
 protected:
  PlatformListingPanel() { add("Financement participatif", "Fiche"); }

  std::vector<std::string> checks() {
    std::vector<std::string> names;
    for (const SemanticNode& node : screen.all(Role::group))
      for (const char* name : {"Différence avec la masse", "Titre", "Description",
                               "Vidéo de présentation", "Contreparties", "Nouvelles régulières"})
        if (node.name == name) names.push_back(name);
    return names;
  }
};

TEST_F(PlatformListingPanel, OrdersWhatIsMissingByEffectPerHour) {
  ASSERT_EQ(checks().size(), 6u);
  // By hand: ln of the geometric middle of 1.05..1.4 over two hours is the most.
  EXPECT_EQ(checks().front(), "Titre");
  ASSERT_TRUE(screen.type("Titre", "Une lampe qui dure toute une vie"));
  EXPECT_NE(checks().front(), "Titre");
  EXPECT_EQ(platform().listing.title, "Une lampe qui dure toute une vie");
  EXPECT_TRUE(screen.find(Role::button, "Déjà fait"));
  EXPECT_EQ(screen.find(Role::image, "Aperçu de la fiche")->description,
            "Une lampe qui dure toute une vie");
}

TEST_F(PlatformListingPanel, SaysHowFarAnItemIs) {
  const SemanticNode* const rewards = screen.find(Role::radio_group, "Contreparties");
  ASSERT_TRUE(rewards);
  for (const SemanticNode& node : screen.workbench().nodes())
    if (node.parent == rewards->id && node.name == "En partie") {
      screen.workbench().node_activated(node.id);
      break;
    }
  screen.settle();
  ASSERT_EQ(platform().listing.items.size(), 1u);
  EXPECT_EQ(platform().listing.items.front().id, "rewards");
  EXPECT_EQ(platform().listing.items.front().done, 0.5);
  undo();
  EXPECT_TRUE(platform().listing.items.empty());
}

TEST_F(PlatformListingPanel, TellsPublishedEffectsFromJudgement) {
  int published = 0, judged = 0;
  for (const SemanticNode& node : screen.all(Role::image)) {
    published += node.name.contains("Publié") ? 1 : 0;
    judged += node.name.contains("Intuition") ? 1 : 0;
  }
  EXPECT_EQ(published, 1);
  EXPECT_EQ(judged, 6) << "five effects, and the score with them";
  EXPECT_TRUE(screen.find(Role::text, "~7,196 Kickstarter projects")) << "where it was published";
}

TEST_F(PlatformListingPanel, MakesACardOfWorkOnce) {
  const std::size_t before = screen.plan().activities.size();
  ASSERT_TRUE(screen.activate(Role::button, "~En faire une carte du plan\u00A0: Titre"));
  const core::Plan plan = screen.plan();
  ASSERT_EQ(plan.activities.size(), before + 1);
  const core::Activity& card = plan.activities.back();
  EXPECT_EQ(card.kind, core::ActivityKind::listing);
  EXPECT_EQ(card.hours, 2);
  EXPECT_FALSE(card.note.empty());
  EXPECT_FALSE(screen.find(Role::button, "~En faire une carte du plan\u00A0: Titre"));
  EXPECT_TRUE(screen.find(Role::text, "Dans le plan"));
  undo();
  EXPECT_EQ(screen.plan().activities.size(), before);
}

}  // namespace
}  // namespace shell
