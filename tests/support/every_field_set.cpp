#include "tests/support/every_field_set.h"

namespace {

using namespace core;

Extra unknown_member() {
  return {{"x_later", R"({"big":12345678901234567890123,"list":[1.50,null,true,"é"]})"}};
}

Estimate estimate(double low, double high) {
  return {.low = low,
          .high = high,
          .mode = (low + high) / 2,
          .evidence = Evidence::survey,
          .source = "Entretien avec l’équipe",
          .date = "2026-01",
          .note = "À revoir « bientôt »",
          .extra = unknown_member()};
}

Business business() {
  Business b;
  b.model = BusinessModel::ecommerce;
  b.offer = "Objets pour la maison";
  b.stage = Stage::growing;
  b.online = true;
  b.monthly_revenue = estimate(40000, 60000);
  b.contribution_margin = estimate(0.3, 0.4);
  b.order_value = estimate(60, 80);
  b.orders_per_customer = estimate(1.2, 1.6);
  b.price_month = estimate(20, 30);
  b.months_kept = estimate(6, 18);
  b.catalogue_size = 1000;
  b.days_to_decide = estimate(3, 15);
  b.trigger = "Un déménagement";
  b.brand_terms = {"maison douce", "œuf & cie"};
  b.traits = {estimate(2, 4), estimate(1, 3), estimate(3, 5),
              estimate(4, 5), estimate(1, 2), unknown_member()};
  b.cash = -1500.25;
  b.cash_floor = 5000;
  b.fixed_costs = 8000;
  b.season = {0.8, 0.8, 0.9, 1, 1, 1, 0.9, 0.8, 1, 1.1, 1.3, 1.4};
  b.season_cost = {0.9, 0.9, 0.9, 1, 1, 1, 1, 1, 1, 1, 1.1, 1.2};
  b.extra = unknown_member();
  return b;
}

Capacity capacity() {
  Capacity c;
  c.budget.every = 5000;
  c.budget.by_month = {{make_month(2026, 3), 6000.5}};
  c.hours.by_month = {{make_month(2026, 1), 80}, {make_month(2026, 2), 60}};
  c.hour_cost = 45;
  c.max_owner_share = 0.5;
  c.max_monthly_change = 0.25;
  c.extra = unknown_member();
  return c;
}

Behaviour behaviour() {
  Behaviour b;
  b.id = "inspiration-b1";
  b.kind = BehaviourKind::inspiration;
  b.name = "Cherche des idées de pièces";
  b.trigger = "Un salon à refaire";
  b.where = "Sur le canapé, le soir";
  b.words = "idée salon cosy";
  b.needs = "Des photos de vraies pièces";
  b.days_to_decide = estimate(5, 20);
  b.deciders = "Le couple";
  b.trust = "Les photos d’autres clients";
  b.next_step = "Enregistre, puis cherche le nom";
  b.segments = {"owners-s1"};
  BehaviourEvidence evidence;
  evidence.kind = Evidence::interview;
  evidence.count = 17;
  evidence.of = 42;
  evidence.multiple = true;
  evidence.share = estimate(0.3, 0.5);
  evidence.segment = "owners-s1";
  evidence.date = "2026-01-15";
  evidence.source = "Entretiens de janvier";
  evidence.quote = "Je garde les images dans un dossier\npuis j’oublie.";
  evidence.extra = unknown_member();
  b.evidence = {evidence};
  b.reach = {{"pins-c1", 0.8}, {"search-c2", 0.1}};
  b.extra = unknown_member();
  return b;
}

Interview interview() {
  Interview i;
  i.id = "talk-i1";
  i.date = "2026-01-12";
  i.who = "Camille, cliente depuis 2024";
  i.segment = "owners-s1";
  i.answers = {{"Où trouvez-vous des nouveautés ?",
                "Dans les images",
                {"inspiration-b1"},
                unknown_member()}};
  i.extra = unknown_member();
  return i;
}

Response response() {
  Response r;
  r.kind = ResponseKind::effort;
  r.ceiling = estimate(100, 200);
  r.half_saturation = estimate(20, 40);
  r.slope = estimate(0.8, 1.2);
  r.carry_over =
      CarryOver{CarryOverKind::delayed, estimate(0.3, 0.6), estimate(1, 2), 12, unknown_member()};
  r.lag = estimate(1, 3);
  r.ramp = estimate(3, 6);
  r.half_life = estimate(6, 12);
  r.per = ResponseUnit::revenue;
  r.extra = unknown_member();
  return r;
}

Physics physics() {
  Physics p;
  p.decision = estimate(3, 4);
  p.intent = estimate(2, 3);
  p.catalogue = estimate(3, 4);
  p.visual = estimate(4, 5);
  p.explain = estimate(2, 3);
  p.control = estimate(2, 3);
  p.volatility = estimate(2, 4);
  p.first_result_days = estimate(30, 90);
  p.half_life_days = estimate(100, 150);
  p.dark_share = estimate(0.1, 0.3);
  p.ceiling = estimate(0.5, 2);
  p.cost = "hours";
  p.extra = unknown_member();
  return p;
}

Channel pins() {
  Channel c;
  c.id = "pins-c1";
  c.library = LibraryOrigin{"pinterest-organic", 1, unknown_member()};
  c.name = "Tableaux d’idées";
  c.owner = "pinterest";
  c.tenure = Tenure::rented;
  c.group = ChannelGroup::organic;
  c.physics = physics();
  Today today;
  today.spend = 100;
  today.hours = 10;
  today.visits = 2000;
  today.orders = 12;
  today.new_customers = 9;
  today.claimed_revenue = estimate(900, 1100);
  today.revenue = estimate(500, 700);
  today.evidence = Evidence::analytics;
  today.source = "Tableau de bord";
  today.extra = unknown_member();
  c.today = today;
  c.response = response();
  c.least = 50;
  c.most = 900;
  c.decision = Decision::test;
  c.why = "Les clientes y passent le soir";
  c.extra = unknown_member();
  return c;
}

Channel search() {
  Channel c;
  c.id = "search-c2";
  c.name = "Recherche";
  c.extra = unknown_member();
  return c;
}

HistoryRow history_row() {
  HistoryRow h;
  h.month = make_month(2025, 12);
  h.channel = "pins-c1";
  h.spend = 80;
  h.hours = 8;
  h.visits = 1500;
  h.clicks = 1700;
  h.visit_seconds = 95.5;
  h.orders = 10;
  h.new_customers = 7;
  h.claimed_revenue = estimate(800, 900);
  h.revenue = estimate(400, 600);
  h.source = "export-f1";
  h.extra = unknown_member();
  return h;
}

Survey survey() {
  Survey s;
  s.id = "heard-q1";
  s.question = "Comment avez-vous entendu parler de nous ?";
  s.date = "2026";
  s.multiple = true;
  s.respondents = 120;
  s.answers = {{"pins-c1", "Des images", 40, unknown_member()}};
  s.extra = unknown_member();
  return s;
}

Traction traction() {
  Traction t;
  t.unit = "installs";
  t.goal = estimate(900, 1100);
  t.threshold = estimate(0.25, 0.35);
  t.days = 30;
  t.circles = {{"friends-k1", "Amis", "pins-c1", estimate(100, 200), estimate(0.1, 0.3),
                estimate(1, 2), unknown_member()}};
  t.extra = unknown_member();
  return t;
}

Launch launch() {
  Launch l;
  l.date = "2026-04-01";
  l.own_push = estimate(100, 200);
  l.threshold = estimate(250, 350);
  l.peak = estimate(900, 2000);
  l.plateau = estimate(50, 90);
  l.half_life_days = estimate(5, 9);
  l.loop_k = estimate(0.1, 0.3);
  l.loop_days = estimate(3, 7);
  l.rank_exponent = estimate(-1.2, -0.8);
  l.featured_chance = estimate(0.05, 0.2);
  l.life_years = estimate(4, 12);
  l.paid_push = 750;
  l.paid_each = estimate(1.5, 2.5);
  l.audience = estimate(40000, 60000);
  l.extra = unknown_member();
  return l;
}

Platform platform() {
  Platform p;
  p.id = "store-p1";
  p.channel = "pins-c1";
  p.name = "Boutique d’applications";
  p.platform_class = PlatformClass::app_store;
  p.route = Route::gap;
  p.scout = {{"aligned",
              {4, 3, 5, Evidence::survey, "Il manque d’outils pour la maison", unknown_member()}}};
  p.listing.title = "Ma maison";
  p.listing.description = "Range tout";
  p.listing.difference = "La seule en français";
  p.listing.price = 2.99;
  p.listing.pictures = 6;
  p.listing.videos = 1;
  p.listing.items = {{"short-title", 1, "Fait", unknown_member()}};
  p.listing.extra = unknown_member();
  p.traction = traction();
  p.funnel = {estimate(0.2, 0.3), estimate(0.3, 0.5), estimate(0.02, 0.05), estimate(10, 20),
              unknown_member()};
  p.launch = launch();
  p.complaints = {
      {"slow-m1", "Trop lent", 2, "2026-01-03", "Avis publics", {"vitesse"}, unknown_member()}};
  p.frictions = {
      {"login-m2", "Deux écrans de trop", "2026-01-04", 3, 4, {"accès"}, unknown_member()}};
  p.gaps = {{"speed-m3", "vitesse", "Personne ne répond vite", 4, estimate(6, 18), "Ouvert",
             unknown_member()}};
  p.watch = {{"rules-m4", "Les règles de la vitrine", 30, "2026-01-02", "Change souvent",
              unknown_member()}};
  p.log = {{"2026-01-05", "rating", 4.4, unknown_member()}};
  p.extra = unknown_member();
  return p;
}

Activity activity() {
  Activity a;
  a.id = "guides-a1";
  a.title = "Guides pièce par pièce";
  a.kind = ActivityKind::content;
  a.purpose = Purpose::create;
  a.channel = "pins-c1";
  a.phase = "base-h1";
  a.start = make_month(2026, 2);
  a.months = 3;
  a.hours = 40;
  a.cost = 300;
  a.who = "Inès";
  a.after = {"survey-a2"};
  a.behaviours = {"inspiration-b1"};
  a.effect = estimate(200, 900);
  a.done = "2026-04-30";
  a.from = "room-by-room-guides";
  a.note = "Deux par mois";
  a.extra = unknown_member();
  return a;
}

Activity first_activity() {
  Activity a;
  a.id = "survey-a2";
  a.title = "Questionnaire";
  a.start = make_month(2026, 1);
  return a;
}

void add_questions(Plan& plan) {
  const Grid grid{{"pins-c1", {{make_month(2026, 2), 250.0}}}};
  plan.scenarios = {
      {"less-n1", "Sans guides", grid, grid, {"guides-a1"}, {"stop-x1"}, unknown_member()}};
  Shock stop;
  stop.id = "stop-x1";
  stop.name = "Les images s’arrêtent";
  stop.kind = ShockKind::ban;
  stop.target = {"pins-c1", "pinterest", true, unknown_member()};
  stop.month = make_month(2026, 6);
  stop.months = 3;
  stop.more_months = 2;
  stop.severity = estimate(0.8, 1);
  stop.recapture = estimate(0.1, 0.3);
  stop.reported = core::ReportedReturn{2.8, 1.2, unknown_member()};
  stop.source = "Cas daté";
  stop.extra = unknown_member();
  plan.shocks = {stop};
  Experiment experiment;
  experiment.id = "switch-e1";
  experiment.channel = "pins-c1";
  experiment.question = "Que perd-on sans images ?";
  experiment.start = make_month(2026, 5);
  experiment.months = 2;
  experiment.kind = ExperimentKind::switch_off;
  experiment.result =
      ExperimentResult{"2026-07-01", estimate(-300, -100), "Un peu", unknown_member()};
  experiment.extra = unknown_member();
  plan.experiments = {experiment};
  plan.recipes = {{"rooms-r1",
                   "Montrer des pièces",
                   "pins-c1",
                   true,
                   "Une photo, trois objets",
                   {"inspiration-b1"},
                   unknown_member()}};
  plan.notes = {{"first-t1", "2026-01-20", "À dire à la cliente", "guides-a1", unknown_member()}};
}

}  // namespace

core::Plan every_field_set() {
  Plan plan;
  plan.id = "home-goods-z1";
  plan.written_by = {"Tributary", "1.0", unknown_member()};
  plan.title = "Maison Douce, 2026";
  plan.client = "Maison Douce";
  plan.author = "Zoé Lefèvre";
  plan.language = Language::en;
  plan.currency = "CHF";
  plan.tax = TaxBasis::included;
  plan.start = make_month(2026, 1);
  plan.months = 9;
  plan.seed = 9007199254740991;
  plan.business = business();
  plan.goals = {{"revenue-g1", Measure::revenue, 90000, make_month(2026, 9), unknown_member()}};
  plan.capacity = capacity();
  plan.segments = {{"owners-s1", "Propriétaires récents", estimate(0.4, 0.6), unknown_member()}};
  plan.behaviours = {behaviour()};
  plan.interviews = {interview()};
  plan.channels = {pins(), search()};
  plan.links = {{"pins-c1", "search-c2", LinkKind::creates, estimate(0.1, 0.3), unknown_member()},
                {"search-c2", "pins-c1", LinkKind::boosts, {.low = 0.05, .high = 0.05}, {}}};
  plan.criteria = {{"control", 0.1, 0.4, unknown_member()}};
  plan.raters = {{"ines-w1", "Inès", unknown_member()}};
  plan.ratings = {{"ines-w1", "pins-c1", "control", 2, 1, 3, "Un seul réglage", unknown_member()}};
  plan.history = {history_row()};
  plan.totals = {{make_month(2025, 12), 52000, 700, -400, "export-f1", unknown_member()}};
  plan.surveys = {survey()};
  plan.sources = {{"export-f1", "ventes-2025.csv", std::string(64, 'a'), "2026-01-10", "shop",
                   TaxBasis::included, unknown_member()}};
  plan.platforms = {platform()};
  plan.phases = {{"base-h1", "Audit et fondations", make_month(2026, 1), 3, unknown_member()}};
  plan.activities = {activity(), first_activity()};
  plan.spend = {{"pins-c1", {{make_month(2026, 1), 200.0}, {make_month(2026, 2), 0.0}}}};
  plan.effort = {{"search-c2", {{make_month(2026, 1), 12.5}}}};
  add_questions(plan);
  plan.set_aside = {{"/channels/7", "[1, 2"}};
  plan.extra = unknown_member();
  return plan;
}
