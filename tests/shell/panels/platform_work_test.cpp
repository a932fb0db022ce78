// The launch of a platform, what is noted of it, what it lacks, and when to look again.
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "core/base/day.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class PlatformWork : public testing::Test {
 protected:
  PlatformWork() {
    screen.open(read_repository_file("assets/examples/bot_app.fr.json"));
    screen.workbench().go_to("platforms");
    screen.wait(10);
    EXPECT_TRUE(screen.activate(Role::button, "Bots de Messenger"));
  }
  void go(const char* tab, const char* part = nullptr) {
    ASSERT_TRUE(screen.activate(Role::tab, tab));
    if (part) ASSERT_TRUE(screen.activate(Role::radio, part));
    screen.wait(2);
  }
  // Typed and ended by Enter, the cursor staying in the field.
  void enter(std::string_view field, std::string text) {
    const SemanticNode* const node = screen.find(Role::textbox, field);
    ASSERT_TRUE(node) << field;
    const NodeId id = node->id;
    screen.workbench().node_focused(id, true);
    screen.settle();
    screen.workbench().node_text(id, text, TextPhase::editing);
    screen.frame();
    screen.workbench().node_text(id, std::move(text), TextPhase::finished);
    screen.settle();
  }
  void undo() {
    screen.workbench().chord("z", true, false, false);
    screen.settle();
  }
  core::Platform platform() { return screen.plan().platforms.front(); }

  Headless screen;
};

TEST_F(PlatformWork, SimulatesTheLaunchAndSaysWhatIsMissing) {
  go("Lancement");
  EXPECT_TRUE(screen.find(Role::slider, "Utilisateurs par semaine"));
  ASSERT_TRUE(screen.activate(Role::button, "Ajouter une plateforme"));
  ASSERT_TRUE(screen.activate(Role::menu_item, "Site d’avis"));
  go("Lancement");
  EXPECT_TRUE(screen.find(Role::text, "Pour simuler, remplissez\u00A0: Votre poussée."));
}

TEST_F(PlatformWork, NoLongerCallsPublishedWhatIsTyped) {
  go("Lancement");
  ASSERT_TRUE(screen.activate(Role::button, "Mise en avant, parrainage, achats et fin"));
  ASSERT_EQ(platform().launch.loop_k->evidence, core::Evidence::library);
  ASSERT_TRUE(screen.type("Boucle K, haut", "0,5"));
  EXPECT_EQ(platform().launch.loop_k->high, 0.5);
  EXPECT_EQ(platform().launch.loop_k->evidence, core::Evidence::guess);
  EXPECT_EQ(platform().launch.loop_k->source, "") << "nor does a source say it";
}

TEST_F(PlatformWork, NotesFourWeeksInARowByEnter) {
  go("Lancement", "Noter et suivre");
  for (const char* value : {"900", "4000", "2100", "1200"}) enter("Valeur", value);
  const core::Platform after = platform();
  ASSERT_EQ(after.log.size(), 4u);
  EXPECT_EQ(after.log[0].date, "2016-04-18") << "the day of the launch";
  EXPECT_EQ(after.log[1].date, "2016-04-25");
  EXPECT_EQ(after.log[3].date, "2016-05-09");
  EXPECT_EQ(after.log[3].measure, "utilisateurs");
  EXPECT_EQ(after.log[3].value, 1200);
  screen.wait(2);
  EXPECT_TRUE(screen.find(Role::text, "~La série est trop courte"));
  ASSERT_TRUE(
      screen.type("Valeur du 9\u00A0mai\u00A0"
                  "2016",
                  "1300"));
  EXPECT_EQ(platform().log[3].value, 1300);
  ASSERT_TRUE(screen.activate(Role::button,
                              "Retirer la note du 9\u00A0mai\u00A0"
                              "2016"));
  EXPECT_EQ(platform().log.size(), 3u);
}

TEST_F(PlatformWork, SaysWhetherTheLaunchIsInTheForecast) {
  go("Lancement");
  EXPECT_TRUE(screen.find(Role::text, "~Dans la prévision"));
  ASSERT_TRUE(screen.type("Jour du lancement", ""));
  EXPECT_TRUE(screen.find(Role::text, "~Hors de la prévision\u00A0: le lancement n’a pas de date"));
  undo();
  screen.workbench().go_to("forecast");
  screen.wait(10);
  EXPECT_TRUE(screen.find(Role::text, "~tel que le simule la page Plateformes"));
}

TEST_F(PlatformWork, PastesASeriesAndDrawsWhatBecomesOfIt) {
  go("Lancement", "Noter et suivre");
  ASSERT_TRUE(screen.activate(Role::button, "Coller une série ou lire un fichier"));
  std::string series = "jour;valeur\n";
  for (int day = 0; day < 40; ++day)
    series +=
        core::day_text_of_count(*core::count_of_day_text("2026-01-15") + day) + ";" +
        std::to_string(day < 5 ? 3 : 3 + static_cast<int>(900 * std::exp2(-(day - 5) / 3.0))) +
        "\n";
  ASSERT_TRUE(screen.type("utilisateurs", series + "hier;12"));
  ASSERT_TRUE(screen.activate(Role::button, "Tout noter"));
  EXPECT_TRUE(screen.find(Role::text, "À la ligne 42, il faut un jour et un nombre."));
  EXPECT_TRUE(platform().log.empty());
  ASSERT_TRUE(screen.type("utilisateurs", series + "24/02/2026\t1 200"));
  ASSERT_TRUE(screen.activate(Role::button, "Tout noter"));
  ASSERT_EQ(platform().log.size(), 41u);
  EXPECT_EQ(platform().log[40].date, "2026-02-24");
  EXPECT_EQ(platform().log[40].value, 1200);
  undo();
  EXPECT_TRUE(platform().log.empty());
  ASSERT_TRUE(screen.type("utilisateurs", series));
  ASSERT_TRUE(screen.activate(Role::button, "Tout noter"));
  screen.wait(5);
  EXPECT_TRUE(screen.find(Role::slider, "Utilisateurs"));
  // Counts are whole.
  const SemanticNode* const plateau = screen.find(Role::text, "~ par jour");
  ASSERT_TRUE(plateau);
  EXPECT_EQ(plateau->name.find(','), std::string::npos) << plateau->name;
}

TEST_F(PlatformWork, ReadsASeriesFromAFile) {
  go("Lancement", "Noter et suivre");
  ASSERT_TRUE(screen.activate(Role::button, "Coller une série ou lire un fichier"));
  EXPECT_TRUE(screen.find(Role::button, "Lire un fichier"));
  const auto give = [&](const char* text) {
    screen.hold("serie.csv", text);
    screen.settle();
    screen.wait(2);
  };
  give("jour;valeur\n05/01/2026;900\n06/01/2026;700\n05/01/2026;12\n");
  EXPECT_TRUE(screen.find(Role::alert, "~À la ligne 4, le jour est déjà plus haut"));
  give("nom;valeur\nParis;900\nLyon;700\n");
  EXPECT_TRUE(screen.find(Role::alert, "~pas de colonne de jours"));
  EXPECT_TRUE(platform().log.empty());
  give("12/01/2026;900\n19/01/2026;700\n");
  ASSERT_EQ(platform().log.size(), 2u);
  EXPECT_EQ(platform().log[1].date, "2026-01-19");
  EXPECT_EQ(platform().log[1].measure, "utilisateurs") << "the one that is noted";
  ASSERT_TRUE(screen.find(Role::status, "Valeurs notées"));
  undo();
  EXPECT_FALSE(screen.find(Role::status, "Valeurs notées"));
  EXPECT_TRUE(platform().log.empty());
  give("jour;conversion\n12/01/2026;4,5 %\n19/01/2026;4,7 %\n");
  ASSERT_EQ(platform().log.size(), 2u);
  EXPECT_EQ(platform().log[0].measure, "conversion") << "not one that is noted already";
  EXPECT_EQ(platform().log[0].value, 4.5);
  undo();
  // Several measures keep their names.
  give("jour;vues;ventes\n12/01/2026;900;12\n19/01/2026;700;8\n");
  ASSERT_EQ(platform().log.size(), 4u);
  EXPECT_EQ(platform().log[3].measure, "ventes");
  EXPECT_TRUE(screen.find(Role::heading, "Notes\u00A0: vues"));
}

TEST_F(PlatformWork, FitsNoRating) {
  go("Lancement", "Noter et suivre");
  ASSERT_TRUE(screen.activate(Role::radio, "note"));
  for (const char* value : {"3", "4", "5"}) enter("Valeur", value);
  screen.wait(5);
  EXPECT_TRUE(screen.find(Role::text, "~ne s’additionne pas"));
}

TEST_F(PlatformWork, ReadsReviewsTagsThemAndMakesCardsOfGaps) {
  go("Manques", "Plaintes");
  std::string file = "stars,review\n";
  for (int i = 0; i < 2000; ++i)
    file += std::to_string(1 + i % 5) +
            (i % 3 == 0 ? ",crashes on start number " : ",too slow number ") + std::to_string(i) +
            "\n";
  screen.hold("reviews.csv", file);
  screen.settle();
  screen.wait(2);
  ASSERT_EQ(platform().complaints.size(), 2000u);
  EXPECT_EQ(platform().complaints[0].source, "reviews.csv");
  EXPECT_LT(screen.all(Role::list_item).size(), 40u) << "only a page of them is drawn";
  EXPECT_TRUE(screen.find(Role::text, "1 à 10 sur 2\u202F000"));
  ASSERT_TRUE(screen.type("Plaintes qui contiennent", "slow"));
  ASSERT_TRUE(screen.type("Étiquette à leur donner", "lenteur"));
  ASSERT_TRUE(screen.activate(Role::button, "Étiqueter toutes"));
  screen.wait(2);
  ASSERT_TRUE(screen.activate(Role::radio, "Classement"));
  screen.settle();
  ASSERT_TRUE(screen.find(Role::button, "lenteur"));
  const std::size_t cards = screen.plan().activities.size();
  ASSERT_TRUE(
      screen.activate(Role::button, "En faire une carte du plan\u00A0: Combler\u00A0: lenteur"));
  EXPECT_EQ(screen.plan().activities.size(), cards + 1);
  EXPECT_EQ(screen.plan().activities.back().title, "Combler\u00A0: lenteur");
  undo();
  EXPECT_EQ(screen.plan().activities.size(), cards);
}

TEST_F(PlatformWork, AddsPastedComplaintsInOneStep) {
  go("Manques", "Plaintes");
  ASSERT_TRUE(screen.type("Plaintes, une par ligne", "2/5 Trop lent\nPas de recherche"));
  ASSERT_TRUE(screen.activate(Role::button, "Ajouter"));
  ASSERT_EQ(platform().complaints.size(), 2u);
  EXPECT_EQ(platform().complaints[0].stars, 2);
  undo();
  EXPECT_TRUE(platform().complaints.empty());
}

TEST_F(PlatformWork, KeepsADiaryOfFrictions) {
  go("Manques", "Journal");
  ASSERT_TRUE(screen.type("Gravité, 1 à 5", "4"));
  ASSERT_TRUE(screen.type("Temps perdu", "12"));
  enter("Ce qui vous a gêné", "Impossible de retrouver un bot");
  ASSERT_EQ(platform().frictions.size(), 1u);
  EXPECT_EQ(platform().frictions[0].severity, 4);
  EXPECT_EQ(platform().frictions[0].minutes, 12);
  EXPECT_EQ(platform().frictions[0].date, "2026-01-15");
  ASSERT_TRUE(screen.activate(Role::button, "Impossible de retrouver un bot"));
  ASSERT_TRUE(screen.activate(Role::checkbox, "jouer ensemble"));
  EXPECT_EQ(platform().frictions[0].tags, std::vector<std::string>{"jouer ensemble"});
  ASSERT_TRUE(screen.activate(Role::button, "~Combler\u00A0: Impossible de retrouver un bot"));
  EXPECT_EQ(screen.plan().activities.back().channel, platform().channel);
}

TEST_F(PlatformWork, TellsCasesByRoute) {
  go("Manques");
  ASSERT_TRUE(screen.activate(Role::button, "Ce que d’autres en ont tiré"));
  EXPECT_TRUE(screen.find(Role::list_item, "Les liens courts de Twitter"));
  EXPECT_FALSE(screen.find(Role::list_item, "Un bot dès l’ouverture de Messenger"));
  ASSERT_TRUE(
      screen.activate(Role::button, "~Appliquer la leçon\u00A0: Les liens courts de Twitter"));
  EXPECT_FALSE(screen.plan().activities.back().note.empty()) << "the lesson";
}

TEST_F(PlatformWork, UnfoldsRowsInsteadOfSelectingThem) {
  const auto check = [&](std::string_view row) {
    for (const bool is_open : {false, true}) {
      const SemanticNode* const node = screen.find(Role::button, row);
      ASSERT_TRUE(node) << row;
      EXPECT_EQ(node->expanded, is_open ? Expanded::expanded : Expanded::collapsed) << row;
      EXPECT_FALSE(node->selected) << row;
      if (!is_open) ASSERT_TRUE(screen.activate(Role::button, row));
    }
  };
  check("Modifier Bots de Messenger");
  go("Manques");
  check("jouer ensemble");
  go("Manques", "Journal");
  enter("Ce qui vous a gêné", "Trop lent");
  check("Trop lent");
  go("Veille");
  check("Règles de la plateforme et nouvelles rubriques");
}

TEST_F(PlatformWork, KeepsWhatIsTypedWhileAnotherPlatformIsLookedAt) {
  go("Manques", "Plaintes");
  ASSERT_TRUE(screen.type("Plaintes, une par ligne", "Trop lent"));
  ASSERT_TRUE(screen.activate(Role::button, "App Store"));
  go("Manques", "Plaintes");
  EXPECT_EQ(screen.find(Role::textbox, "Plaintes, une par ligne")->value, "");
  ASSERT_TRUE(screen.activate(Role::button, "Bots de Messenger"));
  EXPECT_EQ(screen.find(Role::textbox, "Plaintes, une par ligne")->value, "Trop lent");
}

TEST_F(PlatformWork, TakesBackTheSeverityOfAGap) {
  go("Manques");
  ASSERT_TRUE(screen.activate(Role::button, "jouer ensemble"));
  ASSERT_TRUE(platform().gaps.front().severity);
  ASSERT_TRUE(screen.activate(Role::button, "Effacer la note, jouer ensemble"));
  EXPECT_FALSE(platform().gaps.front().severity);
  EXPECT_FALSE(screen.find(Role::button, "Effacer la note, jouer ensemble"));
  undo();
  EXPECT_EQ(platform().gaps.front().severity, 3);
}

// The talk's window closed after 46 months, as was published; the rest is a guess.
TEST_F(PlatformWork, SaysWhatTheWindowOfAGapRestsOn) {
  go("Manques");
  // Before anything is unfolded.
  EXPECT_TRUE(screen.find(Role::text, "46\u00A0mois"));
  EXPECT_TRUE(screen.find(Role::text, "~46 mois"));
  EXPECT_TRUE(screen.find(Role::text, "~Publié · Hackernoon"));
  EXPECT_TRUE(screen.find(Role::image, "Preuve\u00A0: Publié"));
  EXPECT_EQ(screen.find(Role::button, "jouer ensemble")->value,
            "Aucune remarque encore. La plateforme le comblerait en 12 à 36\u00A0mois");
  ASSERT_TRUE(screen.activate(Role::button, "jouer ensemble"));
  EXPECT_TRUE(screen.find(Role::image, "Preuve\u00A0: Intuition"));
  const SemanticNode* const help =
      screen.find(Role::button, "Aide\u00A0: La plateforme le comble en");
  ASSERT_TRUE(help);
  EXPECT_NE(help->description.find("Supposé"), std::string::npos) << help->description;
}

// However narrow its field is, a range bears its grade.
TEST_F(PlatformWork, GradesEveryRangeOnEveryTab) {
  for (const auto& [tab, least] : {std::pair{"Repérage", 9u},
                                   {"Fiche", 8u},
                                   {"Amorçage", 10u},
                                   {"Lancement", 9u},
                                   {"Manques", 4u}}) {
    go(tab);
    EXPECT_GE(screen.all(Role::image).size(), least) << tab;
  }
}

// Nobody counts 3,551 days; today is 15 January 2026, the look was due on 26 April 2016.
TEST_F(PlatformWork, SaysADelayOfYearsInYears) {
  go("Veille");
  const auto due = [&] {
    return screen.find(Role::button, "Règles de la plateforme et nouvelles rubriques")->value;
  };
  EXPECT_EQ(due(), "tous les 14 jours · en retard de 9 ans et 8 mois");
  ASSERT_TRUE(screen.activate(Role::button, "Règles de la plateforme et nouvelles rubriques"));
  ASSERT_TRUE(screen.type("Dernier regard", "01/10/2025"));
  EXPECT_EQ(due(), "tous les 14 jours · en retard de 3 mois");
  ASSERT_TRUE(screen.type("Dernier regard", "01/01/2024"));
  EXPECT_EQ(due(), "tous les 14 jours · en retard de 2 ans");
  ASSERT_TRUE(screen.type("Dernier regard", "02/01/2026"));
  EXPECT_EQ(due(), "tous les 14 jours · dans 1 jour");
}

TEST_F(PlatformWork, WatchesAndPutsTheNextDatesIntoThePlanInOneStep) {
  go("Veille");
  const std::size_t cards = screen.plan().activities.size();
  ASSERT_TRUE(screen.type("Tous les", "30"));
  enter("À regarder", "Concurrents");
  ASSERT_EQ(platform().watch.size(), 2u);
  ASSERT_TRUE(screen.activate(Role::button, "Vu aujourd’hui\u00A0: Concurrents"));
  EXPECT_EQ(platform().watch[1].last, "2026-01-15");
  ASSERT_TRUE(screen.activate(Role::button, "Mettre les prochaines dates au plan"));
  const core::Plan plan = screen.plan();
  ASSERT_EQ(plan.activities.size(), cards + 2);
  EXPECT_EQ(plan.activities.back().title, "Veille\u00A0: Concurrents");
  EXPECT_EQ(plan.activities.back().note,
            "14\u00A0févr.\u00A0"
            "2026");
  EXPECT_TRUE(screen.find(Role::button, "Mettre les prochaines dates au plan")->disabled);
  undo();
  EXPECT_EQ(screen.plan().activities.size(), cards);
}

}  // namespace
}  // namespace shell
