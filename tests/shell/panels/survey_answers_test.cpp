#include "tests/shell/panels/discovery_page.h"

namespace shell {
namespace {

class SurveyAnswers : public DiscoveryPage {
 protected:
  void open_answers() {
    core::Plan plan = small_plan();
    for (core::Behaviour& one : plan.behaviours) one.evidence.clear();
    start(plan);
    ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
    ASSERT_TRUE(screen->click(Role::button, "Classer les réponses d’une enquête"));
  }
};

TEST_F(SurveyAnswers, AreTaggedByAWordAndCountedInOneStep) {
  open_answers();
  ASSERT_TRUE(screen->type("Réponses, une par ligne",
                           "Sur Google\nsur google\nUne image sur Pinterest\nJe ne sais plus"));
  EXPECT_TRUE(screen->find(
      Role::text,
      "4 réponses. Textes différents : 3, classées : 0. Seules les réponses classées comptent."));
  const core::Plan before = screen->plan();
  ASSERT_TRUE(screen->type("Qui contiennent", "google"));
  EXPECT_TRUE(screen->find(Role::group, "2 réponses trouvées décrivent"));
  ASSERT_TRUE(screen->activate(Role::checkbox, "Chercher"));
  ASSERT_TRUE(screen->type("Qui contiennent", "pinterest"));
  ASSERT_TRUE(screen->activate(Role::checkbox, "S’inspirer"));
  EXPECT_EQ(screen->plan(), before) << "nothing is counted before one says so";
  ASSERT_TRUE(screen->activate(Role::button, "Compter 3 réponses dans le plan"));
  const core::Plan after = screen->plan();
  const core::BehaviourEvidence& search = after.behaviours[0].evidence.at(0);
  EXPECT_EQ(search.kind, core::Evidence::survey);
  EXPECT_EQ(search.count, 2);
  EXPECT_EQ(search.of, 3);
  EXPECT_EQ(search.quote, "Sur Google");
  EXPECT_EQ(search.date, "2026-01-15");
  EXPECT_EQ(after.behaviours[1].evidence.at(0).count, 1);
  undo();
  EXPECT_EQ(screen->plan(), before);
}

TEST_F(SurveyAnswers, LoseATagThatAllFoundHave) {
  open_answers();
  ASSERT_TRUE(screen->type("Réponses, une par ligne", "Google\nBing"));
  ASSERT_TRUE(screen->activate(Role::checkbox, "Chercher"));
  EXPECT_TRUE(screen->find(Role::checkbox, "Chercher")->checked);
  EXPECT_TRUE(screen->find(Role::button, "Compter 2 réponses dans le plan"));
  ASSERT_TRUE(screen->activate(Role::checkbox, "Chercher"));
  EXPECT_TRUE(screen->find(Role::button, "Compter 0 réponse dans le plan")->disabled);
}

// Each letter that is typed is another text, in which the answer is not yet the same.
TEST_F(SurveyAnswers, KeepTheirTagsWhileTheirTextIsWorkedOn) {
  open_answers();
  ASSERT_TRUE(screen->type("Réponses, une par ligne", "Google\nBing"));
  ASSERT_TRUE(screen->type("Qui contiennent", "google"));
  ASSERT_TRUE(screen->activate(Role::checkbox, "Chercher"));
  ASSERT_TRUE(screen->type("Réponses, une par ligne", "Bing\nGoogle"));
  EXPECT_TRUE(screen->find(Role::button, "Compter 1 réponse dans le plan"));
  EXPECT_TRUE(screen->find(Role::checkbox, "Chercher")->checked);
}

TEST_F(SurveyAnswers, SayThatTheyAreTooMany) {
  open_answers();
  const SemanticNode* const field = screen->find(Role::textbox, "Réponses, une par ligne");
  ASSERT_TRUE(field);
  const auto paste = [&, id = field->id](std::string text) {
    screen->workbench().node_focused(id, true);
    screen->settle();
    screen->workbench().node_text(id, std::move(text), TextPhase::finished);
    screen->workbench().node_blurred(id);
    screen->settle();
  };
  std::string many;
  for (int line = 0; line <= 20'000; ++line) many += "a\n";
  paste(many);
  EXPECT_TRUE(screen->find(Role::text, "~C’est trop pour être classé ici"));
  paste(" \n ");
  EXPECT_TRUE(screen->find(Role::text, "Aucune réponse à classer."));
}

// What is drawn of a word without end does not grow with it.
TEST_F(SurveyAnswers, DrawAWordOfMillionsOfLetters) {
  open_answers();
  const SemanticNode* const field = screen->find(Role::textbox, "Réponses, une par ligne");
  ASSERT_TRUE(field);
  const auto drawn_of = [&, id = field->id](std::size_t letters) {
    screen->workbench().node_focused(id, true);
    screen->workbench().node_text(id, std::string(letters, 'x'), TextPhase::finished);
    screen->workbench().node_blurred(id);
    screen->settle();
    return screen->draw_data().TotalVtxCount;
  };
  EXPECT_EQ(drawn_of(2'000'000), drawn_of(20'000));
}

TEST_F(SurveyAnswers, AreCountedOnce) {
  open_answers();
  for (const bool again : {false, true}) {
    if (again) {
      ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
      ASSERT_TRUE(screen->click(Role::button, "Classer les réponses d’une enquête"));
    }
    ASSERT_TRUE(screen->type("Réponses, une par ligne", "Google\nBing\nPinterest"));
    ASSERT_TRUE(screen->type("Qui contiennent", "g"));
    ASSERT_TRUE(screen->activate(Role::checkbox, "Chercher"));
    ASSERT_TRUE(screen->type("Qui contiennent", "pinterest"));
    ASSERT_TRUE(screen->activate(Role::checkbox, "S’inspirer"));
    EXPECT_EQ(screen->find(Role::text, "~Déjà dans le plan") != nullptr, again);
    ASSERT_TRUE(screen->activate(Role::button, "Compter 3 réponses dans le plan"));
  }
  ASSERT_TRUE(screen->click(Role::tab, "Fiches"));
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  EXPECT_TRUE(screen->find(Role::text, "~Déjà dans le plan"));
}

// As the engine has it: one behaviour of the survey is enough, and another day is another survey.
TEST_F(SurveyAnswers, AreKnownFromAnyBehaviourOfTheSameDay) {
  for (const bool is_same_day : {true, false}) {
    core::Plan plan = small_plan();
    for (core::Behaviour& one : plan.behaviours) one.evidence.clear();
    core::BehaviourEvidence held;
    held.kind = core::Evidence::survey;
    held.count = 2, held.of = 3;
    held.source = "Réponses libres à une enquête";
    held.date = is_same_day ? "2026-01-15" : "2026-01-10";
    plan.behaviours[0].evidence = {held};
    start(plan);
    ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
    ASSERT_TRUE(screen->click(Role::button, "Classer les réponses d’une enquête"));
    ASSERT_TRUE(screen->type("Réponses, une par ligne", "Google\nBing\nPinterest"));
    ASSERT_TRUE(screen->type("Qui contiennent", "g"));
    ASSERT_TRUE(screen->activate(Role::checkbox, "Chercher"));
    ASSERT_TRUE(screen->type("Qui contiennent", "pinterest"));
    ASSERT_TRUE(screen->activate(Role::checkbox, "S’inspirer"));
    EXPECT_EQ(screen->find(Role::text, "~Déjà dans le plan") != nullptr, is_same_day);
  }
}

TEST_F(SurveyAnswers, AreFoundByPressingOne) {
  open_answers();
  ASSERT_TRUE(screen->type("Réponses, une par ligne", "Google\nBing\nGoogle images"));
  ASSERT_TRUE(screen->activate(Role::button, "Bing"));
  EXPECT_EQ(screen->find(Role::textbox, "Qui contiennent")->value, "Bing");
  EXPECT_TRUE(screen->find(Role::group, "1 réponse trouvée décrit"));
}

TEST_F(SurveyAnswers, ComeFromAFileWithItsQuestions) {
  open_answers();
  screen->hold("enquete.csv",
               "Date;Statut;Comment nous avez-vous connus ?\n"
               "2026-01-02;Complet;Par une amie qui a le même tapis\n"
               "2026-01-03;Complet;Une recherche sur Google\n");
  screen->settle();
  EXPECT_TRUE(screen->find(Role::textbox, "Réponses, une par ligne")
                  ->value.starts_with("Par une amie qui a le même tapis"));
  choose("Question dont viennent les réponses", "Statut");
  EXPECT_TRUE(screen->find(Role::text, "~2 réponses. Textes différents : 1"));
  EXPECT_TRUE(screen->host.files.empty()) << "the host lets go of what was read";
}

TEST_F(SurveyAnswers, KeepTheirTagsWhenAnotherColumnIsLookedAt) {
  open_answers();
  screen->hold("enquete.csv",
               "Comment nous avez-vous connus ?;Statut\n"
               "Une recherche sur Google;Complet\nPar une amie qui a le même tapis;Complet\n");
  screen->settle();
  ASSERT_TRUE(screen->activate(Role::checkbox, "Chercher"));
  ASSERT_TRUE(screen->find(Role::button, "Compter 2 réponses dans le plan"));
  choose("Question dont viennent les réponses", "Statut");
  EXPECT_TRUE(screen->find(Role::button, "Compter 0 réponse dans le plan"));
  choose("Question dont viennent les réponses", "Comment nous avez-vous connus ?");
  EXPECT_TRUE(screen->find(Role::button, "Compter 2 réponses dans le plan"));
}

TEST_F(SurveyAnswers, AreNotWrittenOverByAFileThatComesLate) {
  open_answers();
  screen->host.answers_jobs = false;
  screen->hold("enquete.csv", "Réponse;Statut\nUne recherche sur Google;Complet\n");
  ASSERT_TRUE(screen->type("Réponses, une par ligne", "Bing"));
  screen->host.answers_jobs = true;
  screen->settle();
  EXPECT_EQ(screen->find(Role::textbox, "Réponses, une par ligne")->value, "Bing");
  EXPECT_FALSE(screen->find(Role::combobox, "Question dont viennent les réponses"));
  EXPECT_TRUE(screen->find(Role::alert, "~le fichier n’a pas été repris"));
  EXPECT_TRUE(screen->host.files.empty()) << "the host lets go of what nobody waits for";
}

TEST_F(SurveyAnswers, OfAnotherDraftAreLeftAlone) {
  open_answers();
  ASSERT_TRUE(screen->type("Réponses, une par ligne", "Google"));
  ASSERT_TRUE(screen->activate(Role::checkbox, "Chercher"));
  screen->host.answers_jobs = false;
  screen->hold("enquete.csv", "Réponse;Statut\nUne recherche sur Google;Complet\n");
  ASSERT_TRUE(screen->activate(Role::button, "Compter 1 réponse dans le plan"));
  screen->host.answers_jobs = true;
  screen->settle();
  EXPECT_TRUE(screen->host.files.empty());
  ASSERT_TRUE(screen->click(Role::tab, "Entretien"));
  ASSERT_TRUE(screen->click(Role::button, "Classer les réponses d’une enquête"));
  EXPECT_EQ(screen->find(Role::textbox, "Réponses, une par ligne")->value, "");
}

TEST_F(SurveyAnswers, SayWhyAFileIsNone) {
  open_answers();
  screen->hold("ventes.csv", "Month,Revenue\n2026-01,900\n2026-02,950\n");
  screen->settle();
  EXPECT_TRUE(screen->find(Role::alert, "~pas de réponses en mots"));
  EXPECT_TRUE(screen->find(Role::textbox, "Réponses, une par ligne"));
}

TEST_F(SurveyAnswers, AreLeftWithoutATrace) {
  open_answers();
  const core::Plan before = screen->plan();
  ASSERT_TRUE(screen->type("Réponses, une par ligne", "Google"));
  ASSERT_TRUE(screen->activate(Role::button, "Revenir à la liste"));
  EXPECT_TRUE(screen->find(Role::button, "Mener un entretien"));
  EXPECT_EQ(screen->plan(), before);
}

}  // namespace
}  // namespace shell
