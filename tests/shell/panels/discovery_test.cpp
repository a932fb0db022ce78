#include <set>

#include "tests/shell/panels/discovery_page.h"

namespace shell {
namespace {

TEST_F(DiscoveryPage, SaysThatNothingIsKnownYet) {
  start(empty_plan());
  EXPECT_TRUE(screen->find(Role::heading, "On ne sait pas encore comment vos clients découvrent."));
  EXPECT_TRUE(screen->find(Role::heading, "Personne n’a encore répondu"));
  EXPECT_TRUE(screen->find(Role::button, "Mener un entretien"));
}

TEST_F(DiscoveryPage, OpensWithTheMostFrequentBehaviourAndItsStrongestChannel) {
  core::Plan plan = small_plan();
  plan.behaviours[1].reach = {{"mail", 0.4}, {"pins", 0.86}};
  start(plan);
  // By hand: 30 of 60.
  EXPECT_TRUE(
      screen->find(Role::heading, "50\u00A0% s’inspirent. Pinterest y est le plus présent."));
}

TEST_F(DiscoveryPage, SaysThatNoChannelIsThere) {
  core::Plan plan = small_plan();
  plan.behaviours[1].reach = {{"mail", 0.1}};
  start(plan);
  EXPECT_TRUE(screen->find(Role::heading, "~Aucun de vos canaux n’y est vraiment."));
}

TEST_F(DiscoveryPage, DoesNotConcludeFromFourPeople) {
  core::Plan plan = small_plan();
  plan.behaviours[1].evidence = {counted(core::Evidence::interview, 4, 4)};
  start(plan);
  EXPECT_TRUE(
      screen->find(Role::heading, "4 personnes ont répondu\u00A0: trop peu pour conclure."));
  plan.behaviours[1].evidence = {counted(core::Evidence::interview, 4, 5)};
  start(plan);
  // By hand: Wilson of 4 of 5. Of 60 the number alone will do.
  EXPECT_TRUE(screen->find(Role::heading, "~80\u00A0% (38 à 96\u00A0%) s’inspirent."));
}

TEST_F(DiscoveryPage, CallsAGuessAGuess) {
  core::Plan plan = small_plan();
  core::BehaviourEvidence guess;
  guess.share = core::range_estimate(0.5, 0.8);
  plan.behaviours[0].evidence = {guess};
  plan.behaviours[1].evidence.clear();
  start(plan);
  EXPECT_TRUE(screen->find(Role::heading, "~Selon vous, "));
  EXPECT_TRUE(
      screen->find(Role::text, "~Réponse la plus fragile\u00A0: «\u00A0S’inspirer\u00A0»."));
}

TEST_F(DiscoveryPage, AddsABehaviourByItsKindAndOpensItsForm) {
  start(empty_plan());
  ASSERT_TRUE(screen->click(Role::checkbox, "Chercher"));
  const core::Plan plan = screen->plan();
  ASSERT_EQ(plan.behaviours.size(), 1u);
  EXPECT_EQ(first(plan).kind, core::BehaviourKind::search);
  EXPECT_EQ(first(plan).name, "Chercher");
  EXPECT_TRUE(screen->find(Role::textbox, "Ce qu’ils tapent"));
}

TEST_F(DiscoveryPage, NumbersASecondOneOfTheSameKind) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Ajouter une façon de découvrir"));
  ASSERT_TRUE(screen->click(Role::menu_item, "Chercher"));
  ASSERT_EQ(screen->plan().behaviours.size(), 3u);
  EXPECT_EQ(screen->plan().behaviours.back().name, "Chercher 2");
}

TEST_F(DiscoveryPage, ShowsTheMostFrequentFirst) {
  start(small_plan());
  ASSERT_TRUE(screen->find(Role::button, "S’inspirer") && screen->find(Role::button, "Chercher"));
  EXPECT_LT(screen->find(Role::button, "S’inspirer")->rect.y,
            screen->find(Role::button, "Chercher")->rect.y);
}

TEST_F(DiscoveryPage, RecordsTypingIntoAFieldAsOneStep) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  const core::Plan before = screen->plan();
  ASSERT_TRUE(screen->type("Ce qui déclenche", "Un déménagement à préparer"));
  EXPECT_EQ(first(screen->plan()).trigger, "Un déménagement à préparer");
  undo();
  EXPECT_EQ(screen->plan(), before);
}

TEST_F(DiscoveryPage, KeepsEveryFieldOfTheForm) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  for (const auto* field :
       {"Où cela se passe", "Ce qu’ils tapent", "Ce qu’ils doivent voir", "Qui décide aussi",
        "Ce qui les rassure", "Ce qu’ils font ensuite", "Nom"})
    ASSERT_TRUE(screen->type(field, std::string{"réponse à "} + field)) << field;
  ASSERT_TRUE(screen->type("Délai avant achat, bas", "4"));
  ASSERT_TRUE(screen->type("Délai avant achat, haut", "16,5"));
  const core::Plan plan = screen->plan();
  const core::Behaviour& changed = first(plan);
  EXPECT_EQ(changed.where, "réponse à Où cela se passe");
  EXPECT_EQ(changed.words, "réponse à Ce qu’ils tapent");
  EXPECT_EQ(changed.needs, "réponse à Ce qu’ils doivent voir");
  EXPECT_EQ(changed.deciders, "réponse à Qui décide aussi");
  EXPECT_EQ(changed.trust, "réponse à Ce qui les rassure");
  EXPECT_EQ(changed.next_step, "réponse à Ce qu’ils font ensuite");
  EXPECT_EQ(changed.name, "réponse à Nom");
  ASSERT_TRUE(changed.days_to_decide);
  EXPECT_EQ(changed.days_to_decide->low, 4.0);
  EXPECT_EQ(changed.days_to_decide->high, 16.5);
}

TEST_F(DiscoveryPage, RefusesARangeFromZeroInWords) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->type("Délai avant achat, haut", "16"));
  ASSERT_TRUE(screen->type("Délai avant achat, bas", "0"));
  ASSERT_TRUE(first(screen->plan()).days_to_decide);
  EXPECT_EQ(first(screen->plan()).days_to_decide->low, 16.0);
  EXPECT_TRUE(std::ranges::any_of(screen->workbench().nodes(), [](const SemanticNode& node) {
    return node.name.find("part d’une valeur plus grande que zéro") != std::string::npos;
  }));
}

TEST_F(DiscoveryPage, RemovesABehaviourAndOffersToUndoIt) {
  start(small_plan());
  const core::Plan before = screen->plan();
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->activate(Role::button, "Retirer cette façon"));
  EXPECT_EQ(screen->plan().behaviours.size(), 1u);
  EXPECT_FALSE(screen->find(Role::textbox, "Ce qui déclenche"));
  ASSERT_TRUE(screen->find(Role::button, "Annuler"));
  undo();
  EXPECT_EQ(screen->plan(), before);
}

TEST_F(DiscoveryPage, CountsPeopleAsEvidence) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->activate(Role::button, "Ajouter une preuve"));
  choose("D’où vient-elle", "Enquête");
  ASSERT_TRUE(screen->type("Combien font ainsi", "17"));
  ASSERT_TRUE(screen->type("Sur combien", "420"));
  ASSERT_TRUE(screen->type("Source", "Boîte du colis"));
  EXPECT_EQ(first(screen->plan()).evidence.size(), 1u) << "nothing is kept before one says so";
  ASSERT_TRUE(screen->activate(Role::button, "Garder la preuve"));
  const core::Plan plan = screen->plan();
  ASSERT_EQ(first(plan).evidence.size(), 2u);
  EXPECT_EQ(first(plan).evidence[1].kind, core::Evidence::survey);
  EXPECT_EQ(first(plan).evidence[1].count, 17.0);
  EXPECT_EQ(first(plan).evidence[1].of, 420.0);
  EXPECT_EQ(first(plan).evidence[1].source, "Boîte du colis");
  // By hand: 17 of 420 is 4 %; of two surveys the one with more people counts.
  EXPECT_TRUE(screen->find(Role::text, "4\u00A0%"));
}

TEST_F(DiscoveryPage, RefusesHalfACountAndKeepsWhatWasTyped) {
  start(small_plan());
  const core::Plan before = screen->plan();
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->activate(Role::button, "Ajouter une preuve"));
  ASSERT_TRUE(screen->activate(Role::button, "Garder la preuve"));
  EXPECT_TRUE(screen->find(Role::text, "Donnez une part ou des nombres de personnes."));
  choose("D’où vient-elle", "Entretiens");
  ASSERT_TRUE(screen->type("Combien font ainsi", "17"));
  ASSERT_TRUE(screen->activate(Role::button, "Garder la preuve"));
  EXPECT_TRUE(screen->find(Role::text, "~Donnez les deux nombres"));
  EXPECT_EQ(screen->find(Role::textbox, "Combien font ainsi")->value, "17");
  EXPECT_EQ(screen->plan(), before);
}

TEST_F(DiscoveryPage, ChangesAndRemovesEvidence) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->activate(Role::button, "Modifier\u00A0: Enquête 10 sur 60"));
  ASSERT_TRUE(screen->type("Combien font ainsi", "12"));
  ASSERT_TRUE(screen->activate(Role::button, "Garder la preuve"));
  EXPECT_EQ(first(screen->plan()).evidence.at(0).count, 12.0);
  ASSERT_TRUE(screen->activate(Role::button, "Retirer\u00A0: Enquête 12 sur 60"));
  EXPECT_TRUE(first(screen->plan()).evidence.empty());
  ASSERT_TRUE(screen->find(Role::button, "Annuler"));
}

TEST_F(DiscoveryPage, ChangesTheSameEvidenceWhenOthersComeAndGo) {
  core::Plan plan = small_plan();
  plan.behaviours[0].evidence = {counted(core::Evidence::survey, 10, 60),
                                 counted(core::Evidence::analytics, 30, 90),
                                 counted(core::Evidence::survey, 5, 6)};
  start(plan);
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->activate(Role::button, "Modifier\u00A0: Mesuré 30 sur 90"));
  ASSERT_TRUE(screen->type("Combien font ainsi", "31"));
  ASSERT_TRUE(screen->activate(Role::button, "Retirer\u00A0: Enquête 10 sur 60"));
  EXPECT_EQ(screen->find(Role::textbox, "Combien font ainsi")->value, "31");
  ASSERT_TRUE(screen->activate(Role::button, "Garder la preuve"));
  EXPECT_THAT(first(screen->plan()).evidence,
              testing::ElementsAre(counted(core::Evidence::analytics, 31, 90),
                                   counted(core::Evidence::survey, 5, 6)));
}

TEST_F(DiscoveryPage, KeepsWhatIsWrittenWhenItsEvidenceIsUndone) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->activate(Role::button, "Ajouter une preuve"));
  choose("D’où vient-elle", "Enquête");
  ASSERT_TRUE(screen->type("Combien font ainsi", "20"));
  ASSERT_TRUE(screen->type("Sur combien", "80"));
  ASSERT_TRUE(screen->activate(Role::button, "Garder la preuve"));
  ASSERT_TRUE(screen->activate(Role::button, "Modifier\u00A0: Enquête 20 sur 80"));
  ASSERT_TRUE(screen->type("Combien font ainsi", "21"));
  undo();
  EXPECT_TRUE(screen->find(Role::group, "Nouvelle preuve"));
  EXPECT_EQ(screen->find(Role::textbox, "Combien font ainsi")->value, "21");
  ASSERT_TRUE(screen->activate(Role::button, "Garder la preuve"));
  EXPECT_THAT(first(screen->plan()).evidence,
              testing::ElementsAre(counted(core::Evidence::survey, 10, 60),
                                   counted(core::Evidence::survey, 21, 80)));
}

TEST_F(DiscoveryPage, WorksACellOfTheMatrixByKeys) {
  start(small_plan());
  const std::string cell = "Chercher · Pinterest";
  ASSERT_TRUE(screen->find(Role::slider, cell));
  EXPECT_TRUE(screen->find(Role::slider, cell)->takes_keys);
  EXPECT_EQ(screen->find(Role::slider, cell)->value, "Pas encore dit");
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(screen->press(Role::slider, cell, Key::right));
  EXPECT_NEAR(first(screen->plan()).reach.at("pins"), 0.15, 1e-12);
  ASSERT_TRUE(screen->press(Role::slider, cell, Key::end));
  EXPECT_EQ(first(screen->plan()).reach.at("pins"), 1.0);
  EXPECT_EQ(screen->find(Role::slider, cell)->value, "100 sur 100\u00A0: toujours là");
  ASSERT_TRUE(screen->press(Role::slider, cell, Key::remove));
  EXPECT_TRUE(first(screen->plan()).reach.empty());
}

TEST_F(DiscoveryPage, OpensASheetWithStepsFromACell) {
  start(small_plan());
  ASSERT_TRUE(screen->press(Role::slider, "Chercher · E-mail", Key::enter));
  ASSERT_TRUE(screen->click(Role::radio, "75"));
  EXPECT_EQ(first(screen->plan()).reach.at("mail"), 0.75);
  ASSERT_TRUE(screen->type("Valeur exacte", "86"));
  EXPECT_NEAR(first(screen->plan()).reach.at("mail"), 0.86, 1e-12);
  ASSERT_TRUE(screen->click(Role::button, "Effacer"));
  EXPECT_TRUE(first(screen->plan()).reach.empty());
}

TEST_F(DiscoveryPage, KeepsWhatWasTypedInASheetThatAPressBesideItCloses) {
  start(small_plan());
  ASSERT_TRUE(screen->press(Role::slider, "Chercher · E-mail", Key::enter));
  const SemanticNode* field = screen->find(Role::textbox, "Valeur exacte");
  ASSERT_TRUE(field);
  const NodeId id = field->id;
  screen->workbench().node_focused(id, false);
  screen->workbench().node_text(id, "86", TextPhase::editing);
  screen->settle();
  // The page tells of the field's end and of the press before the next frame.
  screen->workbench().pointer_moved({640, 700}, PointerKind::mouse);
  screen->settle();
  screen->workbench().node_text(id, "86", TextPhase::finished);
  screen->workbench().node_blurred(id);
  screen->workbench().pointer_pressed({640, 700}, PointerKind::mouse);
  screen->settle();
  screen->workbench().pointer_released({640, 700});
  screen->settle();
  EXPECT_FALSE(screen->find(Role::textbox, "Valeur exacte"));
  EXPECT_TRUE(screen->find(Role::button, "~Annuler :")) << "it is a step of its own";
  EXPECT_NEAR(first(screen->plan()).reach.at("mail"), 0.86, 1e-12);
}

TEST_F(DiscoveryPage, KeepsASegmentsNodesWhileItsNameIsTyped) {
  core::Plan plan = small_plan();
  plan.segments.emplace_back().id = "tenants";
  start(plan);
  ASSERT_TRUE(screen->click(Role::button, "Modifier les groupes de clients"));
  const NodeId group = screen->find(Role::textbox, "Nom")->parent;
  ASSERT_TRUE(screen->type("Nom", "Locataires"));
  EXPECT_EQ(screen->find(Role::textbox, "Nom")->parent, group)
      << "else the page would take the focus from the field";
}

TEST_F(DiscoveryPage, RecordsOneDragOfTheSliderAsOneStep) {
  start(small_plan());
  const core::Plan before = screen->plan();
  ASSERT_TRUE(screen->click(Role::slider, "Chercher · Pinterest"));
  const SemanticNode* slider = screen->find(Role::slider, "Présence");
  ASSERT_TRUE(slider);
  const Rect rect = slider->rect;
  screen->drag({rect.x + 8, rect.centre().y}, rect.centre());
  EXPECT_NEAR(first(screen->plan()).reach.at("pins"), 0.5, 0.01);
  screen->workbench().chord("Escape", false, false, false);
  screen->settle();
  undo();
  EXPECT_EQ(screen->plan(), before);
}

TEST_F(DiscoveryPage, NamesWeighsAndRemovesSegments) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Modifier les groupes de clients"));
  ASSERT_TRUE(screen->click(Role::button, "Ajouter un groupe"));
  ASSERT_TRUE(screen->type("Nom", "Locataires à l’étroit"));
  ASSERT_TRUE(screen->type("Part des clients, bas", "30"));
  ASSERT_TRUE(screen->type("Part des clients, haut", "50"));
  ASSERT_EQ(screen->plan().segments.size(), 1u);
  EXPECT_EQ(screen->plan().segments[0].name, "Locataires à l’étroit");
  EXPECT_NEAR(screen->plan().segments[0].share->low, 0.3, 1e-12);
  EXPECT_NEAR(screen->plan().segments[0].share->high, 0.5, 1e-12);
  ASSERT_TRUE(screen->click(Role::button, "Retirer le groupe Locataires à l’étroit"));
  EXPECT_TRUE(screen->plan().segments.empty());
  EXPECT_TRUE(screen->find(Role::button, "Annuler"));
}

TEST_F(DiscoveryPage, TiesABehaviourToASegment) {
  core::Plan plan = small_plan();
  core::Segment tenants;
  tenants.id = "tenants", tenants.name = "Locataires";
  plan.segments = {tenants};
  start(plan);
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->activate(Role::checkbox, "Locataires"));
  EXPECT_THAT(first(screen->plan()).segments, testing::ElementsAre("tenants"));
  ASSERT_TRUE(screen->activate(Role::checkbox, "Locataires"));
  EXPECT_TRUE(first(screen->plan()).segments.empty());
}

TEST_F(DiscoveryPage, TurnsToTheChannelsThatDoNotFit) {
  start(large_plan(12, 20));
  EXPECT_TRUE(screen->find(Role::column_header, "~Canal au nom long 0"));
  EXPECT_FALSE(screen->find(Role::column_header, "~Canal au nom long 19"));
  for (int i = 0; i < 3 && !screen->find(Role::column_header, "~Canal au nom long 19"); ++i)
    ASSERT_TRUE(screen->click(Role::button, "Canaux suivants"));
  EXPECT_TRUE(screen->find(Role::column_header, "~Canal au nom long 19"));
  EXPECT_FALSE(screen->find(Role::column_header, "Canal au nom long 0"));
  EXPECT_TRUE(screen->find(Role::button, "Canaux suivants")->disabled);
}

TEST_F(DiscoveryPage, UnfoldsTheChannelsOfABehaviourOnAPhone) {
  start(small_plan(), 390, 844);
  ASSERT_TRUE(screen->click(Role::radio, "Matrice"));
  EXPECT_FALSE(screen->find(Role::slider, "Chercher · E-mail"));
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  ASSERT_TRUE(screen->press(Role::slider, "Chercher · E-mail", Key::end));
  EXPECT_EQ(first(screen->plan()).reach.at("mail"), 1.0);
}

TEST_F(DiscoveryPage, GoesOnToTheChannels) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Voir les canaux"));
  EXPECT_FALSE(screen->find(Role::tab, "Matrice"));
}

// Everything that can be worked has a name and an id of its own, and stands inside the page's
// width.
void expect_workable(const Headless& screen, float width, const std::string& where) {
  std::set<NodeId> ids;
  for (const SemanticNode& node : const_cast<Headless&>(screen).workbench().nodes()) {
    EXPECT_TRUE(ids.insert(node.id).second) << where << ": two nodes share the id of " << node.name;
    if (!node.focusable) continue;
    EXPECT_FALSE(node.name.empty()) << where << ": role " << static_cast<int>(node.role);
    EXPECT_GE(node.rect.x, -0.5f) << where << ": " << node.name;
    EXPECT_LE(node.rect.right(), width + 0.5f) << where << ": " << node.name;
  }
}

TEST_F(DiscoveryPage, NamesEverythingThatCanBeWorkedAtEveryWidth) {
  for (const float width : {1280.0f, 1000.0f, 700.0f, 390.0f})
    for (const std::string language : {"fr", "en"}) {
      const bool phone = width < 600;
      for (const core::Plan& plan : {empty_plan(), small_plan(), large_plan(12, 20)}) {
        start(plan, width, phone ? 844 : 800, language);
        const std::string where = std::to_string(static_cast<int>(width)) + " " + language;
        expect_workable(*screen, width, where);
        const Role tab = phone ? Role::radio : Role::tab;
        for (const std::string name :
             {"Fiches", "Matrice", "Entretien", "Cards", "Matrix", "Interview"})
          if (screen->click(tab, name)) expect_workable(*screen, width, where + " " + name);
        if (screen->click(Role::button,
                          language == "fr" ? "Mener un entretien" : "Hold an interview"))
          expect_workable(*screen, width, where + " interview");
        if (screen->click(tab, language == "fr" ? "Fiches" : "Cards") && !plan.behaviours.empty()) {
          ASSERT_TRUE(screen->click(Role::button, plan.behaviours[0].name)) << where;
          expect_workable(*screen, width, where + " drawer");
          ASSERT_TRUE(screen->activate(Role::button,
                                       language == "fr" ? "Ajouter une preuve" : "Add evidence"));
          expect_workable(*screen, width, where + " evidence");
        }
      }
    }
}

}  // namespace
}  // namespace shell
