#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "core/document/plan_json.h"
#include "core/jobs/acceptability_packing.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class FitRanking : public testing::Test {
 protected:
  FitRanking() {
    screen.open(example_file());
    screen.workbench().go_to("channels");
    screen.wait(10);
  }

  // What the plot says of itself, which changes with every new answer.
  std::string picture() {
    std::string said;
    for (const SemanticNode& node : screen.workbench().nodes())
      if (node.role == Role::cell) said += node.name + "|";
    return said;
  }
  Rect square(std::string_view group, int value) {
    const SemanticNode* const parent = screen.find(Role::radio_group, group);
    if (!parent) return {};
    for (const SemanticNode& node : screen.workbench().nodes())
      if (node.parent == parent->id && node.name == std::to_string(value)) return node.rect;
    return {};
  }
  const core::Rating* rating(const core::Plan& plan, std::string_view criterion) {
    const auto found = std::ranges::find_if(plan.ratings, [&](const core::Rating& one) {
      return !one.rater && one.channel == "meta_ads" && one.criterion == criterion;
    });
    return found == plan.ratings.end() ? nullptr : &*found;
  }

  Headless screen{1280, 3200};  // high enough for all of a channel to be seen
};

TEST_F(FitRanking, ShowsHowOftenEachChannelComesFirst) {
  EXPECT_TRUE(screen.find(Role::heading, "Qui arrive devant\u202F?"));
  ASSERT_TRUE(screen.activate(Role::button, "~Voir en tableau\u00A0: Qui arrive"));
  EXPECT_TRUE(screen.find(Role::table, "Qui arrive devant\u202F?"));
  EXPECT_TRUE(screen.find(Role::cell, "Pinterest") || screen.find(Role::row_header, "Pinterest"));
}

TEST_F(FitRanking, SaysWhatAChannelNeedsToComeFirst) {
  ASSERT_TRUE(screen.click(Role::button, "Pinterest"));
  EXPECT_TRUE(screen.find(Role::heading, "Pour qu’il arrive premier"));
  EXPECT_TRUE(screen.find(Role::text, "~surtout quand ces critères pèsent lourd"));
  EXPECT_TRUE(screen.find(Role::text, "~Il passe presque toujours devant\u00A0: Publicité Meta"));
  ASSERT_TRUE(screen.click(Role::button, "Publicité Meta"));
  EXPECT_TRUE(screen.find(Role::text, "~Premier dans <\u00A01\u00A0% des tirages, surtout quand"));
  EXPECT_TRUE(screen.find(Role::text, "~Il passe presque toujours après"));
}

TEST_F(FitRanking, ComparesTwoChannelsSideBySide) {
  ASSERT_TRUE(screen.click(Role::button, "Pinterest"));
  ASSERT_TRUE(screen.activate(Role::combobox, "Comparer avec"));
  screen.settle();
  ASSERT_TRUE(screen.activate(Role::option, "Publicité Meta"));
  EXPECT_TRUE(screen.find(Role::text, "~Pinterest passe devant Publicité Meta dans 99"));
  EXPECT_TRUE(screen.find(Role::table, "Les deux canaux côte à côte"));
  EXPECT_TRUE(screen.find(Role::cell, "~ (de ")) << "ratings with their ranges";
}

// While the pointer is drawn over the squares each rating is asked about, and letting go is one
// step of undo.
TEST_F(FitRanking, FollowsARatingThatIsDragged) {
  screen.host.answers_jobs = false;
  ASSERT_TRUE(screen.click(Role::button, "Publicité Meta"));
  screen.wait(1);
  const Rect from = square("Rythme", 1), to = square("Rythme", 4);
  ASSERT_FALSE(from.is_empty());
  ASSERT_FALSE(to.is_empty());
  const std::size_t asked = screen.host.questions.size();
  screen.drag(from.centre(), to.centre());
  screen.settle();
  const core::Plan plan = screen.plan();
  ASSERT_TRUE(rating(plan, "decision"));
  EXPECT_EQ(rating(plan, "decision")->rating, 4);
  // Older questions between are held back while one waits: only one more was sent.
  ASSERT_EQ(screen.host.questions.size(), asked + 1);
  EXPECT_EQ(screen.host.questions.back().name, "acceptability");
  screen.host.answers_jobs = true;
  screen.wait(1);
  screen.workbench().chord("z", true, false, false);
  screen.settle();
  const core::Plan before = screen.plan();
  EXPECT_EQ(rating(before, "decision")->rating, 1);
}

// A ranking arrives when it arrives, perhaps between looking at a square and pressing it.
TEST_F(FitRanking, MovesNothingThatIsPressedWhenItArrives) {
  screen.host.answers_jobs = false;
  screen.open(example_file());
  screen.workbench().go_to("channels");
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, "Publicité Meta"));
  screen.wait_only(1);
  ASSERT_FALSE(screen.host.questions.empty());
  ASSERT_FALSE(screen.find(Role::heading, "Pour qu’il arrive premier"));
  const auto places = [this] {
    std::map<NodeId, std::string> places;
    for (const Role role : {Role::radio, Role::button, Role::textbox, Role::combobox})
      for (const SemanticNode& node : screen.all(role)) {
        if (node.name == "Comparer avec") continue;
        const auto [x, y, w, h] = node.rect;
        places[node.id] = node.name + " " + std::to_string(x) + " " + std::to_string(y);
      }
    return places;
  };
  const auto before = places();
  screen.host.answers_jobs = true;
  screen.wait(1);
  ASSERT_TRUE(screen.find(Role::heading, "Pour qu’il arrive premier"));
  for (const auto& [id, place] : places())
    if (const auto found = before.find(id); found != before.end()) EXPECT_EQ(found->second, place);
}

TEST_F(FitRanking, SaysWhyThereIsNone) {
  core::Plan plan = core::plan_from_json(example_file())->plan;
  plan.criteria = {{.id = "decision", .low = 0.9}, {.id = "intent", .low = 0.9}};
  screen.open(core::plan_to_json(plan));
  screen.workbench().go_to("channels");
  screen.wait(10);
  EXPECT_TRUE(
      screen.find(Role::text, "~Les parts «\u00A0au moins\u00A0» font 180\u00A0% ensemble."));
}

TEST_F(FitRanking, LetsTwoPeopleRateBlindAndAgree) {
  ASSERT_TRUE(screen.activate(Role::button, "Noter à deux"));
  for (const std::string_view name : {"Anne", "Marc"}) {
    ASSERT_TRUE(screen.type("Qui note aussi\u202F?", name));
    ASSERT_TRUE(screen.activate(Role::button, "Ajouter cette personne"));
  }
  for (const auto& [name, value] : {std::pair{"Anne", 5}, std::pair{"Marc", 2}}) {
    ASSERT_TRUE(screen.activate(Role::button, std::string("Noter en tant que ") + name));
    screen.settle();
    // Nothing of what is suggested or was noted before is to be seen.
    EXPECT_FALSE(screen.find(Role::heading, "Pour qu’il arrive premier"));
    EXPECT_FALSE(screen.find(Role::text, "~Suggestion"));
    EXPECT_FALSE(screen.find(Role::heading, "Qui arrive devant\u202F?"));
    EXPECT_FALSE(screen.find(Role::group, "Canaux du plan"));
    EXPECT_FALSE(screen.find(Role::heading, "~vous vont"));
    EXPECT_TRUE(screen.find(Role::heading, "C’est à " + std::string(name) + " de noter."));
    for (const SemanticNode& node : screen.all(Role::radio)) EXPECT_NE(node.checked, true);
    const Rect place = square("Rythme", value);
    ASSERT_FALSE(place.is_empty());
    screen.click_at(place.centre());
    screen.settle();
    ASSERT_TRUE(screen.activate(Role::button, "Terminer et comparer"));
    screen.settle();
  }
  EXPECT_TRUE(screen.find(Role::text, "Publicité Meta · Rythme"));
  EXPECT_TRUE(screen.find(Role::text, "Anne\u00A0: 5 (de 4,5 à 5) · Marc\u00A0: 2 (de 1,5 à 2,5)"));
  ASSERT_TRUE(screen.activate(Role::button, "~Retenir 3,5"));
  const core::Plan plan = screen.plan();
  ASSERT_TRUE(rating(plan, "decision"));
  EXPECT_EQ(rating(plan, "decision")->rating, 3.5);
  EXPECT_EQ(rating(plan, "decision")->low, 1.5);
  EXPECT_EQ(rating(plan, "decision")->high, 5);
  EXPECT_TRUE(screen.find(Role::text, "Retenu\u00A0: 3,5"));
}

// What both say may be kept like anything else.
TEST_F(FitRanking, KeepsARatingThatBothHaveGiven) {
  core::Plan plan = core::plan_from_json(example_file())->plan;
  plan.raters = {{.id = "anne", .name = "Anne"}, {.id = "marc", .name = "Marc"}};
  for (const char* rater : {"anne", "marc"})
    plan.ratings.push_back({.rater = core::Id(rater),
                            .channel = "meta_ads",
                            .criterion = "intent",
                            .rating = 4,
                            .high = 5});
  screen.open(core::plan_to_json(plan));
  screen.workbench().go_to("channels");
  screen.wait(10);
  ASSERT_TRUE(screen.activate(Role::button, "Noter à deux"));
  EXPECT_TRUE(screen.find(Role::text, "Anne\u00A0: 4 (de 3,5 à 5) · Marc\u00A0: 4 (de 3,5 à 5)"));
  ASSERT_TRUE(screen.activate(Role::button, "~Retenir 4"));
  const core::Plan after = screen.plan();
  ASSERT_TRUE(rating(after, "intent"));
  EXPECT_EQ(rating(after, "intent")->rating, 4);
  EXPECT_EQ(rating(after, "intent")->high, 5);
  EXPECT_TRUE(screen.find(Role::text, "Retenu\u00A0: 4"));
}

TEST_F(FitRanking, AddsARaterByEnter) {
  ASSERT_TRUE(screen.activate(Role::button, "Noter à deux"));
  const SemanticNode* const field = screen.find(Role::textbox, "Qui note aussi\u202F?");
  ASSERT_TRUE(field);
  const NodeId id = field->id;
  screen.workbench().node_focused(id, true);
  screen.settle();
  screen.workbench().node_text(id, "Anne", TextPhase::finished);
  screen.settle();
  ASSERT_EQ(screen.plan().raters.size(), 1u);
  EXPECT_EQ(screen.plan().raters[0].name, "Anne");
  EXPECT_EQ(screen.find(Role::textbox, "Qui note aussi\u202F?")->value, "");
  // Leaving the field adds nobody.
  ASSERT_TRUE(screen.type("Qui note aussi\u202F?", "Marc"));
  EXPECT_EQ(screen.plan().raters.size(), 1u);
}

class BlindRating : public FitRanking {
 protected:
  // Anne rates alone.
  void begin() {
    ASSERT_TRUE(screen.activate(Role::button, "Noter à deux"));
    ASSERT_TRUE(screen.type("Qui note aussi\u202F?", "Anne"));
    ASSERT_TRUE(screen.activate(Role::button, "Ajouter cette personne"));
    ASSERT_TRUE(screen.activate(Role::button, "Noter en tant que Anne"));
    screen.settle();
  }
  bool is_blind() { return screen.find(Role::heading, "C’est à Anne de noter."); }
};

TEST_F(BlindRating, ListsTheChannelsInThePlansOrderWithWhatIsGiven) {
  begin();
  const core::Plan plan = screen.plan();
  const auto rows = screen.all(Role::list_item);
  ASSERT_EQ(rows.size(), plan.channels.size());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].name, plan.channels[i].name);
  screen.click_at(square("Rythme", 4).centre());
  screen.settle();
  EXPECT_EQ(screen.find(Role::button, plan.channels[0].name)->value, "1 note sur 9");
  ASSERT_TRUE(screen.click(Role::button, plan.channels[2].name));
  EXPECT_TRUE(screen.find(Role::complementary, plan.channels[2].name));
  EXPECT_TRUE(is_blind());
}

TEST_F(BlindRating, GoesOnToTheNextChannel) {
  begin();
  const core::Plan plan = screen.plan();
  for (std::size_t i = 1; i < plan.channels.size(); ++i)
    ASSERT_TRUE(screen.activate(Role::button, "Canal suivant\u00A0: " + plan.channels[i].name));
  EXPECT_TRUE(screen.find(Role::complementary, plan.channels.back().name));
  EXPECT_FALSE(screen.find(Role::button, "~Canal suivant"));
  EXPECT_TRUE(is_blind());
}

TEST_F(BlindRating, EndsWhenItsDrawerIsClosed) {
  begin();
  ASSERT_TRUE(is_blind());
  ASSERT_TRUE(screen.click(Role::button, "Fermer"));
  EXPECT_FALSE(is_blind());
  EXPECT_TRUE(screen.find(Role::group, "Canaux du plan"));
  ASSERT_TRUE(screen.click(Role::button, "Pinterest"));
  EXPECT_TRUE(screen.find(Role::heading, "Pour qu’il arrive premier"));
}

TEST_F(BlindRating, EndsWithItsRater) {
  begin();
  ASSERT_TRUE(is_blind());
  screen.workbench().chord("z", true, false, false);
  screen.settle();
  EXPECT_FALSE(is_blind());
  EXPECT_TRUE(screen.find(Role::group, "Canaux du plan"));
}

TEST_F(BlindRating, IsNotOfferedWithoutChannels) {
  core::Plan plan = core::plan_from_json(example_file())->plan;
  std::erase_if(plan.channels,
                [](const core::Channel& channel) { return channel.name != "Pinterest"; });
  plan.ratings.clear();
  plan.raters = {{.id = "anne", .name = "Anne"}};
  screen.open(core::plan_to_json(plan));
  screen.workbench().go_to("channels");
  screen.wait(10);
  ASSERT_TRUE(screen.click(Role::button, "Pinterest"));
  ASSERT_TRUE(screen.activate(Role::button, "Fiche du canal"));
  ASSERT_TRUE(screen.activate(Role::button, "Retirer ce canal"));
  screen.workbench().chord("z", true, false, false);
  screen.settle();
  ASSERT_TRUE(screen.activate(Role::button, "Noter à deux"));
  ASSERT_TRUE(screen.find(Role::button, "Noter en tant que Anne"));
  screen.workbench().chord("z", true, true, false);
  screen.settle();
  ASSERT_TRUE(screen.plan().channels.empty());
  EXPECT_FALSE(screen.find(Role::button, "Noter en tant que Anne"));
  EXPECT_TRUE(screen.find(Role::text, "Ajoutez d’abord un canal à noter."));
}

// A file may bring more raters than the page adds.
TEST_F(FitRanking, ComparesAllWhoHaveRated) {
  core::Plan plan = core::plan_from_json(example_file())->plan;
  plan.raters = {
      {.id = "anne", .name = "Anne"}, {.id = "marc", .name = "Marc"}, {.id = "lea", .name = "Léa"}};
  for (const auto& [rater, value] :
       {std::pair{"anne", 5}, std::pair{"marc", 2}, std::pair{"lea", 2}})
    plan.ratings.push_back({.rater = core::Id(rater),
                            .channel = "meta_ads",
                            .criterion = "decision",
                            .rating = static_cast<double>(value)});
  screen.open(core::plan_to_json(plan));
  screen.workbench().go_to("channels");
  screen.wait(10);
  ASSERT_TRUE(screen.activate(Role::button, "Noter à deux"));
  EXPECT_TRUE(screen.find(
      Role::text, "~Anne\u00A0: 5 (de 4,5 à 5) · Marc\u00A0: 2 (de 1,5 à 2,5) · Léa\u00A0: 2"));
  // By hand: (5 + 2 + 2) / 3 = 3.
  ASSERT_TRUE(screen.activate(Role::button, "~Retenir 3"));
  const core::Plan after = screen.plan();
  ASSERT_TRUE(rating(after, "decision"));
  EXPECT_EQ(rating(after, "decision")->rating, 3);
  EXPECT_TRUE(screen.find(Role::text, "Retenu\u00A0: 3"));
}

}  // namespace
}  // namespace shell
