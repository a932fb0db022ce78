#include "core/forecast/launch_feed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/forecast/add_shock.h"
#include "core/forecast/forecast.h"
#include "core/forecast/ready_scenarios.h"
#include "core/platforms/launch.h"
#include "tests/core/forecast/small_plan.h"

namespace core {
namespace {

const OwnerDirectory nobody;

// Ten installs a day from the first one on, of which one buys for 20.
Platform sure_platform() {
  Platform platform;
  platform.id = "app";
  platform.channel = "store";
  platform.launch.date = "2026-01-01";
  platform.launch.own_push = platform.launch.threshold = point_estimate(0);
  platform.launch.peak = platform.launch.plateau = point_estimate(70);
  platform.launch.half_life_days = point_estimate(3);
  platform.funnel.install_to_active = point_estimate(0.5);
  platform.funnel.active_to_buyer = point_estimate(0.2);
  platform.funnel.revenue_per_buyer = point_estimate(20);
  return platform;
}

// 6,000 a month besides the store, which sells nothing yet.
Plan launch_plan() {
  Plan plan = small_plan();
  Channel store;
  store.id = "store";
  plan.channels.push_back(store);
  plan.platforms = {sure_platform()};
  return plan;
}

Platform& platform_of(Plan& plan) { return plan.platforms.front(); }

LaunchFeed feed_of(const Plan& plan) {
  return launch_feed(plan, today_mix(plan, nobody), plan.platforms.front());
}

// Without the market's drift, so that what is certain stays a number.
ForecastModel steady_model(const Plan& plan, const ModelOptions& options = {}) {
  auto model = forecast_model(plan, nobody, options);
  EXPECT_TRUE(model) << (model ? "" : model.error().key + model.error().place);
  for (ModelChannel& channel : model->channels) channel.volatility = 0;
  return std::move(*model);
}

std::vector<double> store_of(const Plan& plan, const ModelOptions& options = {}) {
  const auto simulation = simulate(steady_model(plan, options), {.scenarios = 64});
  std::vector<double> found;
  for (std::size_t t = 0; simulation && t < simulation->months; ++t) {
    const auto values = simulation->channels[2].month(t);
    EXPECT_EQ(std::ranges::min(values), std::ranges::max(values));
    found.push_back(static_cast<double>(values[0]));
  }
  return found;
}

void expect_near(const std::vector<double>& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t t = 0; t < found.size(); ++t) EXPECT_NEAR(found[t], expected[t], 1e-3) << t;
}

TEST(LaunchFeed, BringsItsBuyersMonthByMonth) {
  Plan plan = launch_plan();
  EXPECT_EQ(feed_of(plan), LaunchFeed::counted);
  expect_near(store_of(plan), {31 * 20.0, 28 * 20.0, 31 * 20.0});
  platform_of(plan).launch.date = "2026-02-15";
  expect_near(store_of(plan), {0, 14 * 20.0, 31 * 20.0});
  platform_of(plan).launch.date = "2025-11";  // past the spike; the store sells nothing yet
  expect_near(store_of(plan), {31 * 20.0, 28 * 20.0, 31 * 20.0});
  EXPECT_EQ(store_of(plan, {.is_today = true}), std::vector<double>(3, 0.0));
}

TEST(LaunchFeed, CountsBuyersAsCustomers) {
  Plan plan = launch_plan();
  plan.business.order_value = point_estimate(50);
  const auto customers = [&] {
    return static_cast<double>(
        simulate(steady_model(plan), {.scenarios = 16})->customers.month(0)[0]);
  };
  EXPECT_NEAR(customers(), 6000 / 50 + 31, 1e-3);
  platform_of(plan).funnel.revenue_per_buyer.reset();
  EXPECT_NEAR(customers(), 6000 / 50 + 31, 1e-3);
  expect_near(store_of(plan), {31 * 50.0, 28 * 50.0, 31 * 50.0});
}

TEST(LaunchFeed, LetsBuyersOrderAgainAsCustomersDo) {
  // Two orders a year: the first at once, a twelfth of the second each month.
  Plan plan = launch_plan();
  platform_of(plan).funnel.revenue_per_buyer.reset();
  plan.business.order_value = point_estimate(50);
  plan.business.orders_per_customer = point_estimate(2);
  expect_near(store_of(plan), {31 * 50.0, (28 + 31 / 12.0) * 50, (31 + 59 / 12.0) * 50});
}

TEST(LaunchFeed, CountsNothingTwice) {
  Plan plan = launch_plan();
  plan.channels[2].today = Today{.revenue = point_estimate(1000)};
  expect_near(store_of(plan), {1620, 1560, 1620});
  platform_of(plan).launch.date = "2025-12-31";
  EXPECT_EQ(feed_of(plan), LaunchFeed::in_today);
  expect_near(store_of(plan), {1000, 1000, 1000});
  // Today was read from a month that had the launch already.
  platform_of(plan).launch.date = "2026-01-10";
  EXPECT_EQ(feed_of(plan), LaunchFeed::counted);
  plan.history = {{.month = plan.start, .channel = "store", .revenue = point_estimate(1000)}};
  EXPECT_EQ(feed_of(plan), LaunchFeed::in_today);
  // The library's return of work on a channel of which nothing is known is not added to a launch.
  Plan worked = launch_plan();
  worked.channels[2].group = ChannelGroup::platform;
  worked.effort["store"][worked.start] = 100;
  expect_near(store_of(worked), {31 * 20.0, 28 * 20.0, 31 * 20.0});
  EXPECT_TRUE(steady_model(worked).unproved.empty());
  platform_of(worked).channel.reset();
  EXPECT_FALSE(steady_model(worked).unproved.empty());
}

TEST(LaunchFeed, SaysWhyNot) {
  const auto without = [](auto change) {
    Plan plan = launch_plan();
    change(plan, plan.platforms.front());
    const Plan changed = plan;
    plan.platforms.clear();
    // The same bits as without the platform.
    const auto one = simulate(*forecast_model(changed, nobody), {.scenarios = 64});
    const auto other = simulate(*forecast_model(plan, nobody), {.scenarios = 64});
    for (std::size_t t = 0; t < 3; ++t)
      EXPECT_TRUE(std::ranges::equal(one->revenue.month(t), other->revenue.month(t)));
    return feed_of(changed);
  };
  EXPECT_EQ(without([](Plan&, Platform& one) { one.channel.reset(); }), LaunchFeed::no_channel);
  EXPECT_EQ(without([](Plan&, Platform& one) { one.launch.peak.reset(); }), LaunchFeed::unsaid);
  EXPECT_EQ(without([](Plan&, Platform& one) { one.launch.loop_k = point_estimate(1); }),
            LaunchFeed::unsaid);
  EXPECT_EQ(without([](Plan&, Platform& one) { one.launch.date.clear(); }), LaunchFeed::no_date);
  EXPECT_EQ(without([](Plan&, Platform& one) { one.funnel.active_to_buyer.reset(); }),
            LaunchFeed::no_buyers);
  EXPECT_EQ(without([](Plan&, Platform& one) { one.funnel.revenue_per_buyer.reset(); }),
            LaunchFeed::no_buyers);
  EXPECT_EQ(without([](Plan&, Platform& one) { one.launch.date = "2026-04"; }),
            LaunchFeed::too_late);
}

TEST(LaunchFeed, FollowsAGateThatIsNotPassed) {
  Plan plan = launch_plan();
  platform_of(plan).launch.own_push = point_estimate(70);
  platform_of(plan).launch.threshold = point_estimate(71);
  expect_near(store_of(plan), {7 * 20.0, 0, 0});
  platform_of(plan).launch.own_push = point_estimate(0);
  expect_near(store_of(plan), {0, 0, 0});
}

TEST(LaunchFeed, GoesOnAsItsThirdYear) {
  Plan plan = launch_plan();
  platform_of(plan).launch.date = "1990-01-01";
  const auto found = store_of(plan);
  EXPECT_NEAR(found[0], 31 * 20.0, 1e-3);
  EXPECT_EQ(found[0], found[1]);  // even in February
}

TEST(LaunchFeed, KeepsTheRangeOfTheLaunch) {
  // Passed or not: half of the draws bring hardly anything.
  Plan plan = launch_plan();
  Launch& launch = platform_of(plan).launch;
  launch.own_push = range_estimate(40, 200);
  launch.threshold = range_estimate(60, 130);
  launch.peak = range_estimate(400, 2000);
  launch.plateau = range_estimate(50, 150);
  const auto drawn = launch_buyers(platform_of(plan), 3, {.seed = plan.seed, .draws = 2000});
  ASSERT_TRUE(drawn);
  const auto simulation = simulate(steady_model(plan), {.scenarios = 4096});
  for (std::size_t t = 0; t < 3; ++t) {
    const auto values = simulation->channels[2].month(t);
    const Band found = band_of({values.begin(), values.end()});
    const Band expected = band_of(drawn->months[t]);
    EXPECT_NEAR(found.p10, 20 * expected.p10, 0.15 * found.p10 + 1) << t;
    EXPECT_NEAR(found.p50, 20 * expected.p50, 0.15 * found.p50 + 1) << t;
    EXPECT_NEAR(found.p90, 20 * expected.p90, 0.10 * found.p90) << t;
  }
  // The spread names it, and the same seed draws the same.
  const auto answer = forecast(plan, nobody, {.says_what_to_learn = false});
  EXPECT_TRUE(std::ranges::any_of(answer->spread, [](const InputShare& share) {
    return share.input == "platforms/app/launch" && share.share > 0.05;
  }));
  EXPECT_EQ(answer, forecast(plan, nobody, {.says_what_to_learn = false}));
}

TEST(LaunchFeed, IsWorkOfThePlan) {
  // Without the plan nothing comes, where nothing is sold today; a launch that has begun goes on.
  Plan plan = launch_plan();
  plan.channels = {plan.channels[2]};
  plan.scenarios = {as_today_scenario(plan, nobody)};
  const auto total = [&] {
    const auto answer = forecast(
        plan, nobody,
        {.scenario = plan.scenarios[0].id, .is_planned = false, .says_what_to_learn = false});
    EXPECT_TRUE(answer);
    return answer ? answer->total.p50 : -1;
  };
  EXPECT_EQ(total(), 0);
  platform_of(plan).launch.date = "2025-12";
  EXPECT_NEAR(total(), 90 * 20, 20);
}

TEST(LaunchFeed, StopsWithItsChannel) {
  const Plan plan = launch_plan();
  ForecastModel model = steady_model(plan);
  Shock stop;
  stop.id = "stop";
  stop.kind = ShockKind::stop;
  stop.target.channel = "store";
  stop.severity = point_estimate(1);
  ASSERT_TRUE(add_shock(model, nobody, stop, 1));
  const auto simulation = simulate(model, {.scenarios = 16});
  EXPECT_NEAR(static_cast<double>(simulation->channels[2].month(0)[0]), 620, 1e-3);
  EXPECT_EQ(simulation->channels[2].month(1)[0], 0);
}

}  // namespace
}  // namespace core
