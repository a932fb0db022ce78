#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "tests/shell/panels/business_page.h"

namespace shell {
namespace {

TEST_F(BusinessPage, AsksForThreeNumbersWhileItKnowsNothing) {
  EXPECT_TRUE(screen.find(Role::heading, "Dites-nous ce que vous vendez."));
  EXPECT_TRUE(screen.find(Role::text, "Trois nombres suffisent : ventes, panier, marge."));
}

TEST_F(BusinessPage, AnswersWhatACustomerMayCost) {
  ASSERT_TRUE(screen.type("Panier moyen", "50"));
  ASSERT_TRUE(screen.type("Taux de marge", "55"));
  EXPECT_TRUE(screen.find(Role::heading, "Un nouveau client peut vous coûter jusqu’à 27,50 €."));
  EXPECT_TRUE(screen.find(Role::text, "Panier 50 € × marge 55 %"));
  EXPECT_TRUE(screen.find(Role::text, "1,82"));  // 1 / 0.55
  EXPECT_TRUE(screen.find(Role::text, "à la première commande"));
}

TEST_F(BusinessPage, SaysHowLongTheCashLasts) {
  // A month: 40,000 * 0.5 - 14,000 = 6,000 left; less 9,000 fixed costs is -3,000; (24,000 - 6,000)
  // / 3,000 = 6 months.
  ASSERT_TRUE(screen.type("Taux de marge", "50"));
  ASSERT_TRUE(screen.type("Ventes par mois", "40 000"));
  ASSERT_TRUE(screen.type("Budget par mois", "14000"));
  ASSERT_TRUE(screen.type("Trésorerie", "24000"));
  ASSERT_TRUE(screen.type("Plancher", "6000"));
  ASSERT_TRUE(screen.type("Charges fixes", "9000"));
  EXPECT_TRUE(screen.find(Role::text, "6\u202F000 €"));
  EXPECT_TRUE(screen.find(Role::text, "6 mois"));
  EXPECT_TRUE(screen.find(Role::text, "−3\u202F000 € par mois, jusqu’au plancher de 6\u202F000 €"));
}

TEST_F(BusinessPage, AsksASubscriptionForItsMonths) {
  choose("Modèle", "Logiciel (SaaS)");
  EXPECT_FALSE(screen.find(Role::textbox, "Panier moyen"));
  EXPECT_FALSE(screen.find(Role::textbox, "Références au catalogue"));
  ASSERT_TRUE(screen.type("Prix par mois", "50"));
  ASSERT_TRUE(screen.type("Durée d’un abonnement", "20"));
  ASSERT_TRUE(screen.type("Taux de marge", "80"));
  ASSERT_TRUE(screen.type("Ventes par mois", "10 000"));
  // 50 * 20 * 0.8 = 800; 10,000 / 50 = 200 subscribers of whom 1 in 20 leaves: 5 %, 10 a month.
  EXPECT_TRUE(screen.find(Role::heading, "Un nouveau client peut vous coûter jusqu’à 800 €."));
  EXPECT_TRUE(screen.find(Role::text, "200 abonnés à 50 € par mois"));
  EXPECT_TRUE(screen.find(Role::text, "5 %"));
  EXPECT_TRUE(screen.find(Role::text, "10 nouveaux abonnés par mois pour ne pas reculer"));
}

TEST_F(BusinessPage, AsksAnAppForBoth) {
  choose("Modèle", "Application mobile");
  EXPECT_TRUE(screen.find(Role::textbox, "Prix par mois"));
  EXPECT_TRUE(screen.find(Role::textbox, "Achat moyen"));
}

TEST_F(BusinessPage, CallsThingsByTheWordsOfTheTrade) {
  choose("Modèle", "Services");
  EXPECT_TRUE(screen.find(Role::textbox, "Prix d’une mission"));
  EXPECT_TRUE(screen.find(Role::textbox, "Missions par an"));
}

TEST_F(BusinessPage, KeepsAnOfferTypedWithAccentsAsOneStep) {
  ASSERT_TRUE(screen.type("Votre offre, en une phrase", "Été à l’île d’Yeu, œuvres à 20 €"));
  EXPECT_EQ(screen.plan().business.offer, "Été à l’île d’Yeu, œuvres à 20 €");
  undo();
  EXPECT_EQ(screen.plan().business.offer, "");
}

TEST_F(BusinessPage, RefusesAMarginAboveThePrice) {
  const auto margin = [&] { return core::middle(*screen.plan().business.contribution_margin); };
  ASSERT_TRUE(screen.type("Taux de marge", "55"));
  ASSERT_TRUE(screen.type("Taux de marge", "a lot"));
  EXPECT_NEAR(margin(), 0.55, 1e-12);
  const NodeId id = screen.find(Role::textbox, "Taux de marge")->id;
  screen.workbench().node_focused(id, true);
  for (const char* text : {"1", "15", "155"}) {
    screen.workbench().node_text(id, text, TextPhase::editing);
    screen.settle();
  }
  EXPECT_FALSE(screen.find(Role::textbox, "Taux de marge")->invalid);  // still being typed
  screen.wait(1);
  const SemanticNode* field = screen.find(Role::textbox, "Taux de marge");
  EXPECT_TRUE(field->invalid);
  EXPECT_EQ(field->description, "Un nombre de 0 à 100.");
  screen.workbench().node_text(id, "155", TextPhase::finished);  // Enter: it stays, to be corrected
  screen.settle();
  EXPECT_TRUE(screen.find(Role::textbox, "Taux de marge")->invalid);
  EXPECT_EQ(screen.find(Role::textbox, "Taux de marge")->value, "155");
  EXPECT_NEAR(margin(), 0.55, 1e-12);
  screen.workbench().node_blurred(id);
  screen.settle();
  EXPECT_NEAR(margin(), 0.55, 1e-12);
  EXPECT_FALSE(screen.find(Role::textbox, "Taux de marge")->invalid);
  EXPECT_EQ(screen.find(Role::textbox, "Taux de marge")->value, "55");
}

TEST_F(BusinessPage, SaysWhatItRefusedWhenTheFieldIsLeft) {
  ASSERT_TRUE(screen.type("Taux de marge", "55"));
  screen.workbench().take_announcements();
  ASSERT_TRUE(screen.type("Taux de marge", "155"));
  const auto said = screen.workbench().take_announcements();
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].text,
            "Taux de marge\u00A0: «\u00A0155\u00A0» n’a pas été gardé. Un nombre de 0 à 100. 55 "
            "reste.");
  EXPECT_TRUE(said[0].assertive);
  // One undo takes back the 55 that was typed: what was refused left no step.
  undo();
  EXPECT_FALSE(screen.plan().business.contribution_margin);
}

TEST_F(BusinessPage, CorrectsARefusedNumberWithoutAWord) {
  const NodeId id = screen.find(Role::textbox, "Taux de marge")->id;
  screen.workbench().node_focused(id, true);
  screen.workbench().node_text(id, "155", TextPhase::editing);
  screen.settle();
  screen.wait(1);
  ASSERT_TRUE(screen.find(Role::textbox, "Taux de marge")->invalid);
  screen.workbench().take_announcements();
  screen.workbench().node_text(id, "15", TextPhase::editing);
  screen.workbench().node_text(id, "15", TextPhase::finished);
  screen.workbench().node_blurred(id);
  screen.settle();
  EXPECT_NEAR(core::middle(*screen.plan().business.contribution_margin), 0.15, 1e-12);
  EXPECT_TRUE(screen.workbench().take_announcements().empty());
}

TEST_F(BusinessPage, CountsANumberOnceTypingPauses) {
  const NodeId id = screen.find(Role::textbox, "Ventes par mois")->id;
  screen.workbench().node_focused(id, true);
  for (const char* text : {"1", "12", "120", "1200"}) {
    screen.workbench().node_text(id, text, TextPhase::editing);
    screen.settle();
    EXPECT_FALSE(screen.plan().business.monthly_revenue) << text;
  }
  screen.wait(1);
  ASSERT_TRUE(screen.plan().business.monthly_revenue);
  EXPECT_EQ(core::middle(*screen.plan().business.monthly_revenue), 1200);
  screen.workbench().node_text(id, "12000", TextPhase::editing);
  screen.settle();
  screen.wait(1);
  screen.workbench().node_text(id, "12000", TextPhase::finished);
  screen.workbench().node_blurred(id);
  screen.settle();
  EXPECT_EQ(core::middle(*screen.plan().business.monthly_revenue), 12000);
  undo();  // one step for both pauses
  EXPECT_FALSE(screen.plan().business.monthly_revenue);
}

TEST_F(BusinessPage, RemarksOnOddNumbersAndKeepsThem) {
  ASSERT_TRUE(screen.type("Panier moyen", "1000000000000"));
  ASSERT_TRUE(screen.type("Temps par mois", "9000"));
  ASSERT_TRUE(screen.type("Taux de marge", "0,1"));
  EXPECT_EQ(core::middle(*screen.plan().business.order_value), 1e12);
  EXPECT_TRUE(screen.find(Role::text, "~C’est beaucoup"));
  EXPECT_TRUE(screen.find(Role::text, "~le temps de 59 personnes à plein temps."));
  const SemanticNode* margin = screen.find(Role::textbox, "Taux de marge");
  EXPECT_FALSE(margin->invalid);
  EXPECT_EQ(margin->description, "Moins de 1\u00A0% de marge. Pour 45\u00A0%, tapez 45.");
  ASSERT_TRUE(screen.type("Taux de marge", "45"));
  EXPECT_EQ(screen.find(Role::textbox, "Taux de marge")->description, "");
}

TEST_F(BusinessPage, PutsHelpAfterItsField) {
  const auto& nodes = screen.workbench().nodes();
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    constexpr std::string_view help = "Aide\u00A0: ";
    if (!nodes[i].name.starts_with(help)) continue;
    const std::string about = nodes[i].name.substr(help.size());
    const auto is_control = [&](const SemanticNode& node) {
      return node.role != Role::text && node.name.starts_with(about);
    };
    EXPECT_TRUE(
        std::ranges::any_of(nodes.begin(), nodes.begin() + static_cast<long>(i), is_control))
        << nodes[i].name;
  }
}

TEST_F(BusinessPage, TellsTheHostTheLanguageOfThePlan) {
  EXPECT_EQ(screen.host.plan_language, "fr");
  ASSERT_TRUE(screen.click(Role::button, "Ce plan"));
  choose("Langue du plan", "English");
  screen.settle();
  EXPECT_EQ(screen.host.plan_language, "en");
  EXPECT_EQ(screen.host.page_language, "fr");
}

TEST_F(BusinessPage, LeadsFromTheStripToTheNumberThatIsMissing) {
  screen.workbench().go_to("plan");
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, "Ventes aujourd’hui\u00A0: à renseigner"));
  const SemanticNode* sales = screen.find(Role::textbox, "Ventes par mois");
  ASSERT_TRUE(sales);
  ASSERT_TRUE(screen.type("Ventes par mois", "40000"));
  EXPECT_FALSE(screen.find(Role::button, "Ventes aujourd’hui\u00A0: à renseigner"));
}

TEST_F(BusinessPage, ShowsTheTemplatesTraitsAsProposals) {
  start("ecommerce");
  const SemanticNode* four = screen.find(Role::radio, "4");  // of the first trait: how visual it is
  ASSERT_TRUE(four);
  EXPECT_FALSE(four->checked);
  EXPECT_EQ(four->description, "proposé");
  ASSERT_TRUE(screen.click(Role::radio, "5"));
  const auto visual = screen.plan().business.traits.visual;
  ASSERT_TRUE(visual);
  EXPECT_TRUE(visual->is_point());
  EXPECT_EQ(visual->low, 5);
  EXPECT_TRUE(screen.find(Role::radio, "5")->checked);
}

TEST_F(BusinessPage, ReadsBrandWordsBetweenCommas) {
  ASSERT_TRUE(screen.type("Mots de votre marque", "lume, maison lume,  "));
  EXPECT_EQ(screen.plan().business.brand_terms, (std::vector<std::string>{"lume", "maison lume"}));
  EXPECT_EQ(screen.find(Role::textbox, "Mots de votre marque")->value, "lume, maison lume");
}

TEST_F(BusinessPage, TakesARangeOfDays) {
  ASSERT_TRUE(screen.type("Du besoin à l’achat, bas", "4"));
  ASSERT_TRUE(screen.type("Du besoin à l’achat, haut", "16"));
  const auto days = screen.plan().business.days_to_decide;
  ASSERT_TRUE(days);
  EXPECT_EQ(days->low, 4);
  EXPECT_EQ(days->high, 16);
}

TEST_F(BusinessPage, GivesTypedMeansToEveryMonth) {
  ASSERT_TRUE(screen.type("Temps par mois", "90"));
  ASSERT_TRUE(screen.type("Coût d’une heure", "35"));
  EXPECT_EQ(screen.plan().capacity.hours.every, 90);
  EXPECT_EQ(screen.plan().capacity.hour_cost, 35);
}

TEST_F(BusinessPage, LetsCashAndItsFloorBeOwed) {
  ASSERT_TRUE(screen.type("Trésorerie", "-2000"));
  EXPECT_EQ(screen.plan().business.cash, -2000);
  ASSERT_TRUE(screen.type("Plancher", "-5000"));
  EXPECT_EQ(screen.plan().business.cash_floor, -5000);
}

TEST_F(BusinessPage, AddsChangesAndRemovesAGoal) {
  ASSERT_TRUE(screen.type("Ventes par mois", "40000"));
  ASSERT_TRUE(screen.click(Role::button, "Ajouter un objectif"));
  ASSERT_EQ(screen.plan().goals.size(), 1u);
  EXPECT_EQ(screen.plan().goals[0].measure, core::Measure::revenue);
  EXPECT_EQ(screen.plan().goals[0].target, 40'000);
  EXPECT_EQ(screen.plan().goals[0].month, screen.plan().last_month());

  ASSERT_TRUE(screen.type("Objectif 1 : combien", "58000"));
  choose("Objectif 1 : pour quand", "juin 2026");
  EXPECT_EQ(screen.plan().goals[0].target, 58'000);
  EXPECT_EQ(screen.plan().goals[0].month, core::make_month(2026, 6));

  choose("Objectif 1 : quoi", "Plus gros propriétaire, au plus");
  EXPECT_EQ(screen.plan().goals[0].target, 0.5);
  ASSERT_TRUE(screen.type("Objectif 1 : combien", "40"));
  EXPECT_NEAR(screen.plan().goals[0].target, 0.4, 1e-12);

  ASSERT_TRUE(screen.click(Role::button, "Supprimer l’objectif 1"));
  EXPECT_TRUE(screen.plan().goals.empty());
  undo();
  EXPECT_EQ(screen.plan().goals.size(), 1u);
}

TEST_F(BusinessPage, KeepsTheIdsOfAGoalWhenOneBeforeItGoes) {
  ASSERT_TRUE(screen.activate(Role::button, "Ajouter un objectif"));
  ASSERT_TRUE(screen.activate(Role::button, "Ajouter un objectif"));
  ASSERT_TRUE(screen.find(Role::group, "Objectif 2"));
  ASSERT_TRUE(screen.find(Role::textbox, "Objectif 2 : combien"));
  ASSERT_TRUE(screen.find(Role::combobox, "Objectif 2 : pour quand"));
  const NodeId row = screen.find(Role::group, "Objectif 2")->id,
               amount = screen.find(Role::textbox, "Objectif 2 : combien")->id,
               month = screen.find(Role::combobox, "Objectif 2 : pour quand")->id;
  ASSERT_TRUE(screen.activate(Role::button, "Supprimer l’objectif 1"));
  EXPECT_EQ(screen.find(Role::group, "Objectif 1")->id, row);
  EXPECT_EQ(screen.find(Role::textbox, "Objectif 1 : combien")->id, amount);
  EXPECT_EQ(screen.find(Role::combobox, "Objectif 1 : pour quand")->id, month);
}

TEST_F(BusinessPage, ProposesAnotherGoalEachTime) {
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(screen.click(Role::button, "Ajouter un objectif"));
  std::set<core::Measure> measures;
  for (const core::Goal& goal : screen.plan().goals) measures.insert(goal.measure);
  EXPECT_EQ(measures.size(), 3u);
}

TEST_F(BusinessPage, HoldsThePlansOwnLinesFolded) {
  EXPECT_FALSE(screen.find(Role::textbox, "Titre du plan"));
  ASSERT_TRUE(screen.click(Role::button, "Ce plan"));
  ASSERT_TRUE(screen.type("Titre du plan", "Maison Lumé"));
  ASSERT_TRUE(screen.type("Client", "Mme Oriol"));
  ASSERT_TRUE(screen.type("Durée", "18"));
  choose("Premier mois", "mars 2026");
  choose("Monnaie", "CHF");
  ASSERT_TRUE(screen.click(Role::radio, "TTC"));
  choose("Langue du plan", "English");
  const core::Plan plan = screen.plan();
  EXPECT_EQ(plan.title, "Maison Lumé");
  EXPECT_EQ(plan.client, "Mme Oriol");
  EXPECT_EQ(plan.months, 18);
  EXPECT_EQ(plan.start, core::make_month(2026, 3));
  EXPECT_EQ(plan.currency, "CHF");
  EXPECT_EQ(plan.tax, core::TaxBasis::included);
  EXPECT_EQ(plan.language, core::Language::en);
  EXPECT_TRUE(screen.find(Role::text, "Montants taxes comprises"));
}

TEST_F(BusinessPage, RefusesAPlanOfFortyMonths) {
  ASSERT_TRUE(screen.click(Role::button, "Ce plan"));
  ASSERT_TRUE(screen.type("Durée", "40"));
  EXPECT_EQ(screen.plan().months, 12);
}

TEST_F(BusinessPage, PutsBackALengthThatWasEmptied) {
  ASSERT_TRUE(screen.click(Role::button, "Ce plan"));
  const NodeId id = screen.find(Role::textbox, "Durée")->id;
  screen.workbench().node_focused(id, true);
  for (const char* text : {"1", ""}) {
    screen.workbench().node_text(id, text, TextPhase::editing);
    screen.settle();
  }
  screen.workbench().node_text(id, "", TextPhase::finished);
  screen.settle();
  EXPECT_EQ(screen.plan().months, 12);
  EXPECT_TRUE(screen.find(Role::status, "~ne peut pas rester vide") ||
              screen.find(Role::alert, "~ne peut pas rester vide"));
}

TEST_F(BusinessPage, LeadsToTheAudit) {
  ASSERT_TRUE(screen.click(Role::button, "Ouvrir l’audit"));
  EXPECT_TRUE(screen.find(Role::table, "Ce que chaque canal apporte") ||
              screen.find(Role::heading, "Dites d’où viennent vos ventes."));
  EXPECT_FALSE(screen.find(Role::heading, "Ce que vous vendez"));
}

TEST(BusinessNames, AreThereForEverythingThatCanBeWorked) {
  for (const float width : {1280.0f, 1000.0f, 700.0f, 390.0f}) {
    Headless screen{width, 844};
    screen.workbench().new_plan("ecommerce");
    screen.workbench().go_to("business");
    screen.wait(1);
    for (int i = 0; i < 3; ++i) screen.activate(Role::button, "Ajouter un objectif");
    screen.activate(Role::button, "Ce plan");
    std::set<NodeId> ids;
    std::set<std::pair<NodeId, std::string>> names;
    for (const SemanticNode& node : screen.workbench().nodes()) {
      EXPECT_TRUE(ids.insert(node.id).second) << "two nodes with the id of " << node.name;
      if (!node.focusable) continue;
      EXPECT_FALSE(node.name.empty());
      EXPECT_TRUE(names.emplace(node.parent, node.name).second)
          << "twice in one group: " << node.name;
    }
  }
}

}  // namespace
}  // namespace shell
