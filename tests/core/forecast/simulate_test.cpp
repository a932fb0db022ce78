#include "core/forecast/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/core/forecast/steady_model.h"

namespace core {
namespace {

void expect_near(const std::vector<double>& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t t = 0; t < found.size(); ++t)
    EXPECT_NEAR(found[t], expected[t], 3e-6 * std::abs(expected[t]) + 1e-6) << t;
}

TEST(Simulate, GoesOnAsTodayWithoutAPlan) {
  expect_near(revenue_of(steady_model(small_plan()), 0), {4000, 4000, 4000});
  expect_near(revenue_of(steady_model(small_plan()), 1), {2000, 2000, 2000});
}

TEST(Simulate, PutsPaidResponseThroughToday) {
  // Half saturated at 4,000, so the ceiling is 8,000: 8,000 x 2/3 of twice the spend, and nothing
  // of none.
  Plan plan = small_plan();
  set_spend(plan, "ads", {2000, 0, 1000});
  expect_near(revenue_of(steady_model(plan), 0), {8000 * 2 / 3.0, 0, 4000});
}

TEST(Simulate, CarriesPaidSpendOver) {
  // Half stays a month: levels 1,500, 750, 875 of a normalised stock that began at 1,000.
  Plan plan = small_plan();
  plan.channels[0].response->half_life = point_estimate(1);
  set_spend(plan, "ads", {2000, 0, 1000});
  const auto result = [](double level) { return 8000 * level / (1000 + level); };
  expect_near(revenue_of(steady_model(plan), 0), {result(1500), result(750), result(875)});
}

TEST(Simulate, CarriesPaidSpendOverInAWindow) {
  // Delayed by one month, alpha 1/2, three weights: 1/4, 1/2, 1/4 of now, then, before.
  Plan plan = small_plan();
  plan.channels[0].response->half_life.reset();
  plan.channels[0].response->carry_over = CarryOver{.kind = CarryOverKind::delayed,
                                                    .retention = point_estimate(0.5),
                                                    .delay = point_estimate(1),
                                                    .window = 3};
  set_spend(plan, "ads", {3000, 1000, 1000});
  const auto result = [](double level) { return 8000 * level / (1000 + level); };
  expect_near(revenue_of(steady_model(plan), 0), {result(1500), result(2000), result(1500)});
}

TEST(Simulate, BuysLessInDearMonths) {
  Plan plan = small_plan(2);
  plan.business.season_cost = {1, 2, 0.8, 0.8, 0.8, 0.8, 1, 1, 1, 1, 1, 1};
  expect_near(revenue_of(steady_model(plan), 0), {4000, 8000 / 3.0});
}

TEST(Simulate, FollowsTheSeasonFromTodays) {
  Plan plan = small_plan(2);
  plan.business.season = {0.5, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  expect_near(revenue_of(steady_model(plan), 1), {2000, 6000});
}

TEST(Simulate, DrawsTheCeilingFromTodaysPlaceUnderIt) {
  // A ceiling of 5,000 and 4,000 today: half saturation lies at a quarter of today's spend.
  Plan plan = small_plan(1);
  plan.channels[0].response->half_saturation.reset();
  plan.channels[0].response->ceiling = point_estimate(5000);
  set_spend(plan, "ads", {250});
  expect_near(revenue_of(steady_model(plan), 0), {2500});
}

TEST(Simulate, PassesOnWhatCreatesDemand) {
  // Ads make half of the search; without spend they bring nothing and half of the search goes.
  Plan plan = small_plan();
  plan.channels[1].response->kind = ResponseKind::effort;
  plan.links = {{.from = "ads", .to = "search", .share = point_estimate(0.5)}};
  set_spend(plan, "ads", {1000, 0, 500});
  expect_near(revenue_of(steady_model(plan), 1),
              {2000, 1000, 2000 * (0.5 + 0.5 * (8000 / 3.0) / 4000)});
}

TEST(Simulate, ForgetsSlowlyWhatPeopleRemember) {
  // A base with a half-life of a month: half of the way to what is left each month.
  Plan plan = small_plan();
  plan.channels[1].response->half_life = point_estimate(1);
  plan.links = {{.from = "ads", .to = "search", .share = point_estimate(0.4)}};
  set_spend(plan, "ads", {0, 0, 0});
  expect_near(revenue_of(steady_model(plan), 1), {2000 * 0.8, 2000 * 0.7, 2000 * 0.65});
}

TEST(Simulate, BoostsByLastMonthsLevel) {
  // A lift of 0.2: (1 + 0.2 level) / 1.2, a month later.
  Plan plan = small_plan();
  plan.links = {
      {.from = "ads", .to = "search", .kind = LinkKind::boosts, .share = point_estimate(0.2)}};
  set_spend(plan, "ads", {2000, 0, 0});
  const double level = (8000 * 2 / 3.0) / 4000;
  expect_near(revenue_of(steady_model(plan), 1),
              {2000, 2000 * (1 + 0.2 * level) / 1.2, 2000 / 1.2});
}

TEST(Simulate, LetsCardsCountByTheirEffect) {
  // One month of work from the start, counting in full after a ramp of one month: half, all, and
  // then it fades by half a month.
  Plan plan = small_plan(4);
  plan.channels[1].response->ramp = point_estimate(1);
  plan.channels[1].response->half_life = point_estimate(1);
  Activity card{.id = "guide", .channel = "search", .start = plan.start, .months = 1, .hours = 9};
  card.effect = point_estimate(600);
  plan.activities = {card};
  expect_near(revenue_of(steady_model(plan), 1), {2300, 2600, 2300, 2150});
  plan.scenarios = {{.id = "without", .without_activities = {"guide"}}};
  expect_near(revenue_of(steady_model(plan, {.scenario = "without"}), 1), {2000, 2000, 2000, 2000});
}

TEST(Simulate, BuildsAssetsByHours) {
  // An hour costs 40: 25 hours are the 1,000 of today. No more work, and half of it fades a month.
  Plan plan = small_plan();
  plan.capacity.hour_cost = 40;
  plan.channels[1].response->kind = ResponseKind::effort;
  plan.channels[1].response->half_saturation = point_estimate(25);
  plan.channels[1].response->half_life = point_estimate(1);
  plan.channels[1].today->hours = 25;
  plan.effort["search"] = {{plan.start, 0.0}};
  const auto result = [](double level) { return 4000 * level / (1000 + level); };
  // The ramp of a twentieth of a month lets nearly all hours of a month count within it.
  const auto found = revenue_of(steady_model(plan), 1);
  EXPECT_NEAR(found[0], result(500), 20);
  EXPECT_NEAR(found[1], result(250), 20);
  EXPECT_NEAR(found[2], result(125), 20);
}

TEST(Simulate, SpreadsLaterOrdersOverAYear) {
  // Four orders a year: a quarter comes at once, the rest over the twelve months after it.
  Plan plan = small_plan(14);
  plan.business = shop_business();
  plan.business.order_value = point_estimate(50);
  plan.business.orders_per_customer = point_estimate(4);
  plan.business.monthly_revenue.reset();
  plan.channels[0].response->per = ResponseUnit::customers;
  set_spend(plan, "ads", std::vector(14, 2000.0));
  const auto found = revenue_of(steady_model(plan), 0);
  const double more = 8000 * 2 / 3.0 - 4000;
  EXPECT_NEAR(found[0], 4000 + more / 4, 0.02);
  EXPECT_NEAR(found[1], 4000 + more / 4 + more * 0.75 / 12, 0.02);
  EXPECT_NEAR(found[13], 4000 + more, 0.02);
}

TEST(Simulate, KeepsSubscribersUntilTheyLeave) {
  // Ten months kept: a tenth leaves each month, and the base goes a tenth of the way to its new
  // end.
  Plan plan = small_plan(2);
  plan.business = software_business();
  plan.business.months_kept = point_estimate(10);
  plan.business.price_month = point_estimate(20);
  plan.business.days_to_decide.reset();
  plan.business.monthly_revenue.reset();
  plan.channels[0].response->per = ResponseUnit::customers;
  set_spend(plan, "ads", {0, 0});
  expect_near(revenue_of(steady_model(plan), 0), {3600, 3240});
}

TEST(Simulate, KeepsTheBooks) {
  Plan plan = small_plan(2);
  plan.business.contribution_margin = point_estimate(0.5);
  plan.business.cash = 10000;
  plan.business.fixed_costs = 700;
  const auto simulation = simulate(steady_model(plan), {.scenarios = 1});
  // 10,000 + 0.5 x 6,000 - 1,000 - 700 a month.
  EXPECT_NEAR(static_cast<double>(simulation->cash.month(0)[0]), 11300, 0.05);
  EXPECT_NEAR(static_cast<double>(simulation->cash.month(1)[0]), 12600, 0.05);
  EXPECT_NEAR(static_cast<double>(simulation->margin.month(1)[0]), 2000, 0.05);
  EXPECT_NEAR(static_cast<double>(simulation->gain.month(0)[0]), 4000, 0.05);
  EXPECT_NEAR(static_cast<double>(simulation->total.month(0)[0]), 12000, 0.05);
}

TEST(Simulate, FollowsSomeChannelsAsItFollowsAll) {
  Plan plan = small_plan(4);
  plan.links = {{.from = "ads", .to = "search", .share = between(0.2, 0.6)}};
  plan.channels.push_back(small_channel("alone", ResponseKind::paid, 100, 500));
  const ForecastModel model = *forecast_model(plan, nobody);
  const auto all = *simulate(model, {.scenarios = 64});
  const auto some = *simulate(model, {.scenarios = 64, .followed = {true, true, false, false}});
  for (std::size_t t = 0; t < 4; ++t)
    for (std::size_t s = 0; s < 64; ++s) {
      EXPECT_EQ(some.channels[1].month(t)[s], all.channels[1].month(t)[s]);
      EXPECT_EQ(some.channels[2].month(t)[s], 0.0f);
    }
}

TEST(Simulate, LetsAShockTakeAndGiveBack) {
  ForecastModel model = steady_model(small_plan(6));
  model.shocks = {{.hits = {true, false, false},
                   .from = 1,
                   .months = {.value = 2.0f},
                   .left = {.value = 0.25f},
                   .is_spend_saved = true,
                   .recovery = {.value = 2.0f},
                   .recapture = {.value = 0.1f}}};
  expect_near(revenue_of(model, 0), {4000, 1000, 1000, 2500, 4000, 4000});
  // What comes back by other ways belongs to no channel.
  expect_near(revenue_of(model, 2), {0, 300, 300, 150, 0, 0});
  const auto simulation = simulate(model, {.scenarios = 1});
  EXPECT_NEAR(static_cast<double>(simulation->spend.month(1)[0]), 250, 1e-3);
  // Half of the third month is hit; from there it comes back as before.
  model.shocks[0].months.value = 2.5f;
  expect_near(revenue_of(model, 0), {4000, 1000, 1000, 1750, 3250, 4000});
  // So it is with what is back at once.
  model.shocks[0].recovery.value = 0.0f;
  expect_near(revenue_of(model, 0), {4000, 1000, 1000, 2500, 4000, 4000});
  model.shocks[0].is_permanent = true;
  expect_near(revenue_of(model, 0), {4000, 1000, 1000, 1000, 1000, 1000});
}

TEST(Simulate, NeverBringsLessForMoreSpend) {
  Plan plan = small_plan(6);
  plan.channels[0].response->half_saturation = between(300, 3000);
  plan.channels[0].response->slope = between(0.6, 2.5);
  plan.channels[0].response->half_life = between(0.2, 2);
  plan.links = {
      {.from = "ads", .to = "search", .share = between(0.1, 0.6)},
      {.from = "search", .to = "ads", .kind = LinkKind::boosts, .share = between(0.1, 0.3)}};
  Simulation before;
  for (const double spend : {0.0, 10.0, 400.0, 1000.0, 5000.0, 1e6}) {
    set_spend(plan, "ads", std::vector(6, spend));
    const Simulation now = *simulate(*forecast_model(plan, nobody), {.scenarios = 200});
    if (before.months > 0)
      for (std::size_t t = 0; t < 6; ++t)
        for (std::size_t s = 0; s < 200; ++s)
          EXPECT_GE(now.revenue.month(t)[s] * 1.00001f, before.revenue.month(t)[s]) << spend;
    before = now;
  }
}

TEST(Simulate, DoesNotDependOnTheOrderOfChannels) {
  Plan plan = small_plan(4);
  plan.channels.push_back(small_channel("mail", ResponseKind::effort, 0, 500));
  plan.channels[0].response->half_saturation = between(300, 3000);
  plan.channels[2].today->revenue = between(300, 800);
  plan.channels[2].owner = "meta";
  const Simulation one = *simulate(*forecast_model(plan, nobody), {.scenarios = 64});
  std::ranges::reverse(plan.channels);
  const Simulation other = *simulate(*forecast_model(plan, nobody), {.scenarios = 64});
  for (std::size_t s = 0; s < 64; ++s)
    EXPECT_NEAR(one.revenue.month(3)[s], other.revenue.month(3)[s],
                one.revenue.month(3)[s] * 1e-6f);
}

TEST(Simulate, SharesDrawsBetweenScenariosAndCounts) {
  Plan plan = small_plan(4);
  plan.channels[0].response->half_saturation = between(300, 3000);
  plan.scenarios = {{.id = "same", .spend = Grid{}}};
  const auto of = [&](const char* scenario, std::size_t scenarios) {
    return *simulate(*forecast_model(plan, nobody, {.scenario = scenario}),
                     {.scenarios = scenarios, .seed = 5});
  };
  const Simulation one = of("", 100), same = of("same", 100), more = of("", 333);
  for (std::size_t s = 0; s < 100; ++s) {
    EXPECT_EQ(one.revenue.month(3)[s], same.revenue.month(3)[s]);
    EXPECT_EQ(one.revenue.month(3)[s], more.revenue.month(3)[s]);
  }
  const Simulation other = *simulate(*forecast_model(plan, nobody), {.scenarios = 100, .seed = 6});
  EXPECT_NE(one.revenue.month(3)[7], other.revenue.month(3)[7]);
}

TEST(Simulate, MovesChannelsOfAnOwnerTogether) {
  Plan plan = small_plan(13);
  for (const char* id : {"a", "b", "c"})
    plan.channels.push_back(small_channel(id, ResponseKind::base, 0, 1000));
  plan.channels[2].owner = plan.channels[3].owner = "one";
  const ForecastModel model = *forecast_model(plan, nobody);
  const auto simulation = *simulate(model, {.scenarios = 4096});
  const auto correlation = [&](std::size_t i, std::size_t j) {
    double xy = 0, xx = 0, yy = 0;
    for (std::size_t s = 0; s < 4096; ++s) {
      const double x = std::log(static_cast<double>(simulation.channels[i].month(12)[s]) / 1000);
      const double y = std::log(static_cast<double>(simulation.channels[j].month(12)[s]) / 1000);
      xy += x * y;
      xx += x * x;
      yy += y * y;
    }
    return xy / std::sqrt(xx * yy);
  };
  // Three standard errors at 4,096 draws are below 0.05.
  EXPECT_NEAR(correlation(2, 3), 0.8, 0.05);
  EXPECT_NEAR(correlation(2, 4), 0.1, 0.05);
}

TEST(Simulate, AnswersTheLargestPlan) {
  Plan plan = small_plan(36);
  for (int i = 0; i < 98; ++i)
    plan.channels.push_back(small_channel("c" + std::to_string(i),
                                          i % 2 ? ResponseKind::paid : ResponseKind::effort,
                                          100.0 * i, 50.0 * i));
  const auto simulation = simulate(*forecast_model(plan, nobody), {.scenarios = 256});
  ASSERT_TRUE(simulation);
  for (std::size_t t = 0; t < 36; ++t)
    for (const float value : simulation->revenue.month(t))
      EXPECT_TRUE(std::isfinite(value) && value > 0);
}

TEST(Simulate, SurvivesZeros) {
  Plan plan = small_plan();
  plan.channels.resize(1);
  set_spend(plan, "ads", {0, 0, 0});
  plan.channels[0].response->half_saturation = point_estimate(0);
  plan.channels[0].response->slope = point_estimate(0);
  for (const double found : revenue_of(steady_model(plan), 0)) EXPECT_TRUE(std::isfinite(found));
  plan.channels[0].today->revenue = point_estimate(0);
  plan.business.monthly_revenue = point_estimate(100);
  for (const double found : revenue_of(steady_model(plan), 0)) EXPECT_TRUE(std::isfinite(found));
}

TEST(Simulate, StopsWhenToldTo) {
  const auto model = *forecast_model(small_plan(), nobody);
  int asked = 0;
  const SimulationOptions options{.scenarios = 4096, .go_on = [&](double) { return ++asked < 3; }};
  EXPECT_EQ(simulate(model, options).error().key, "error.job_stopped");
  EXPECT_EQ(asked, 3);
  EXPECT_EQ(simulate(model, {.scenarios = 0}).error().place, "scenarios");
  EXPECT_EQ(simulate(model, {.scenarios = (1u << 20) + 1}).error().place, "scenarios");
}

}  // namespace
}  // namespace core
