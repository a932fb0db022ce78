#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/document/plan_json.h"
#include "core/edit/history_edits.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

const core::Month december = core::make_month(2025, 12);

core::Channel channel(core::Id id, std::string name, std::string owner, core::Tenure tenure,
                      core::ChannelGroup group) {
  core::Channel made;
  made.id = std::move(id);
  made.name = std::move(name);
  made.owner = std::move(owner);
  made.tenure = tenure;
  made.group = group;
  return made;
}

core::Plan three_channels() {
  core::Plan plan;
  plan.id = "shop";
  plan.title = "Boutique";
  plan.start = core::make_month(2026, 1);
  plan.channels = {
      channel("ads", "Publicité", "meta", core::Tenure::rented, core::ChannelGroup::paid),
      channel("search", "Recherche", "alphabet", core::Tenure::rented, core::ChannelGroup::organic),
      channel("mail", "Lettre", "self", core::Tenure::owned, core::ChannelGroup::direct)};
  return plan;
}

core::HistoryRow row(core::Id channel, double revenue, std::optional<double> claimed = {}) {
  core::HistoryRow made;
  made.month = december;
  made.channel = std::move(channel);
  made.revenue = core::point_estimate(revenue);
  if (claimed) made.claimed_revenue = core::point_estimate(*claimed);
  return made;
}

// High enough that all of the page is in sight.
class AuditPageTest : public testing::Test {
 protected:
  void open(const core::Plan& plan) { open(core::plan_to_json(plan)); }
  void open(const std::string& json) {
    screen.open(json);
    screen.workbench().go_to("audit");
    screen.wait(10);
  }
  void undo() {
    screen.workbench().chord("z", true, false, false);
    screen.settle();
  }
  std::optional<double> figure(core::Id channel, core::HistoryFigure figure) {
    for (const core::HistoryRow& one : screen.plan().history)
      if (one.channel == channel && one.month == december) return core::figure_of(one, figure);
    return std::nullopt;
  }
  bool says(std::string_view words) {
    return screen.find(Role::text, words) || screen.find(Role::heading, words);
  }

  Headless screen{1280, 5000};
};

TEST_F(AuditPageTest, TellsTheStoryOfTheExample) {
  open(example_file());
  EXPECT_TRUE(says("85 % de vos ventes passent par Meta."));
  EXPECT_TRUE(says("Si Meta s’arrêtait demain, il vous resterait 15 %."));
  EXPECT_TRUE(screen.find(Role::list_item, "~1,34 canal effectif"));
  EXPECT_TRUE(screen.find(Role::list_item, "~Meta 85 %"));
}

TEST_F(AuditPageTest, TellsItInEnglish) {
  Headless english{1280, 5000, 1, "en"};
  english.open(example_file("en"));
  english.workbench().go_to("audit");
  english.wait(10);
  EXPECT_TRUE(english.find(Role::heading, "85% of your sales come through Meta."));
  EXPECT_TRUE(english.find(Role::text, "If Meta stopped tomorrow, you would keep 15%."));
  EXPECT_TRUE(english.find(Role::list_item, "~1.34 effective channel"));
}

TEST_F(AuditPageTest, NamesWhatCannotBeInTheMonthAfter) {
  open(example_file());
  ASSERT_TRUE(screen.click(Role::radio, "mars 2026"));
  EXPECT_TRUE(says("40 % de vos ventes passent par Google."));
  // 76 160 to 85 680 of 49 200.
  EXPECT_TRUE(says("~155 à 174 % de toutes vos ventes : c’est impossible"));
  // 76 160 less 49 200.
  EXPECT_TRUE(says("~Au moins 26 960 € sont comptés deux fois. Si ces chiffres comptent la TVA"));
  EXPECT_TRUE(says("~perd de l’argent à lui seul\u00A0: 1\u00A0€ dépensé y rapporte 1,03"));
  EXPECT_TRUE(screen.find(Role::list_item, "~au moins 60 % loués"));
  EXPECT_TRUE(screen.find(Role::list_item, "~0,285"));
}

TEST_F(AuditPageTest, StartsFromTheClaimsWhereNothingIsBelievedYet) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 0, 15'000), row("search", 0, 5'000)};
  for (core::HistoryRow& one : plan.history) one.revenue.reset();
  core::TotalRow bank;
  bank.month = december;
  bank.revenue = 10'000;
  plan.totals = {bank};
  open(plan);
  EXPECT_TRUE(says("Vos canaux réclament 200 % de vos ventes."));
  EXPECT_FALSE(says("Pas encore de chiffres"));
  ASSERT_TRUE(screen.click(Role::button, "Répartir ainsi"));
  // 10 000 as 15 000 to 5 000.
  EXPECT_DOUBLE_EQ(figure("ads", core::HistoryFigure::revenue).value_or(0), 7500);
  EXPECT_DOUBLE_EQ(figure("search", core::HistoryFigure::revenue).value_or(0), 2500);
  EXPECT_EQ(screen.plan().history.front().revenue->evidence, core::Evidence::guess);
  EXPECT_TRUE(says("75 % de vos ventes passent par Meta."));
  EXPECT_TRUE(says("~entre 43 % et 92 %. Si Meta s’arrêtait"));
  undo();
  EXPECT_FALSE(figure("ads", core::HistoryFigure::revenue));
  EXPECT_FALSE(figure("search", core::HistoryFigure::revenue));
}

TEST_F(AuditPageTest, TakesAFigureAsOneStep) {
  open(three_channels());
  EXPECT_TRUE(says("Dites d’où viennent vos ventes."));
  EXPECT_TRUE(says("Pas encore de chiffres"));
  ASSERT_TRUE(screen.type("~Retenu, Publicité", "8 500"));
  EXPECT_EQ(figure("ads", core::HistoryFigure::revenue), 8500);
  EXPECT_TRUE(says("100 % de vos ventes passent par Meta."));
  ASSERT_TRUE(screen.type("~Retenu, Lettre", "1 500"));
  EXPECT_TRUE(says("85 % de vos ventes passent par Meta."));
  undo();
  EXPECT_TRUE(says("100 % de vos ventes passent par Meta."));
  undo();
  EXPECT_EQ(screen.plan().history.size(), 0u);
}

TEST_F(AuditPageTest, TakesAPastedBlockAsOneStep) {
  open(three_channels());
  const SemanticNode* const first = screen.find(Role::textbox, "~Achats, Publicité");
  ASSERT_TRUE(first);
  // Orders, new customers, claimed, believed; three channels.
  screen.workbench().node_pasted(first->id, "10\t9\t900\t800\n5\t\t\t150\n\t\t\t50");
  screen.settle();
  EXPECT_EQ(figure("ads", core::HistoryFigure::new_customers), 9);
  EXPECT_EQ(figure("ads", core::HistoryFigure::claimed_revenue), 900);
  EXPECT_EQ(figure("search", core::HistoryFigure::revenue), 150);
  EXPECT_EQ(figure("search", core::HistoryFigure::claimed_revenue), std::nullopt);
  EXPECT_EQ(figure("mail", core::HistoryFigure::revenue), 50);
  EXPECT_TRUE(says("80 % de vos ventes passent par Meta."));
  undo();
  EXPECT_EQ(screen.plan().history.size(), 0u);
}

TEST_F(AuditPageTest, TakesTheMonthOfTheWholeBusiness) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 50)};
  open(plan);
  ASSERT_TRUE(screen.type("Ventes du mois", "200"));
  ASSERT_TRUE(screen.type("Solde en fin de mois", "-40"));
  ASSERT_EQ(screen.plan().totals.size(), 1u);
  EXPECT_EQ(screen.plan().totals[0].revenue, 200);
  EXPECT_EQ(screen.plan().totals[0].cash, -40);
  // Three quarters are nobody's.
  EXPECT_TRUE(says("On ne sait pas d’où viennent 75 % de vos ventes."));
}

TEST_F(AuditPageTest, AsksForTheTaxBeforeItSaysImpossible) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 60, 110), row("mail", 40)};
  core::TotalRow total;
  total.month = december;
  total.revenue = 100;
  plan.totals = {total};
  open(plan);
  EXPECT_TRUE(says("~sauf si la TVA y est comptée"));
  EXPECT_TRUE(says("Le chiffre affiché par Publicité compte-t-il la TVA ?"));
  EXPECT_FALSE(says("~comptés deux fois"));
  ASSERT_TRUE(screen.activate(Role::button, "Non, hors taxes"));
  EXPECT_TRUE(says("Publicité réclame 110 % de toutes vos ventes : c’est impossible."));
  EXPECT_TRUE(says("Au moins 10 € sont comptés deux fois."));
  EXPECT_FALSE(says("~compte-t-il la TVA"));
  undo();
  ASSERT_TRUE(screen.activate(Role::button, "Oui, TVA comprise"));
  EXPECT_TRUE(says("~mais TVA comprise"));
  EXPECT_FALSE(says("~c’est impossible"));
}

// Nor "0 €": less than half a euro is none.
TEST_F(AuditPageTest, CountsNothingTwiceThatRoundsToNothing) {
  core::Plan plan = three_channels();
  plan.tax = core::TaxBasis::included;
  plan.history = {row("ads", 60, 60), row("mail", 40, 40.3)};
  core::TotalRow total;
  total.month = december;
  total.revenue = 100;
  plan.totals = {total};
  open(plan);
  EXPECT_FALSE(says("~comptés deux fois"));
  plan.history[1].claimed_revenue = core::point_estimate(45);
  open(plan);
  EXPECT_TRUE(says("~Au moins 5\u00A0€ sont comptés deux fois"));
}

// 150 of a month's 100 is impossible, whatever the month before claims.
TEST_F(AuditPageTest, NamesTheMonthInWhichAClaimIsImpossible) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 60, 10), row("ads", 60, 150)};
  plan.history[0].month = december.plus(-1);
  for (const core::HistoryRow& one : plan.history) {
    core::TotalRow total;
    total.month = one.month;
    total.revenue = 100;
    plan.totals.push_back(total);
  }
  open(plan);
  ASSERT_TRUE(screen.click(Role::combobox, "Mois comptés ensemble"));
  ASSERT_TRUE(screen.click(Role::option, "~Depuis"));
  EXPECT_TRUE(
      says("En décembre 2025, Publicité réclame 150\u00A0% de toutes vos ventes\u00A0: "
           "c’est impossible."));
  EXPECT_TRUE(says("En décembre 2025, à lui seul, au moins 18\u00A0€ sont comptés deux fois."));
  // Less might be a tax that nobody has told of.
  plan.history[1].claimed_revenue = core::point_estimate(120);
  open(plan);
  ASSERT_TRUE(screen.click(Role::combobox, "Mois comptés ensemble"));
  ASSERT_TRUE(screen.click(Role::option, "~Depuis"));
  EXPECT_TRUE(says("~En décembre 2025, Publicité réclame 120\u00A0% de toutes vos ventes"));
  EXPECT_TRUE(says("~sauf si la TVA y est comptée"));
  // Which is asked, and what is answered holds for the month.
  EXPECT_FALSE(says("~120 à"));
  ASSERT_TRUE(screen.activate(Role::button, "Non, hors taxes"));
  EXPECT_TRUE(says("~c’est impossible."));
  EXPECT_FALSE(says("~compte-t-il la TVA"));
  plan.history[1].claimed_revenue = core::Estimate{.low = 140, .high = 160};
  open(plan);
  ASSERT_TRUE(screen.click(Role::combobox, "Mois comptés ensemble"));
  ASSERT_TRUE(screen.click(Role::option, "~Depuis"));
  EXPECT_TRUE(says("~En décembre 2025, Publicité réclame 140 à 160\u00A0%"));
}

TEST_F(AuditPageTest, ListsWhatMayStopWorstFirst) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 50), row("search", 30), row("mail", 20)};
  core::Link link;
  link.from = "search";
  link.to = "mail";
  link.share = core::point_estimate(0.5);
  plan.links = {link};
  open(plan);
  EXPECT_TRUE(says("Si Meta s’arrêtait demain"));
  const SemanticNode* const search = screen.find(Role::list_item, "~Google :");
  const SemanticNode* const mail = screen.find(Role::list_item, "~Lettre :");
  ASSERT_TRUE(search && mail);
  // 30 of its own and half of the letter's 20.
  EXPECT_NE(search->name.find("70 %"), std::string::npos) << search->name;
  EXPECT_NE(search->name.find("60 %"), std::string::npos) << search->name;
  EXPECT_LT(search->rect.y, mail->rect.y);
}

TEST_F(AuditPageTest, EditsLinksAndRefusesACircleInWords) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 50), row("mail", 50)};
  open(plan);
  const auto choose = [&](std::string_view list, std::string_view option) {
    ASSERT_TRUE(screen.click(Role::combobox, list));
    ASSERT_TRUE(screen.click(Role::option, option));
  };
  choose("Qui crée", "Publicité");
  choose("Qui capte", "Recherche");
  ASSERT_TRUE(screen.click(Role::button, "Ajouter le lien"));
  ASSERT_EQ(screen.plan().links.size(), 1u);
  ASSERT_TRUE(screen.type("Part en % : Publicité → Recherche", "40"));
  EXPECT_DOUBLE_EQ(core::middle(screen.plan().links[0].share), 0.4);
  ASSERT_TRUE(screen.press(Role::slider, "Part : Publicité → Recherche", Key::right));
  EXPECT_DOUBLE_EQ(core::middle(screen.plan().links[0].share), 0.45);
  choose("Qui crée", "Recherche");
  choose("Qui capte", "Publicité");
  ASSERT_TRUE(screen.click(Role::button, "Ajouter le lien"));
  EXPECT_EQ(screen.plan().links.size(), 1u);
  EXPECT_TRUE(screen.find(Role::alert, "~en rond"));
  ASSERT_TRUE(screen.activate(Role::button, "Retirer le lien Publicité → Recherche"));
  EXPECT_TRUE(screen.plan().links.empty());
  undo();
  EXPECT_EQ(screen.plan().links.size(), 1u);
}

TEST_F(AuditPageTest, ReadsChartsOutByKeyAndAsTables) {
  open(example_file());
  const SemanticNode* const plot = screen.find(Role::slider, "~Les outils réclament");
  ASSERT_TRUE(plot);
  const std::string before = plot->value, name = plot->name;
  EXPECT_NE(before.find("34 000 €"), std::string::npos) << before;
  ASSERT_TRUE(screen.press(Role::slider, name, Key::right));
  EXPECT_NE(screen.find(Role::slider, name)->value, before);
  ASSERT_TRUE(screen.activate(Role::button, "~Voir en tableau : Les outils réclament"));
  EXPECT_TRUE(screen.find(Role::table, name));
  EXPECT_FALSE(screen.find(Role::slider, name));
  ASSERT_TRUE(screen.activate(Role::button, "~Voir en image : Les outils réclament"));
  EXPECT_TRUE(screen.find(Role::slider, name));
}

TEST_F(AuditPageTest, ShowsAMonthThatIsAdded) {
  open(example_file());
  ASSERT_TRUE(screen.click(Role::button, "Ajouter un mois"));
  ASSERT_TRUE(screen.click(Role::menu_item, "avr. 2026"));
  EXPECT_TRUE(screen.find(Role::textbox, "~Dépense, Publicité Meta, avr. 2026"));
  EXPECT_TRUE(says("Dites d’où viennent vos ventes."));
}

TEST_F(AuditPageTest, ReadsSeveralMonthsTogether) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 80, 90), row("mail", 20)};
  for (core::HistoryRow one : {row("ads", 20, 30), row("mail", 180)}) {
    one.month = december.plus(-1);
    plan.history.push_back(one);
  }
  open(plan);
  EXPECT_TRUE(says("80 % de vos ventes passent par Meta."));
  ASSERT_TRUE(screen.click(Role::combobox, "Mois comptés ensemble"));
  ASSERT_TRUE(screen.click(Role::option, "Depuis nov. 2025"));
  // 100 of 300.
  EXPECT_TRUE(says("67 % de vos ventes passent par vos propres canaux."));
  // 120 of 300 are claimed, 60 of 150 a month.
  EXPECT_TRUE(says("~Les outils réclament 40 % du réel"));
  EXPECT_TRUE(says("~moyenne de 2 mois"));
  EXPECT_TRUE(says("~Les nombres portent sur décembre 2025"));
  ASSERT_TRUE(screen.type("~Retenu, Publicité, déc. 2025", "200"));
  EXPECT_TRUE(says("52 % de vos ventes passent par Meta."));
  ASSERT_TRUE(screen.click(Role::combobox, "Mois comptés ensemble"));
  ASSERT_TRUE(screen.click(Role::option, "Ce mois seul"));
  EXPECT_TRUE(says("91 % de vos ventes passent par Meta."));
}

TEST_F(AuditPageTest, HasNoMonthsToReadTogetherWhereThereIsOne) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 80)};
  open(plan);
  EXPECT_FALSE(screen.find(Role::combobox, "Mois comptés ensemble"));
}

TEST_F(AuditPageTest, ShowsTheSurveyThatIsChosen) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 50)};
  for (const char* date : {"2025-06-01", "2025-12-01"}) {
    core::Survey& survey = plan.surveys.emplace_back();
    survey.id = std::string{"survey-"} + date;
    survey.question = "Comment nous avez-vous connus ?";
    survey.date = date;
    survey.answers.emplace_back().label = date[6] == '6' ? "par un ami" : "par une annonce";
    survey.answers.back().count = 3;
  }
  open(plan);
  EXPECT_TRUE(screen.find(Role::textbox, "Combien ont répondu : par une annonce"));
  ASSERT_TRUE(screen.click(Role::combobox, "Enquête montrée"));
  ASSERT_TRUE(screen.click(Role::option, "~juin"));
  EXPECT_TRUE(screen.find(Role::textbox, "Combien ont répondu : par un ami"));
  EXPECT_FALSE(screen.find(Role::textbox, "Combien ont répondu : par une annonce"));
}

TEST_F(AuditPageTest, SaysWhatSitsIllWithoutCallingItWrong) {
  open(example_file());
  ASSERT_TRUE(screen.click(Role::radio, "mars 2026"));
  EXPECT_TRUE(says("~Ces deux chiffres s’accordent mal."));
  EXPECT_FALSE(says("~Ces chiffres ne vont pas ensemble."));
}

TEST_F(AuditPageTest, CountsASurveyAndGivesItsWords) {
  core::Plan plan = three_channels();
  plan.history = {row("ads", 50, 80), row("mail", 50)};
  open(plan);
  ASSERT_TRUE(screen.click(Role::button, "Nouvelle enquête"));
  ASSERT_EQ(screen.plan().surveys.size(), 1u);
  ASSERT_TRUE(screen.type("Combien ont répondu : Publicité", "6"));
  ASSERT_TRUE(screen.type("Combien ont répondu : Lettre", "14"));
  EXPECT_TRUE(screen.find(Role::slider, "Comment ils vous ont connus"));
  EXPECT_TRUE(screen.find(Role::image, "~20 réponses"));
  ASSERT_TRUE(screen.click(Role::button, "Les mots pour le demander"));
  ASSERT_TRUE(screen.click(Role::button, "Copier en anglais"));
  ASSERT_EQ(screen.host.copies.size(), 1u);
  EXPECT_NE(screen.host.copies[0].find("how did you first hear of us?"), std::string::npos);
}

TEST_F(AuditPageTest, BeginsWithChannelsWhereThereAreNone) {
  core::Plan plan = three_channels();
  plan.channels.clear();
  open(plan);
  ASSERT_TRUE(screen.click(Role::button, "Choisir des canaux"));
  EXPECT_TRUE(screen.find(Role::heading, "~canal"));
}

}  // namespace
}  // namespace shell
