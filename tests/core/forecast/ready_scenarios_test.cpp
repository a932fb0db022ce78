#include "core/forecast/ready_scenarios.h"

#include <gtest/gtest.h>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/forecast/forecast.h"
#include "tests/core/forecast/small_plan.h"
#include "tests/support/files.h"

namespace core {
namespace {

const OwnerDirectory& owners() { return embedded_library().owners; }

// "content" works by hours: a card of 25 a month, at 40 an hour as much as "ads" spends.
Plan plan_with_content() {
  Plan plan = small_plan(2);
  plan.channels.push_back(small_channel("content", ResponseKind::effort, 0, 0));
  plan.activities.push_back(
      {.id = "guides", .channel = "content", .start = plan.start, .months = 2, .hours = 50});
  return plan;
}

double cell(const std::optional<Grid>& grid, const Id& channel, Month month) {
  return grid->at(channel).at(month);
}

TEST(BestChannelScenario, GivesFourFifthsOfTheEffortToTheBestChannel) {
  const Plan plan = plan_with_content();
  const auto scenario = best_channel_scenario(plan, owners());
  ASSERT_TRUE(scenario);
  // By hand: 1,000 of money and 25 hours at 40 are 2,000 of effort; ads returns 4 today.
  EXPECT_DOUBLE_EQ(cell(scenario->spend, "ads", plan.start), 1600);
  EXPECT_DOUBLE_EQ(cell(scenario->effort, "content", plan.start), 10);
  EXPECT_DOUBLE_EQ(cell(scenario->effort, "ads", plan.start), 0);
  EXPECT_EQ(scenario->without_activities, std::vector<Id>{"guides"});
}

TEST(BestChannelScenario, SharesOutHoursAsHoursWhereTheBestOneWorksByThem) {
  Plan plan = small_plan(1);
  plan.channels.push_back(small_channel("content", ResponseKind::effort, 0, 5000));
  plan.channels.back().today->hours = 10;
  const auto scenario = best_channel_scenario(plan, owners());
  ASSERT_TRUE(scenario);
  // By hand: it returns 5,000 / 400; all effort is 1,400, of which 1,120 are 800 and 8 hours.
  EXPECT_DOUBLE_EQ(cell(scenario->spend, "content", plan.start), 800);
  EXPECT_DOUBLE_EQ(cell(scenario->effort, "content", plan.start), 8);
  EXPECT_NEAR(cell(scenario->spend, "ads", plan.start), 280, 1e-9);
}

TEST(BestChannelScenario, KeepsTheEffortOfEveryMonth) {
  Plan plan = plan_with_content();
  set_spend(plan, "ads", {700, 2500});
  plan.capacity.hour_cost = 30;
  for (const double part : {0.0, 0.3, 0.8, 1.0}) {
    const auto scenario = best_channel_scenario(plan, owners(), part);
    ASSERT_TRUE(scenario);
    for (const auto& [t, effort] : {std::pair{0, 700 + 750.0}, std::pair{1, 2500 + 750.0}}) {
      double sum = 0;
      for (const Channel& channel : plan.channels)
        sum += cell(scenario->spend, channel.id, plan.start.plus(t)) +
               30 * cell(scenario->effort, channel.id, plan.start.plus(t));
      EXPECT_NEAR(sum, effort, 1e-9);
      EXPECT_NEAR(cell(scenario->spend, "ads", plan.start.plus(t)), part * effort, 1e-9);
    }
  }
}

TEST(BestChannelScenario, LeavesAllToTheOnlyChannelThatCanUseIt) {
  const Plan plan = small_plan(1);
  const auto scenario = best_channel_scenario(plan, owners());
  ASSERT_TRUE(scenario);
  EXPECT_DOUBLE_EQ(cell(scenario->spend, "ads", plan.start), 1000);
}

TEST(BestChannelScenario, IsRefusedWhereNoChannelHasBothRevenueAndEffort) {
  Plan plan = small_plan(1);
  plan.channels[0].today->spend.reset();
  EXPECT_EQ(best_channel_scenario(plan, owners()).error().key, "error.no_best_channel");
  plan.channels.clear();
  EXPECT_EQ(best_channel_scenario(plan, owners()).error().key, "error.no_best_channel");
}

TEST(BestChannelScenario, OfTheExampleFollowsMeta) {
  const Plan plan = plan_from_file(example_file("en"))->plan;
  const auto scenario = best_channel_scenario(plan, owners());
  ASSERT_TRUE(scenario);
  // December: 9,520 for Meta, and the hours of the cards that keep things going, at 35.
  Plan other = plan;
  other.scenarios = {*scenario};
  ForecastOptions options{.scenario = scenario->id, .scenarios = 64};
  options.says_what_to_learn = false;
  const auto answer = forecast(other, owners(), options);
  ASSERT_TRUE(answer) << answer.error().key;
  EXPECT_GT(cell(scenario->spend, "meta_ads", plan.last_month()), 0);
}

TEST(AsTodayScenario, GoesOnWithTodaysMoneyAndWithoutCards) {
  Plan plan = plan_with_content();
  set_spend(plan, "ads", {0, 0});
  Plan with = plan;
  with.scenarios = {as_today_scenario(plan, owners())};
  EXPECT_EQ(with.scenarios[0].without_activities, std::vector<Id>{"guides"});
  const auto answer =
      forecast(with, owners(), {.scenario = with.scenarios[0].id, .says_what_to_learn = false});
  ASSERT_TRUE(answer);
  // 4,000 of ads and 2,000 of search go on, whatever the plan does to them.
  EXPECT_NEAR(answer->months.front().revenue.p50, 6000, 1);
  EXPECT_NEAR(answer->months.back().revenue.p50, 6000, 60);
}

TEST(AsTodayScenario, HasTheSameDrawsAsThePlan) {
  Plan plan = small_plan(6);
  plan.scenarios = {as_today_scenario(plan, owners())};
  ForecastOptions options{.scenarios = 256};
  options.says_what_to_learn = false;
  const auto base = forecast(plan, owners(), options);
  options.scenario = plan.scenarios[0].id;
  const auto today = forecast(plan, owners(), options);
  ASSERT_TRUE(base && today);
  EXPECT_EQ(base->months, today->months);  // the plan changes nothing here
}

TEST(AsTodayScenario, TakesTheFirstMonthWhereTodaysSpendIsUnknown) {
  Plan plan = small_plan(2);
  plan.channels[0].today->spend.reset();
  set_spend(plan, "ads", {900, 100});
  const Scenario scenario = as_today_scenario(plan, owners());
  EXPECT_DOUBLE_EQ(cell(scenario.spend, "ads", plan.start), 900);
  EXPECT_DOUBLE_EQ(cell(scenario.spend, "ads", plan.last_month()), 900);
}

}  // namespace
}  // namespace core
