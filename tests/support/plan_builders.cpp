#include "tests/support/plan_builders.h"

namespace core {
namespace {

Channel channel(Id id, std::string name, std::string owner) {
  Channel made;
  made.id = std::move(id);
  made.name = std::move(name);
  made.owner = std::move(owner);
  return made;
}

void add_discovery(Plan& plan) {
  Segment tenants;
  tenants.id = "tenants";
  tenants.name = "Locataires";
  Segment owners;
  owners.id = "owners";
  owners.name = "Propriétaires";
  plan.segments = {tenants, owners};

  Behaviour browse;
  browse.id = "browse";
  browse.kind = BehaviourKind::inspiration;
  browse.name = "S’inspirer";
  browse.segments = {"tenants"};
  browse.reach = {{"ads", 0.2}, {"search", 0.3}};
  BehaviourEvidence evidence;
  evidence.kind = Evidence::interview;
  evidence.count = 16;
  evidence.of = 42;
  evidence.segment = "tenants";
  browse.evidence = {evidence};
  Behaviour look;
  look.id = "look";
  look.kind = BehaviourKind::search;
  look.name = "Chercher";
  plan.behaviours = {browse, look};

  Interview interview;
  interview.id = "anna";
  interview.who = "Anna";
  interview.segment = "tenants";
  InterviewAnswer answer;
  answer.question = "Où trouvez-vous des idées ?";
  answer.behaviours = {"browse"};
  interview.answers = {answer};
  plan.interviews = {interview};
}

void add_references(Plan& plan) {
  Link link;
  link.from = "ads";
  link.to = "search";
  link.share = between(0.2, 0.4);
  plan.links = {link};

  Rating rating;
  rating.channel = "ads";
  rating.criterion = "decision";
  rating.rating = 1;
  plan.ratings = {rating};
  plan.raters = {Rater{.id = "marc", .name = "Marc", .extra = {}}};

  HistoryRow row;
  row.month = make_month(2025, 12);
  row.channel = "ads";
  row.spend = 13'600;
  plan.history = {row};

  Survey survey;
  survey.id = "first-heard";
  SurveyAnswer heard;
  heard.channel = "ads";
  heard.count = 7;
  survey.answers = {heard};
  plan.surveys = {survey};

  Platform platform;
  platform.id = "store";
  platform.channel = "ads";
  platform.traction.circles.emplace_back();
  platform.traction.circles[0].id = "friends";
  platform.traction.circles[0].channel = "ads";
  plan.platforms = {platform};

  Shock shock;
  shock.id = "ads-stop";
  shock.target.channel = "ads";
  plan.shocks = {shock};
  Scenario scenario;
  scenario.id = "worse";
  scenario.spend = Grid{{"ads", {{plan.start, 1.0}}}};
  scenario.without_activities = {"guides"};
  scenario.shocks = {"ads-stop"};
  plan.scenarios = {scenario};

  Experiment experiment;
  experiment.id = "switch-off";
  experiment.channel = "ads";
  plan.experiments = {experiment};
  Recipe recipe;
  recipe.id = "rooms";
  recipe.channel = "ads";
  recipe.behaviours = {"browse"};
  plan.recipes = {recipe};
}

void add_board(Plan& plan) {
  Phase phase;
  phase.id = "content";
  phase.name = "Contenu d’abord";
  phase.start = plan.start;
  phase.months = 3;
  plan.phases = {phase};

  Activity guides;
  guides.id = "guides";
  guides.title = "Guides de style";
  guides.kind = ActivityKind::content;
  guides.channel = "search";
  guides.phase = "content";
  guides.start = make_month(2026, 2);
  guides.months = 3;
  guides.hours = 108;
  guides.behaviours = {"browse", "look"};
  Activity letter;
  letter.id = "letter";
  letter.title = "La lettre des guides";
  letter.channel = "ads";
  letter.start = make_month(2026, 3);
  letter.after = {"guides"};
  plan.activities = {guides, letter};
}

}  // namespace

Business shop_business() {
  Business business;
  business.model = BusinessModel::ecommerce;
  business.contribution_margin = point_estimate(0.55);
  business.order_value = point_estimate(50);
  return business;
}

Business software_business() {
  Business business;
  business.model = BusinessModel::saas;
  business.monthly_revenue = point_estimate(12'000);
  business.contribution_margin = point_estimate(0.8);
  business.price_month = point_estimate(40);
  business.months_kept = point_estimate(20);
  return business;
}

Estimate between(double low, double high) { return range_estimate(low, high); }

Estimate around(double low, double mode, double high) {
  Estimate estimate = range_estimate(low, high);
  estimate.mode = mode;
  return estimate;
}

Plan shop_plan() {
  Plan plan;
  plan.id = "shop";
  plan.title = "Boutique d’articles pour la maison";
  plan.start = make_month(2026, 1);
  plan.months = 12;
  plan.channels = {channel("ads", "Facebook Ads", "meta"),
                   channel("search", "Recherche naturelle", "alphabet"),
                   channel("reels", "Instagram", "Facebook Inc.")};
  plan.spend = {{"ads", {{plan.start, 13'600.0}}}};
  plan.effort = {{"ads", {{plan.start, 4.0}}}};
  Goal goal;
  goal.id = "sales";
  goal.target = 58'000;
  goal.month = make_month(2026, 12);
  plan.goals = {goal};
  add_discovery(plan);
  add_references(plan);
  add_board(plan);
  return plan;
}

}  // namespace core
