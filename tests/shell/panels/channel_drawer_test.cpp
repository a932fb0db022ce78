#include <gtest/gtest.h>

#include <algorithm>

#include "core/model/lookup.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class ChannelDrawer : public testing::Test {
 protected:
  ChannelDrawer() {
    screen.open(example_file());
    screen.workbench().go_to("channels");
    screen.wait(10);
    screen.click(Role::button, "Publicité Meta");
  }

  core::Channel channel() {
    const core::Plan plan = screen.plan();
    const auto found = std::ranges::find_if(plan.channels, [](const core::Channel& one) {
      return one.library && one.library->id == "meta_ads";
    });
    return found == plan.channels.end() ? core::Channel{} : *found;
  }
  std::optional<core::Rating> own(std::string_view criterion) {
    const core::Plan plan = screen.plan();
    const auto found = std::ranges::find_if(plan.ratings, [&](const core::Rating& rating) {
      return rating.channel == channel().id && rating.criterion == criterion;
    });
    return found == plan.ratings.end() ? std::nullopt : std::optional{*found};
  }
  void undo() {
    screen.workbench().chord("z", true, false, false);
    screen.settle();
  }
  // The square of a rating: each group holds its five in order.
  bool rate(std::string_view group, int value) {
    const SemanticNode* parent = screen.find(Role::radio_group, group);
    if (!parent) return false;
    const auto nodes = screen.workbench().nodes();
    const auto square = std::ranges::find_if(nodes, [&](const SemanticNode& node) {
      return node.parent == parent->id && node.name == std::to_string(value);
    });
    if (square == nodes.end()) return false;
    screen.workbench().node_activated(square->id);
    screen.settle();
    return true;
  }

  Headless screen;
};

TEST_F(ChannelDrawer, RecordsADecisionAndTakesItBack) {
  ASSERT_EQ(channel().decision, core::Decision::use);
  ASSERT_TRUE(screen.activate(Role::radio, "Tester"));
  EXPECT_EQ(channel().decision, core::Decision::test);
  ASSERT_TRUE(screen.activate(Role::radio, "Tester"));
  EXPECT_EQ(channel().decision, core::Decision::test) << "a radio is never unchecked";
  ASSERT_TRUE(screen.activate(Role::button, "Remettre à décider"));
  EXPECT_EQ(channel().decision, std::nullopt);
  EXPECT_FALSE(screen.find(Role::button, "Remettre à décider"));
  EXPECT_TRUE(screen.find(Role::text, "à prendre"));
  undo();
  EXPECT_EQ(channel().decision, core::Decision::test);
}

// Pinterest's advice is for products bought at sight, and this one takes nine days.
TEST_F(ChannelDrawer, AdvisesNothingWhereOnlyOnesOwnRatingSeesAMismatch) {
  ASSERT_TRUE(screen.click(Role::button, "Pinterest"));
  ASSERT_TRUE(rate("Rythme", 1));
  EXPECT_TRUE(screen.find(Role::text, "~Rythme\u00A0: vous avez noté 1 sur 5"));
  EXPECT_FALSE(screen.find(Role::text, "~Si l’on achète votre produit"));
}

// The range of one's own rating is seen, typed, and moves with the rating.
TEST_F(ChannelDrawer, TakesHowSureARatingIs) {
  ASSERT_TRUE(rate("Catalogue", 3));
  ASSERT_TRUE(own("catalogue"));
  EXPECT_EQ(screen.find(Role::textbox, "Plage, Catalogue, bas")->value, "3");
  ASSERT_TRUE(screen.type("Plage, Catalogue, bas", "2"));
  ASSERT_TRUE(screen.type("Plage, Catalogue, haut", "3,5"));
  EXPECT_EQ(own("catalogue")->low, 2);
  EXPECT_EQ(own("catalogue")->high, 3.5);
  EXPECT_EQ(own("catalogue")->rating, 3);
  ASSERT_TRUE(rate("Catalogue", 4));
  EXPECT_EQ(own("catalogue")->low, 3);
  EXPECT_EQ(own("catalogue")->high, 4.5);
  undo();
  EXPECT_EQ(own("catalogue")->low, 2);
}

TEST_F(ChannelDrawer, KeepsARatingWhoseRangeIsEmptied) {
  ASSERT_TRUE(rate("Catalogue", 3));
  ASSERT_TRUE(screen.type("Plage, Catalogue, haut", "5"));
  ASSERT_TRUE(screen.type("Plage, Catalogue, bas", ""));
  EXPECT_EQ(own("catalogue")->rating, 3);
  EXPECT_EQ(own("catalogue")->low, std::nullopt);
  EXPECT_EQ(own("catalogue")->high, 5);
  EXPECT_EQ(screen.find(Role::textbox, "Plage, Catalogue, bas")->value, "2,5");
  ASSERT_TRUE(screen.type("Plage, Catalogue, haut", ""));
  EXPECT_EQ(own("catalogue")->rating, 3);
  EXPECT_EQ(own("catalogue")->high, std::nullopt);
}

TEST_F(ChannelDrawer, RecordsGoingThroughRadiosByArrowsAsOneStep) {
  const core::Plan before = screen.plan();
  for (const char* next : {"Tester", "Plus tard", "Laisser", "Plus tard"}) {
    const SemanticNode* radio = screen.find(Role::radio, next);
    ASSERT_TRUE(radio) << next;
    screen.workbench().node_activated(radio->id, Activation::arrow);
    screen.settle();
  }
  EXPECT_EQ(channel().decision, core::Decision::later);
  ASSERT_TRUE(screen.activate(Role::radio, "Laisser"));
  undo();
  EXPECT_EQ(channel().decision, core::Decision::later) << "a press is a step of its own";
  undo();
  EXPECT_EQ(screen.plan(), before);
}

TEST_F(ChannelDrawer, RecordsTypingAReasonAsOneStep) {
  const core::Plan before = screen.plan();
  ASSERT_TRUE(screen.type("Pourquoi", "Trop cher depuis l’été : œuvre à revoir"));
  EXPECT_EQ(channel().why, "Trop cher depuis l’été : œuvre à revoir");
  undo();
  EXPECT_EQ(screen.plan(), before);
}

TEST_F(ChannelDrawer, ReplacesASuggestionByARatingAndGoesBack) {
  ASSERT_FALSE(own("intent"));
  ASSERT_TRUE(rate("Intention", 2));
  ASSERT_TRUE(own("intent"));
  EXPECT_EQ(own("intent")->rating, 2);
  ASSERT_TRUE(screen.type("Pourquoi cette note, Intention", "Vu en entretien"));
  EXPECT_EQ(own("intent")->why, "Vu en entretien");
  ASSERT_TRUE(screen.activate(Role::button, "Reprendre la suggestion, Intention"));
  EXPECT_FALSE(own("intent"));
}

// A press can come in the frame in which the words are finished.
TEST_F(ChannelDrawer, KeepsWhatIsTypedAndRatedInOneFrame) {
  ASSERT_TRUE(rate("Intention", 2));
  const SemanticNode* const why = screen.find(Role::textbox, "Pourquoi cette note, Intention");
  ASSERT_TRUE(why);
  const NodeId field = why->id;
  screen.workbench().node_focused(field, true);
  screen.settle();
  screen.workbench().node_text(field, "Vu en entretien", TextPhase::finished);
  screen.workbench().node_blurred(field);
  ASSERT_TRUE(rate("Intention", 4));
  ASSERT_TRUE(own("intent"));
  EXPECT_EQ(own("intent")->rating, 4);
  EXPECT_EQ(own("intent")->why, "Vu en entretien");
  undo();
  undo();
  EXPECT_EQ(own("intent")->rating, 2);
  EXPECT_EQ(own("intent")->why, "");
}

TEST_F(ChannelDrawer, SaysTheSuggestionWithItsRangeAndReason) {
  EXPECT_TRUE(screen.find(Role::text, "~Suggestion\u00A0: 1 (de 1 à 2). Catalogue"));
}

TEST_F(ChannelDrawer, OverridesAPhysicalValueAndPutsTheLibrarysBack) {
  const core::Physics library = channel().physics;
  ASSERT_TRUE(screen.activate(Role::button, "Fonctionnement du canal"));
  ASSERT_TRUE(screen.type("Premier résultat", "21"));
  ASSERT_TRUE(channel().physics.first_result_days);
  EXPECT_EQ(channel().physics.first_result_days->low, 21);
  EXPECT_EQ(channel().physics.first_result_days->high, 21);
  EXPECT_TRUE(screen.find(Role::text, "Votre valeur"));
  ASSERT_TRUE(
      screen.activate(Role::button, "Remettre la valeur de la bibliothèque, Premier résultat"));
  EXPECT_EQ(channel().physics, library);
}

TEST_F(ChannelDrawer, RefusesAValueOffItsScale) {
  const core::Plan before = screen.plan();
  ASSERT_TRUE(screen.activate(Role::button, "Fonctionnement du canal"));
  ASSERT_TRUE(screen.type("Maîtrise", "9"));
  EXPECT_EQ(screen.plan(), before);
}

TEST_F(ChannelDrawer, KeepsAKnownOwnerByItsId) {
  ASSERT_TRUE(screen.activate(Role::button, "Fiche du canal"));
  ASSERT_TRUE(screen.type("Propriétaire", "facebook inc."));
  EXPECT_EQ(channel().owner, "meta");
  ASSERT_TRUE(screen.type("Propriétaire", "Une régie d’Angoulême"));
  EXPECT_EQ(channel().owner, "Une régie d’Angoulême");
}

TEST_F(ChannelDrawer, ChangesWhatTheChannelIs) {
  ASSERT_TRUE(screen.activate(Role::button, "Fiche du canal"));
  ASSERT_TRUE(screen.activate(Role::radio, "Gagné"));
  EXPECT_EQ(channel().tenure, core::Tenure::earned);
  ASSERT_TRUE(screen.type("Nom", "Facebook Ads"));
  EXPECT_EQ(channel().name, "Facebook Ads");
  EXPECT_TRUE(screen.find(Role::complementary, "Facebook Ads"));
}

TEST_F(ChannelDrawer, RemovesTheChannelAndClosesItself) {
  const core::Plan before = screen.plan();
  ASSERT_TRUE(screen.activate(Role::button, "Fiche du canal"));
  ASSERT_TRUE(screen.activate(Role::button, "Retirer ce canal"));
  EXPECT_EQ(screen.plan().channels.size(), before.channels.size() - 1);
  EXPECT_FALSE(screen.find(Role::complementary, "Publicité Meta"));
  undo();
  EXPECT_EQ(screen.plan(), before);
}

}  // namespace
}  // namespace shell
