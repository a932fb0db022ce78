// Exports, from being dropped to being part of the plan.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/model/lookup.h"
#include "tests/shell/access/lint.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

constexpr std::string_view queries =
    "Top queries,Clicks,Impressions,CTR,Position\n"
    "maison lin,50,90,5.5%,2\nsofa,30,900,3.3%,9\n";

HeldFile drop(Headless& screen, const std::string& name) {
  return screen.hold(name, read_repository_file("tests/data/imports/" + name));
}

bool choose(Headless& screen, std::string_view field, std::string_view option, int nth = 0) {
  if (!screen.activate(Role::combobox, field, nth)) return false;
  screen.settle();
  const bool is_there = screen.activate(Role::option, option);
  screen.settle();
  return is_there;
}

bool add(Headless& screen) {
  const bool is_there = screen.activate(Role::button, "Ajouter au plan");
  screen.settle();
  return is_there;
}

bool can_add(const Headless& screen) {
  const SemanticNode* const node = screen.find(Role::button, "Ajouter au plan");
  return node && !node->disabled;
}

// A person who has nothing but exports starts here.
TEST(ImportPage, MakesAPlanOfThreeExportsInOneStep) {
  Headless screen;
  drop(screen, "google_ads_campaigns.csv");
  drop(screen, "ga4_traffic_acquisition.csv");
  drop(screen, "banque_janvier.csv");
  EXPECT_TRUE(screen.find(Role::heading, "3 fichiers sont prêts à entrer dans votre plan."));
  EXPECT_TRUE(screen.plan().history.empty()) << "nothing is added before the person says so";
  EXPECT_TRUE(screen.find(Role::table, "Nombres à ajouter"));
  EXPECT_TRUE(screen.find(Role::cell, "Fiches Shopping"));
  ASSERT_TRUE(add(screen));
  const core::Plan plan = screen.plan();
  EXPECT_EQ(plan.sources.size(), 3u);
  EXPECT_EQ(plan.totals.size(), 2u);
  EXPECT_GE(plan.history.size(), 6u);
  EXPECT_TRUE(screen.find(Role::status, "~3 fichiers ajoutés"));
  EXPECT_TRUE(screen.host.files.empty()) << "the host may let go of them";
  ASSERT_TRUE(screen.workbench().chord("z", true, false, false));
  screen.settle();
  EXPECT_TRUE(screen.plan().history.empty());
  EXPECT_TRUE(screen.plan().sources.empty());
  EXPECT_TRUE(screen.plan().channels.empty());
}

// The page takes files as soon as it is drawn, and a browser may take its time over the plan.
TEST(ImportPage, KeepsAFileForThePlanThatIsStillOnItsWay) {
  Headless first;
  first.open(example_file());
  first.wait(2);
  const auto saved = first.host.saves.back();
  Headless again{first.host.remembered};
  drop(again, "banque_janvier.csv");
  EXPECT_FALSE(again.find(Role::button, "~banque_janvier.csv"));
  EXPECT_TRUE(again.host.saves.empty()) << "no other plan is made for it";
  again.workbench().document_loaded(saved.summary.id, saved.json);
  again.settle();
  EXPECT_EQ(again.workbench().plan_json(), first.workbench().plan_json());
  EXPECT_TRUE(again.find(Role::button, "~banque_janvier.csv"));
  ASSERT_TRUE(add(again));
  EXPECT_FALSE(again.plan().totals.empty());
  EXPECT_EQ(again.plan().activities, first.plan().activities);
}

TEST(ImportPage, MakesAPlanForAFileWhereTheOneOnItsWayIsMissing) {
  Headless first;
  first.open(example_file());
  first.wait(2);
  Headless again{first.host.remembered};
  drop(again, "banque_janvier.csv");
  again.workbench().document_missing(first.host.saves.back().summary.id, /*refused=*/false);
  again.settle();
  EXPECT_TRUE(again.find(Role::button, "~banque_janvier.csv"));
}

TEST(ImportPage, RefusesAFileForAPlanThatTurnsOutToBeWrittenElsewhere) {
  Headless first;
  first.open(example_file());
  first.wait(2);
  const auto saved = first.host.saves.back();
  Headless again{first.host.remembered};
  drop(again, "banque_janvier.csv");
  again.workbench().document_loaded(saved.summary.id, saved.json, /*held=*/false);
  again.settle();
  EXPECT_FALSE(again.find(Role::button, "~banque_janvier.csv"));
  EXPECT_TRUE(again.find(Role::alert, "~banque_janvier.csv"));
  EXPECT_TRUE(again.host.files.empty()) << "the host may let go of it";
}

TEST(ImportPage, ShowsWhatStandsThereBesideWhatWouldCome) {
  Headless screen;
  drop(screen, "banque_janvier.csv");
  ASSERT_TRUE(add(screen));
  screen.hold("plus_tard.csv", "Mois;Encaissements\n01/2026;13000,00\n");
  EXPECT_TRUE(screen.find(Role::cell, "12 451 €") || screen.find(Role::cell, "~12"));
  EXPECT_TRUE(screen.find(Role::cell, "~13"));
  ASSERT_TRUE(can_add(screen));
}

TEST(ImportPage, SaysWhenAFileIsInThePlanAlready) {
  Headless screen;
  drop(screen, "ga4_traffic_acquisition.csv");
  ASSERT_TRUE(add(screen));
  const core::Plan before = screen.plan();
  drop(screen, "ga4_traffic_acquisition.csv");
  EXPECT_TRUE(screen.find(Role::text, "~déjà été importé"));
  EXPECT_FALSE(can_add(screen));
  EXPECT_EQ(screen.plan(), before);
}

TEST(ImportPage, AsksForTheMonthAndForTheNamesOfTheBusiness) {
  Headless screen;
  screen.hold("Queries.csv", std::string{queries});
  EXPECT_TRUE(screen.find(Role::text, "~de quel mois"));
  EXPECT_FALSE(can_add(screen));
  ASSERT_TRUE(choose(screen, "Mois", "~janv."));
  EXPECT_TRUE(can_add(screen));
  EXPECT_FALSE(screen.find(Role::cell, "50")) << "all searches are one channel";
  ASSERT_TRUE(screen.type("Mots de votre marque", "Maison Lin"));
  screen.settle();
  EXPECT_EQ(screen.plan().business.brand_terms, std::vector<std::string>{"Maison Lin"});
  EXPECT_TRUE(screen.find(Role::cell, "50"));
  EXPECT_TRUE(screen.find(Role::cell, "30"));
}

TEST(ImportPage, TakesTheCurrencyOfTheFileOrARate) {
  const std::string pounds = "Month,Channel,Cost\n2026-01,Email,£100.00\n2026-02,Email,£80.00\n";
  Headless screen;
  screen.hold("spend.csv", pounds);
  EXPECT_TRUE(screen.find(Role::text, "~en GBP"));
  EXPECT_FALSE(can_add(screen));
  ASSERT_TRUE(screen.type("Valeur de 1 GBP", "1,15"));
  EXPECT_TRUE(can_add(screen));
  EXPECT_TRUE(screen.find(Role::cell, "~115"));
  Headless other;
  other.hold("spend.csv", pounds);
  ASSERT_TRUE(other.click(Role::button, "Compter le plan en GBP"));
  EXPECT_EQ(other.plan().currency, "GBP");
  EXPECT_TRUE(can_add(other));
}

TEST(ImportPage, RemembersACorrectionForTheNextFileOfTheKind) {
  std::map<std::string, std::string> remembered;
  {
    Headless screen;
    drop(screen, "google_ads_campaigns.csv");
    ASSERT_TRUE(choose(screen, "Conversions", "Commandes"));
    ASSERT_TRUE(add(screen));
    EXPECT_TRUE(std::ranges::any_of(screen.plan().history,
                                    [](const auto& row) { return row.orders == 44.0; }));
    remembered = screen.host.remembered;
  }
  ASSERT_FALSE(remembered["imports"].empty());
  Headless later{remembered};
  later.workbench().document_missing(remembered["last_document"]);
  later.settle();
  drop(later, "google_ads_campaigns.csv");
  ASSERT_TRUE(add(later));
  EXPECT_TRUE(std::ranges::any_of(later.plan().history,
                                  [](const auto& row) { return row.orders == 44.0; }));
}

TEST(ImportPage, ReadsAgainWithWhatIsCorrected) {
  Headless screen;
  screen.hold("bank.csv", "Month,Revenue\n2026-01,\"1.250,50\"\n2026-02,\"1.300,75\"\n");
  ASSERT_TRUE(screen.activate(Role::button, "Comment le fichier a été lu"));
  screen.settle();
  EXPECT_TRUE(screen.find(Role::table, "Premières lignes"));
  ASSERT_TRUE(choose(screen, "Signe décimal", "Point"));
  EXPECT_FALSE(screen.find(Role::cell, "1 250,50 €"));
  ASSERT_TRUE(choose(screen, "Signe décimal", "Virgule"));
  EXPECT_TRUE(screen.find(Role::cell, "~1\u202F25"));
}

TEST(ImportPage, LetsTheRowsThatCountBeChosen) {
  Headless screen{1280, 3000};
  screen.hold("spend.csv",
              "Month,Channel,Cost,Country\n2026-01,Email,100,France\n2026-01,Email,20,Canada\n");
  EXPECT_TRUE(screen.find(Role::cell, "120 €"));
  ASSERT_TRUE(choose(screen, "Lignes comptées", "~Country"));
  EXPECT_TRUE(screen.find(Role::cell, "120 €")) << "nothing is said of them yet";
  ASSERT_TRUE(screen.type("Premiers mots", "fra"));
  screen.settle();
  EXPECT_TRUE(screen.find(Role::cell, "100 €"));
  EXPECT_TRUE(screen.find(Role::text, "~« Country » commence par « fra »"));
  ASSERT_TRUE(choose(screen, "Celles qui commencent ainsi", "Elles ne comptent pas"));
  EXPECT_TRUE(screen.find(Role::cell, "20 €"));
  ASSERT_TRUE(choose(screen, "Lignes comptées", "Toutes"));
  EXPECT_TRUE(screen.find(Role::cell, "120 €"));
}

TEST(ImportPage, NamesChannelsThatAFileBeforeWouldAdd) {
  Headless screen{1280, 3000};
  screen.hold("spend.csv", "Month,Channel,Cost\n2026-01,Email,100\n2026-01,Affiliates,5\n");
  screen.hold("survey.csv",
              "Date,How did you hear about us?\n2026-01-02,Email\n2026-01-03,Email\n"
              "2026-01-04,A friend\n");
  ASSERT_TRUE(screen.activate(Role::button, "survey.csv"));
  screen.settle();
  const auto cells = screen.all(Role::cell);
  EXPECT_TRUE(std::ranges::any_of(cells, [](const SemanticNode& node) {
    return node.name == "E-mail" || node.name == "Email";
  })) << "its channel is not in the plan yet";
  EXPECT_FALSE(std::ranges::any_of(cells, [](const SemanticNode& node) {
    return node.name.starts_with("email-") || node.name.empty();
  }));
}

TEST(ImportPage, TellsTheLineOfAWarning) {
  Headless screen{1280, 3000};
  screen.hold("spend.csv",
              "Month,Channel,Cost\n2026-01,Email,100\n2026-02,Email,lots\n2026-03,Email,90\n"
              "2026-04,Email,80\n2026-05,Email,70\n");
  ASSERT_TRUE(screen.activate(Role::button, "Comment le fichier a été lu"));
  screen.settle();
  EXPECT_TRUE(screen.find(Role::text, "~Ligne 3. « lots »"));
}

TEST(ImportPage, ShowsProgressAndCanBeStopped) {
  Headless screen;
  screen.host.answers_jobs = false;
  drop(screen, "google_ads_campaigns.csv");
  ASSERT_EQ(screen.host.questions.size(), 1u);
  const JobNumber number = screen.host.questions.front().number;
  screen.workbench().job_progressed(number, 0.4);
  screen.settle();
  const SemanticNode* const bar = screen.find(Role::progressbar, "~google_ads_campaigns.csv");
  ASSERT_TRUE(bar);
  EXPECT_FLOAT_EQ(bar->now, 40);
  ASSERT_TRUE(screen.click(Role::button, "Arrêter la lecture du fichier google_ads_campaigns.csv"));
  EXPECT_EQ(screen.host.stopped_jobs, std::vector{number});
  EXPECT_TRUE(screen.host.files.empty());
  EXPECT_TRUE(screen.find(Role::button, "Choisir des fichiers"));
}

TEST(ImportPage, SaysWhyAReadingFailed) {
  Headless screen;
  screen.host.answers_jobs = false;
  drop(screen, "banque_janvier.csv");
  screen.workbench().job_failed(screen.host.questions.front().number, "memory");
  screen.settle();
  EXPECT_TRUE(screen.find(Role::text, "~La mémoire n’a pas suffi"));
  EXPECT_FALSE(can_add(screen));
}

TEST(ImportPage, TellsAtOnceWhatIsNoTable) {
  Headless screen;
  screen.workbench().new_plan("blank");
  screen.settle();
  screen.hold("rapport.xlsx", std::string{"PK\x03\x04\x14\x00\x06\x00", 8});
  EXPECT_TRUE(screen.find(Role::alert, "~rapport.xlsx") ||
              screen.find(Role::status, "~rapport.xlsx"));
  EXPECT_TRUE(screen.host.files.empty());
  EXPECT_FALSE(screen.find(Role::button, "Retirer rapport.xlsx"));
}

TEST(ImportPage, LetsGoOfFilesWhenAnotherPlanIsOpened) {
  Headless screen;
  drop(screen, "banque_janvier.csv");
  EXPECT_EQ(screen.host.files.size(), 1u);
  screen.workbench().new_plan("blank");
  screen.settle();
  EXPECT_TRUE(screen.host.files.empty());
}

TEST(ImportPage, HasNothingThatAScreenReaderWouldMiss) {
  for (const float width : {1280.0f, 390.0f})
    for (const char* language : {"fr", "en"}) {
      Headless screen{width, 844, 1, language};
      screen.hold("Ads.csv", read_repository_file("tests/data/imports/google_ads_campaigns.csv"));
      screen.hold("Queries.csv", std::string{queries});
      for (const char* file : {"Ads.csv", "Queries.csv"}) {
        screen.activate(Role::button, file);
        screen.settle();
        screen.activate(Role::button, language[0] == 'f' ? "Comment le fichier a été lu"
                                                         : "How the file was read");
        screen.settle();
        for (const std::string& fault : faults(screen))
          ADD_FAILURE() << width << " " << language << " " << file << ": " << fault;
      }
    }
}

}  // namespace
}  // namespace shell
