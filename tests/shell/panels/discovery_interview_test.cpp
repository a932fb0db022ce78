#include "tests/shell/panels/discovery_page.h"

namespace shell {
namespace {

class InterviewMode : public DiscoveryPage {
 protected:
  // Typed, then Enter (in a field of several lines Control and Enter), with the cursor left inside.
  void enter(NodeId field, std::string_view text) {
    screen->workbench().node_focused(field, true);
    screen->workbench().node_text(field, std::string{text}, TextPhase::editing);
    screen->settle();
    screen->workbench().node_text(field, std::string{text}, TextPhase::finished);
    screen->settle();
  }
};

TEST_F(InterviewMode, LeavesNoTraceOfAnInterviewNobodyAnswered) {
  start(small_plan());
  const core::Plan before = screen->plan();
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Mener un entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Suivante"));
  ASSERT_TRUE(screen->click(Role::button, "Revenir à la liste"));
  EXPECT_EQ(screen->plan(), before);
}

TEST_F(InterviewMode, CountsTheAnswersThatAreTagged) {
  core::Plan plan = small_plan();
  for (core::Behaviour& one : plan.behaviours) one.evidence.clear();
  start(plan);
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Mener un entretien"));
  ASSERT_TRUE(screen->type("Personne", "Anaëlle"));
  ASSERT_TRUE(screen->type("~Où passez-vous du temps", "Sur des forums de déco"));
  ASSERT_TRUE(screen->click(Role::checkbox, "Chercher"));
  const core::Plan after = screen->plan();
  ASSERT_EQ(after.interviews.size(), 1u);
  const core::Interview& held = after.interviews[0];
  EXPECT_EQ(held.who, "Anaëlle");
  EXPECT_EQ(held.date, "2026-01-15");
  ASSERT_EQ(held.answers.size(), 1u);
  EXPECT_EQ(held.answers[0].text, "Sur des forums de déco");
  EXPECT_THAT(held.answers[0].behaviours, testing::ElementsAre("search"));
  ASSERT_TRUE(screen->click(Role::button, "Revenir à la liste"));
  EXPECT_TRUE(screen->find(Role::button, "Ouvrir l’entretien\u00A0: Anaëlle"));
  ASSERT_TRUE(screen->click(Role::tab, "Matrice"));
  // By hand: one answer of one person among two, (1 + 1) of (2 + 1).
  EXPECT_TRUE(std::ranges::any_of(screen->all(Role::button), [](const SemanticNode& node) {
    return node.name == "Chercher" && node.value.starts_with("67\u00A0%");
  }));
}

TEST_F(InterviewMode, LeadsFromTheNameToTheAnswerAndOnByKeysAlone) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Mener un entretien"));
  const SemanticNode* who = screen->find(Role::textbox, "Personne");
  ASSERT_TRUE(who);
  EXPECT_EQ(screen->last_focus, who->id) << "the cursor is in the first field";
  enter(who->id, "Anna");
  const SemanticNode* first = screen->find(Role::textbox, "~Où passez-vous du temps");
  ASSERT_TRUE(first);
  EXPECT_EQ(screen->last_focus, first->id);
  enter(first->id, "Sur des forums");
  const SemanticNode* second = screen->find(Role::textbox, "~Où tombez-vous");
  ASSERT_TRUE(second) << "the next question is asked";
  EXPECT_EQ(screen->last_focus, second->id);
  EXPECT_EQ(screen->plan().interviews.at(0).answers.at(0).text, "Sur des forums");
}

// By hand: seven questions for everybody and two for the kind of business.
TEST_F(InterviewMode, AsksWhatTheKindOfBusinessWantsToKnow) {
  for (const auto& [model, asked] :
       {std::pair{core::BusinessModel::local, "Comment avez-vous trouvé l’adresse"},
        std::pair{core::BusinessModel::saas, "Quelle tâche vous a fait chercher un outil"}}) {
    core::Plan plan = small_plan();
    plan.business.model = model;
    start(plan);
    ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
    ASSERT_TRUE(screen->click(Role::button, "Mener un entretien"));
    EXPECT_TRUE(screen->find(Role::text, "Question 1 sur 9"));
    for (int i = 0; i < 7; ++i) ASSERT_TRUE(screen->click(Role::button, "Suivante"));
    ASSERT_TRUE(screen->type("~" + std::string{asked}, "Un voisin"));
    EXPECT_TRUE(screen->plan().interviews.at(0).answers.at(0).question.starts_with(asked));
  }
}

TEST_F(InterviewMode, AsksTheNextPersonTheSameQuestion) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Mener un entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Suivante"));
  for (const char* name : {"Anna", "Ben"}) {
    ASSERT_TRUE(screen->type("Personne", name));
    ASSERT_TRUE(screen->type("~Où tombez-vous", "Dans un fil"));
    ASSERT_TRUE(screen->click(Role::checkbox, "S’inspirer"));
    ASSERT_TRUE(screen->click(Role::button, "Personne suivante"));
    EXPECT_EQ(screen->last_focus, screen->find(Role::textbox, "Personne")->id);
    EXPECT_EQ(screen->find(Role::textbox, "Personne")->value, "");
  }
  const core::Plan after = screen->plan();
  ASSERT_EQ(after.interviews.size(), 2u);
  EXPECT_EQ(after.interviews[1].who, "Ben");
  EXPECT_THAT(after.interviews[1].answers.at(0).behaviours, testing::ElementsAre("look"));
  EXPECT_TRUE(screen->find(Role::text, "Question 2 sur 7"));
}

TEST_F(InterviewMode, AddsABehaviourFromAnAnswerInOneStep) {
  start(small_plan());
  const core::Plan before = screen->plan();
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Mener un entretien"));
  ASSERT_TRUE(screen->click(Role::checkbox, "Une autre façon…"));
  ASSERT_TRUE(screen->click(Role::menu_item, "Consulter un expert"));
  const core::Plan after = screen->plan();
  ASSERT_EQ(after.behaviours.size(), 3u);
  ASSERT_EQ(after.interviews.size(), 1u);
  EXPECT_THAT(after.interviews[0].answers.at(0).behaviours,
              testing::ElementsAre(after.behaviours[2].id));
  undo();
  EXPECT_EQ(screen->plan(), before);
}

TEST_F(InterviewMode, FindsAnswersAgainInTheOtherLanguage) {
  core::Plan plan = small_plan();
  core::Interview held;
  held.id = "anna", held.who = "Anna";
  held.answers.resize(2);
  held.answers[0].question = "Where do you spend time, online and elsewhere?";
  held.answers[0].text = "Forums";
  held.answers[1].question = "Une question d’un autre fichier";
  held.answers[1].text = "Oui";
  plan.interviews = {held};
  start(plan);
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Ouvrir l’entretien\u00A0: Anna"));
  EXPECT_EQ(screen->find(Role::textbox, "~Où passez-vous du temps")->value, "Forums");
  EXPECT_TRUE(screen->find(Role::text, "Question 1 sur 8"));
  for (int i = 0; i < 7; ++i) ASSERT_TRUE(screen->click(Role::button, "Suivante"));
  EXPECT_EQ(screen->find(Role::textbox, "Une question d’un autre fichier")->value, "Oui");
  EXPECT_TRUE(screen->find(Role::button, "Terminer"));
}

TEST_F(InterviewMode, RefusesADateThatCannotBeRead) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Mener un entretien"));
  ASSERT_TRUE(screen->type("Personne", "Anna"));
  ASSERT_TRUE(screen->type("Date", "demain"));
  EXPECT_EQ(screen->plan().interviews.at(0).date, "2026-01-15");
  EXPECT_TRUE(std::ranges::any_of(screen->workbench().nodes(), [](const SemanticNode& node) {
    return node.name.find("Cette date ne se lit pas") != std::string::npos;
  }));
}

TEST_F(InterviewMode, RemovesAnInterview) {
  core::Plan plan = small_plan();
  core::Interview held;
  held.id = "anna", held.who = "Anna";
  plan.interviews = {held};
  start(plan);
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Retirer l’entretien\u00A0: Anna"));
  EXPECT_TRUE(screen->plan().interviews.empty());
}

}  // namespace
}  // namespace shell
