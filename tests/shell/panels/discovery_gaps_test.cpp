#include "tests/shell/panels/discovery_page.h"

namespace shell {
namespace {

// 10 and 30 of 60; all of the effort goes to e-mail, which is there when people search.
core::Plan plan_with_effort() {
  core::Plan plan = small_plan();
  plan.behaviours[0].reach = {{"mail", 1.0}};
  plan.behaviours[1].reach = {{"pins", 0.5}};
  plan.channels[0].today = core::Today{};
  plan.channels[0].today->spend = 50;
  plan.channels[1].today = core::Today{};
  plan.channels[1].today->spend = 950;
  return plan;
}

class DiscoveryGaps : public DiscoveryPage {};

TEST_F(DiscoveryGaps, SayEachGapInASentence) {
  start(plan_with_effort());
  // By hand: 30 of 60 (Wilson 37.7 to 62.3 %) against 50 of 1,000; 10 of 60 (9.3 to 28 %) against
  // 950. The gap is the share times the effort that goes elsewhere.
  EXPECT_TRUE(screen->find(Role::list_item,
                           "50\u00A0% s’inspirent, 5\u00A0% de votre effort y\u00A0est. "
                           "Écart\u00A0: 48\u00A0% (36 à 59\u00A0%). L’effort manque."));
  EXPECT_TRUE(screen->find(
      Role::list_item,
      "17\u00A0% cherchent, 95\u00A0% de votre effort y\u00A0est. "
      "Écart\u00A0: <\u00A01\u00A0% (<\u00A01 à 1\u00A0%). Plus d’effort que de clients."));
  start(plan_with_effort(), 390, 844, "en");
  EXPECT_TRUE(
      screen->find(Role::list_item, "~50% look for inspiration, 5% of your effort is there."));
}

TEST_F(DiscoveryGaps, StandAsATableToo) {
  start(plan_with_effort());
  ASSERT_TRUE(screen->click(Role::button, "~Où ils découvrent, où va votre effort"));
  ASSERT_TRUE(screen->find(Role::table, "Où ils découvrent, où va votre effort"));
  // As the cards say.
  EXPECT_TRUE(screen->find(Role::cell, "48\u00A0% (36 à 59\u00A0%)"));
  EXPECT_TRUE(screen->find(Role::cell, "<\u00A01\u00A0% (<\u00A01 à 1\u00A0%)"));
  EXPECT_TRUE(screen->find(Role::cell, "~50\u00A0% ("));
}

// By hand: 60 % with 40 % of the effort leave 36 %, 30 % with none leave 30 %. In points of effort
// the second would come first.
TEST_F(DiscoveryGaps, StandInTheOrderOfTheEngine) {
  core::Plan plan = plan_with_effort();
  plan.behaviours[0].evidence = {counted(core::Evidence::survey, 36, 60)};
  plan.behaviours[1].evidence = {counted(core::Evidence::survey, 18, 60)};
  plan.channels[0].today->spend = 0;
  plan.channels[1].today->spend = 400;
  plan.channels.push_back(plan.channels[0]);
  plan.channels[2].id = "rest", plan.channels[2].today->spend = 600;
  start(plan);
  const SemanticNode* const first = screen->find(Role::list_item, "~votre effort y\u00A0est.");
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->name.starts_with("60\u00A0% cherchent")) << first->name;
  EXPECT_TRUE(screen->find(Role::text, "~60\u00A0% de votre effort va à des canaux"));
}

TEST_F(DiscoveryGaps, LeadToTheAuditWhileNoEffortIsKnown) {
  start(small_plan());
  ASSERT_TRUE(screen->click(Role::button, "Ouvrir l’audit"));
  EXPECT_TRUE(screen->find(Role::button, "Audit")->current);
}

TEST_F(DiscoveryGaps, AreAbsentWhileNothingIsKnown) {
  core::Plan plan = plan_with_effort();
  for (core::Behaviour& behaviour : plan.behaviours) behaviour.evidence.clear();
  start(plan);
  EXPECT_FALSE(screen->find(Role::list, "Où ils découvrent, où va votre effort"));
  EXPECT_FALSE(screen->find(Role::button, "Ouvrir l’audit"));
}

TEST_F(DiscoveryGaps, DoNotCallWhatTheRangeLeavesOpen) {
  core::Plan plan = plan_with_effort();
  plan.behaviours[1].evidence = {counted(core::Evidence::survey, 1, 6)};
  start(plan);
  EXPECT_TRUE(screen->find(Role::list_item, "~L’effort reste dans la plage"));
}

TEST_F(DiscoveryGaps, SayHowManyMorePeopleToAsk) {
  core::Plan plan = plan_with_effort();
  plan.behaviours[0].evidence = {counted(core::Evidence::survey, 5, 10)};
  plan.behaviours[1].evidence = {counted(core::Evidence::survey, 7, 10)};
  start(plan);
  ASSERT_TRUE(screen->find(Role::text, "~personnes de plus, et l’ordre"));
  ASSERT_TRUE(screen->activate(Role::button, "Mener un entretien"));
  EXPECT_TRUE(screen->find(Role::textbox, "Personne"));
  // 10 and 30 of 60 are told apart.
  start(plan_with_effort());
  EXPECT_TRUE(screen->find(Role::button, "Voir les canaux"));
}

TEST_F(DiscoveryGaps, AskOnWhileFewWereAskedOrSourcesDisagree) {
  core::Plan plan = plan_with_effort();
  for (std::size_t i = 0; i < 2; ++i)
    plan.behaviours[i].evidence = {counted(core::Evidence::survey, 4, 10)};
  start(plan);
  EXPECT_TRUE(screen->find(Role::text, "~Les premières façons se valent encore"));
  EXPECT_TRUE(screen->find(Role::button, "Mener un entretien"));
  for (std::size_t i = 0; i < 2; ++i)
    plan.behaviours[i].evidence = {counted(core::Evidence::survey, 400, 1000)};
  start(plan);
  EXPECT_TRUE(screen->find(Role::button, "Voir les canaux")) << "more would make no difference";
  plan.behaviours[0].evidence.push_back(counted(core::Evidence::analytics, 900, 1000));
  start(plan);
  EXPECT_TRUE(screen->find(Role::text, "~Deux observations se contredisent"));
  EXPECT_TRUE(screen->find(Role::button, "Mener un entretien"));
}

TEST_F(DiscoveryGaps, NameSourcesThatContradictEachOther) {
  core::Plan plan = plan_with_effort();
  plan.behaviours[0].evidence.push_back(counted(core::Evidence::analytics, 54, 60));
  start(plan);
  ASSERT_TRUE(screen->click(Role::tab, "Fiches"));
  EXPECT_TRUE(screen->find(Role::list_item, "Chercher"));
  ASSERT_TRUE(screen->click(Role::button, "Chercher"));
  // By hand: Wilson of 54 and 10 of 60.
  EXPECT_TRUE(screen->find(
      Role::text, "~Deux sources se contredisent\u00A0: Mesuré (80 à 95\u00A0%), Enquête (9 à 28"));
}

// By hand: a number alone counts for ten people, and Wilson of 9 of 10 goes from 60 to 98 %.
TEST_F(DiscoveryGaps, SayWhatIsSetAsideByItsOwnName) {
  for (const auto& [grade, said] :
       {std::pair{core::Evidence::guess, "L’intuition (60 à 98\u00A0%) est laissée de côté."},
        std::pair{core::Evidence::library,
                  "Le chiffre publié (60 à 98\u00A0%) est laissé de côté."}}) {
    core::Plan plan = plan_with_effort();
    core::BehaviourEvidence& other = plan.behaviours[0].evidence.emplace_back();
    other.kind = grade;
    other.share = core::point_estimate(0.9);
    start(plan);
    ASSERT_TRUE(screen->click(Role::tab, "Fiches"));
    ASSERT_TRUE(screen->click(Role::button, "Chercher"));
    EXPECT_TRUE(screen->find(
        Role::text,
        std::string("Vos observations l’emportent\u00A0: Enquête (9 à 28\u00A0%). ") + said))
        << said;
  }
}

TEST_F(DiscoveryGaps, ListTheWeakestFirstWhenAsked) {
  core::Plan plan = plan_with_effort();
  plan.behaviours.push_back(behaviour("ask", core::BehaviourKind::ask, "Demander conseil"));
  start(plan);
  ASSERT_TRUE(screen->click(Role::tab, "Fiches"));
  EXPECT_LT(screen->find(Role::list_item, "S’inspirer")->rect.y,
            screen->find(Role::list_item, "Demander conseil")->rect.y);
  ASSERT_TRUE(screen->click(Role::radio, "Les plus fragiles"));
  EXPECT_LT(screen->find(Role::list_item, "Demander conseil")->rect.y,
            screen->find(Role::list_item, "S’inspirer")->rect.y);
}

class DiscoveryFlow : public DiscoveryPage {};

TEST_F(DiscoveryFlow, LeadsFromGroupsThroughWaysToChannels) {
  core::Plan plan = plan_with_effort();
  core::Segment tenants, owners;
  tenants.id = "tenants", tenants.name = "Locataires", tenants.share = core::point_estimate(0.75);
  owners.id = "owners", owners.name = "Propriétaires", owners.share = core::point_estimate(0.25);
  plan.segments = {tenants, owners};
  start(plan);
  ASSERT_TRUE(screen->click(Role::tab, "Parcours"));
  ASSERT_TRUE(screen->activate(Role::button, "~De vos clients à vos canaux"));
  const auto rows = screen->all(Role::row_header);
  // Two groups do both ways, each of which meets one channel.
  EXPECT_EQ(rows.size(), 6u);
  // By hand: three quarters of 50 %; and half of it meets Pinterest.
  EXPECT_TRUE(screen->find(Role::cell, "~38\u00A0% ("));
  EXPECT_TRUE(screen->find(Role::cell, "~25\u00A0% ("));
}

TEST_F(DiscoveryFlow, StandsInTwoPicturesOnAPhone) {
  core::Plan plan = plan_with_effort();
  core::Segment tenants;
  tenants.id = "tenants", tenants.name = "Locataires";
  plan.segments = {tenants};
  start(plan, 390, 844);
  ASSERT_TRUE(screen->click(Role::radio, "Parcours"));
  EXPECT_TRUE(screen->find(Role::slider, "Qui découvre comment"));
  EXPECT_TRUE(screen->find(Role::slider, "Où ils vous rencontrent"));
}

TEST_F(DiscoveryFlow, SaysWhatIsMissing) {
  core::Plan plan = small_plan();
  start(plan);
  ASSERT_TRUE(screen->click(Role::tab, "Parcours"));
  EXPECT_TRUE(screen->find(Role::text, "~Dites dans la matrice où chaque canal est présent"));
  for (core::Behaviour& one : plan.behaviours) one.evidence.clear();
  start(plan);
  ASSERT_TRUE(screen->click(Role::tab, "Parcours"));
  EXPECT_TRUE(screen->find(Role::text, "~Les parts ne sont pas encore connues"));
}

TEST_F(DiscoveryFlow, HoldsManyWaysAndChannels) {
  core::Plan plan = large_plan(12, 20);
  for (core::Behaviour& behaviour : plan.behaviours) {
    behaviour.evidence = {counted(core::Evidence::survey, 5, 60)};
    for (const core::Channel& channel : plan.channels) behaviour.reach[channel.id] = 0.5;
  }
  for (const float width : {1280.0f, 700.0f, 390.0f}) {
    start(plan, width, 844);
    ASSERT_TRUE(screen->click(width < 600 ? Role::radio : Role::tab, "Parcours"));
    EXPECT_TRUE(screen->find(Role::slider, "Où ils vous rencontrent")) << width;
  }
}

}  // namespace
}  // namespace shell
