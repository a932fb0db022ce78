#include <algorithm>

#include "tests/shell/panels/platforms_page.h"

namespace shell {
namespace {

class PlatformGatePanel : public PlatformsPage {
 protected:
  PlatformGatePanel() { add("Financement participatif", "Amorçage"); }

  void add_circle(std::string_view name) {
    ASSERT_TRUE(screen.activate(Role::button, "Ajouter un cercle"));
    ASSERT_TRUE(screen.activate(Role::menu_item, name));
  }
  void fill(std::string_view field, std::string_view low, std::string_view high) {
    ASSERT_TRUE(screen.type(std::string{field} + ", bas", low)) << field;
    ASSERT_TRUE(screen.type(std::string{field} + ", haut", high)) << field;
  }
};

TEST_F(PlatformGatePanel, SaysWhatIsMissingBeforeItAnswers) {
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::text, "~remplissez\u00A0: Objectif"));
  fill("Objectif", "1000", "1000");
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::text, "~remplissez\u00A0: Seuil"));
}

TEST_F(PlatformGatePanel, MovesTheChanceAsCirclesAreAdded) {
  fill("Objectif", "1000", "1000");
  fill("Seuil, part de l’objectif", "30", "30");
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::text, "300"));
  EXPECT_TRUE(screen.find(Role::text, "moins de 1\u00A0%"));
  add_circle("Liste d’e-mails");
  fill("Combien de gens", "5000", "5000");
  fill("Qui agiront", "20", "20");
  screen.wait(1);
  // A thousand of five thousand act on average: far more than the 300 that are needed.
  EXPECT_TRUE(screen.find(Role::text, "plus de 99\u00A0%")) << "no draw is a certainty";
  EXPECT_TRUE(screen.find(Role::text, "~Apporte"));
}

TEST_F(PlatformGatePanel, RoundsEachEndOfAWideRangeByItself) {
  fill("Objectif", "1000", "1000");
  fill("Seuil, part de l’objectif", "30", "30");
  add_circle("Créateurs");
  fill("Combien de gens", "2000", "3000000");
  fill("Qui agiront", "20", "20");
  screen.wait(1);
  ASSERT_TRUE(screen.find(Role::text, "~Apporte"));
  EXPECT_FALSE(screen.find(Role::text, "~Apporte 0"));
}

TEST_F(PlatformGatePanel, ShowsPublishedThresholdsAsCorrelations) {
  EXPECT_TRUE(screen.find(Role::text, "~De ceux qui avaient réuni 20\u00A0%"));
  EXPECT_TRUE(screen.find(Role::text, "~pas une cause"));
}

TEST_F(PlatformGatePanel, TakesACircleAwayAndBack) {
  add_circle("Créateurs");
  ASSERT_EQ(platform().traction.circles.size(), 1u);
  ASSERT_TRUE(screen.activate(Role::button, "Retirer Créateurs"));
  EXPECT_TRUE(platform().traction.circles.empty());
  undo();
  EXPECT_EQ(platform().traction.circles.size(), 1u);
}

TEST_F(PlatformGatePanel, MakesACardOfRallyingACircle) {
  add_circle("Clients actuels");
  ASSERT_TRUE(screen.activate(Role::combobox, "Par quel canal"));
  ASSERT_TRUE(screen.activate(Role::option, "E-mail"));
  ASSERT_TRUE(platform().traction.circles.front().channel);
  ASSERT_TRUE(screen.activate(Role::button, "~mobiliser «\u00A0Clients actuels\u00A0»"));
  const core::Activity card = screen.plan().activities.back();
  EXPECT_EQ(card.kind, core::ActivityKind::campaign);
  EXPECT_EQ(card.channel, platform().traction.circles.front().channel);
}

TEST_F(PlatformGatePanel, NamesACircleWithoutANameInItsCard) {
  add_circle("Créateurs");
  ASSERT_TRUE(screen.type("Qui", ""));
  EXPECT_TRUE(screen.find(Role::button, "~mobiliser «\u00A0Autre cercle\u00A0»"));
}

TEST_F(PlatformGatePanel, ShowsTheWeakestGradeBesideTheChance) {
  const auto guesses = [&] {
    return std::ranges::count(screen.all(Role::image), "Preuve\u00A0: Intuition",
                              &SemanticNode::name);
  };
  EXPECT_EQ(guesses(), 0);
  fill("Objectif", "1000", "1000");
  EXPECT_EQ(guesses(), 2) << "of the goal, and of the answer";
}

TEST_F(PlatformGatePanel, SaysWhyThereIsNoAnswer) {
  screen.host.own_jobs["platforms"] = [](const core::JobInput&, core::JobProgress&) {
    return core::Result<std::string>{std::unexpected{core::Error{"error.too_large"}}};
  };
  fill("Objectif", "1000", "1000");
  screen.wait(1);
  EXPECT_TRUE(screen.find(Role::text, "Ce nombre est trop grand pour un plan."));
}

}  // namespace
}  // namespace shell
