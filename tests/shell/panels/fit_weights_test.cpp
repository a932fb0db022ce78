#include <gtest/gtest.h>

#include <string>

#include "core/document/plan_json.h"
#include "core/jobs/acceptability_packing.h"
#include "core/model/criteria.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class FitWeights : public testing::Test {
 protected:
  FitWeights() { show(core::plan_from_json(example_file())->plan); }

  void show(const core::Plan& plan) {
    screen.open(core::plan_to_json(plan));
    screen.workbench().go_to("channels");
    screen.wait(10);
    screen.activate(Role::button, "Ce qui compte pour vous");
    screen.settle();
  }
  void undo() {
    screen.workbench().chord("z", true, false, false);
    screen.settle();
  }
  std::string state() { return screen.find(Role::button, "Ce qui compte pour vous")->description; }
  // What the ranking says in its table.
  std::string ranking() {
    if (!screen.find(Role::table, "Qui arrive devant\u202F?"))
      screen.activate(Role::button, "~Voir en tableau\u00A0: Qui arrive");
    std::string said;
    for (const SemanticNode& node : screen.all(Role::cell)) said += node.name + "|";
    return said;
  }

  Headless screen{1280, 3200};
};

TEST_F(FitWeights, AreUnknownUntilSomethingIsSaid) {
  EXPECT_EQ(state(), "rien de fixé");
  const SemanticNode* const field = screen.find(Role::textbox, "Rythme, au moins");
  ASSERT_TRUE(field);
  EXPECT_EQ(field->value, "");
  EXPECT_TRUE(screen.find(Role::button, "Tout laisser inconnu")->disabled);
  ASSERT_TRUE(screen.activate(Role::button, "Ce qui compte pour vous"));
  EXPECT_FALSE(screen.find(Role::textbox, "Rythme, au moins"));
}

TEST_F(FitWeights, ChangeTheRankingAndGoBack) {
  const core::Plan before = screen.plan();
  const std::string ranked = ranking();
  ASSERT_NE(ranked, "");
  ASSERT_TRUE(screen.type("Maîtrise, au moins", "80"));
  EXPECT_EQ(screen.plan().criteria, (std::vector<core::Criterion>{{.id = "control", .low = 0.8}}));
  EXPECT_EQ(state(), "1 critère fixé");
  EXPECT_NE(ranking(), ranked);
  undo();
  EXPECT_EQ(screen.plan(), before);
  EXPECT_EQ(ranking(), ranked);
}

TEST_F(FitWeights, AreAskedWithTheRanking) {
  screen.host.answers_jobs = false;
  ASSERT_TRUE(screen.type("Rythme, au plus", "25"));
  ASSERT_FALSE(screen.host.questions.empty());
  const auto asked = core::acceptability_question_from_bytes(screen.host.questions.back().question);
  ASSERT_TRUE(asked);
  ASSERT_EQ(asked->weights.size(), 9u);
  EXPECT_EQ(asked->weights[0], (core::WeightBounds{0, 0.25}));
  EXPECT_EQ(asked->weights[1], (core::WeightBounds{0, 1}));
}

TEST_F(FitWeights, AreAllForgottenInOneStep) {
  const core::Plan before = screen.plan();
  ASSERT_TRUE(screen.type("Rythme, au moins", "10"));
  ASSERT_TRUE(screen.type("Rythme, au plus", "40"));
  ASSERT_TRUE(screen.type("Image, au plus", "20"));
  EXPECT_EQ(state(), "2 critères fixés");
  const core::Plan said = screen.plan();
  ASSERT_TRUE(screen.activate(Role::button, "Tout laisser inconnu"));
  EXPECT_EQ(screen.plan(), before);
  EXPECT_TRUE(screen.find(Role::button, "Annuler"));
  undo();
  EXPECT_EQ(screen.plan(), said);
}

TEST_F(FitWeights, RefuseALeastAboveTheMost) {
  ASSERT_TRUE(screen.type("Rythme, au plus", "20"));
  const core::Plan before = screen.plan();
  ASSERT_TRUE(screen.type("Rythme, au moins", "30"));
  EXPECT_EQ(screen.plan(), before);
  EXPECT_TRUE(screen.find(Role::alert, "~Le bas de la fourchette dépasse le haut"));
  ASSERT_TRUE(screen.type("Image, au moins", "130"));
  EXPECT_EQ(screen.plan(), before);
}

// By hand: 60 and 50 make 110 %; nine times 10 make 90 %.
TEST_F(FitWeights, SayWhyNoWeightsAreLeft) {
  ASSERT_TRUE(screen.type("Rythme, au moins", "60"));
  ASSERT_TRUE(screen.type("Image, au moins", "50"));
  EXPECT_TRUE(screen.find(Role::text, "~font 110\u00A0% ensemble"));
  EXPECT_FALSE(screen.find(Role::heading, "Qui arrive devant\u202F?"));
  core::Plan plan = core::plan_from_json(example_file())->plan;
  for (const std::string_view id : core::criterion_ids())
    plan.criteria.push_back({.id = core::Id(id), .high = 0.1});
  show(plan);
  EXPECT_TRUE(screen.find(Role::text, "~ne font que 90\u00A0% ensemble"));
}

TEST_F(FitWeights, KnowTheCriteriaOfThePlan) {
  core::Plan plan = core::plan_from_json(example_file())->plan;
  plan.criteria = {{.id = "warmth", .low = 0.1}};
  show(plan);
  EXPECT_EQ(screen.find(Role::textbox, "warmth, au moins")->value, "10");
}

TEST_F(FitWeights, TakeABlockOfCells) {
  const SemanticNode* const field = screen.find(Role::textbox, "Rythme, au moins");
  ASSERT_TRUE(field);
  screen.workbench().node_pasted(field->id, "10\t40\n5\t30");
  screen.settle();
  EXPECT_EQ(screen.plan().criteria,
            (std::vector<core::Criterion>{{.id = "decision", .low = 0.1, .high = 0.4},
                                          {.id = "intent", .low = 0.05, .high = 0.3}}));
}

TEST(FitWeightsOnAPhone, StandInOneColumn) {
  Headless screen{390, 6000};
  screen.open(example_file());
  screen.workbench().go_to("channels");
  screen.wait(10);
  ASSERT_TRUE(screen.activate(Role::button, "Ce qui compte pour vous"));
  screen.settle();
  const SemanticNode *const first = screen.find(Role::textbox, "Rythme, au moins"),
                            *const second = screen.find(Role::textbox, "Intention, au moins"),
                            *const most = screen.find(Role::textbox, "Rythme, au plus");
  ASSERT_TRUE(first && second && most);
  EXPECT_EQ(first->rect.x, second->rect.x);
  EXPECT_GE(second->rect.y, first->rect.bottom());
  EXPECT_LE(most->rect.right(), 390);
}

}  // namespace
}  // namespace shell
