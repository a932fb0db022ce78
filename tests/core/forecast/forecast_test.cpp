#include "core/forecast/forecast.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/audit/audit.h"
#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "tests/core/forecast/small_plan.h"
#include "tests/support/files.h"

namespace core {
namespace {

Plan example() { return plan_from_file(example_file("en"))->plan; }

Forecast forecast_of(const Plan& plan, ForecastOptions options = {}) {
  options.says_what_to_learn = false;
  auto answer = forecast(plan, embedded_library().owners, options);
  EXPECT_TRUE(answer) << (answer ? "" : answer.error().key);
  return answer ? std::move(*answer) : Forecast{};
}

TEST(Forecast, BeginsWithTheAudit) {
  // S003 before its change: 85 of 100 from Meta. Cards and less spend begin to count later.
  const Plan plan = example();
  const Audit today = *audit(plan, embedded_library().owners);
  const ForecastMonth first = forecast_of(plan).months.front();
  EXPECT_EQ(first.month, plan.start);
  EXPECT_NEAR(first.revenue.p5, *today.totals.revenue, 0.4);
  EXPECT_NEAR(first.revenue.p95, *today.totals.revenue, 0.4);
  EXPECT_NEAR(first.by_owner.hhi.p50, today.by_owner->measure.hhi, 1e-5);
  EXPECT_EQ(first.by_owner.largest, "meta");
  EXPECT_NEAR(first.by_owner.largest_share.p50, 0.85, 1e-5);
  EXPECT_NEAR(first.rented_share.p50, *today.rented_share, 1e-5);
  EXPECT_NEAR(first.mix.front(), 0.85, 1e-5);
}

TEST(Forecast, OfTheExampleStaysBelowWhatTheArticleTells) {
  // From library values a third less spend brings less revenue by March, where the article has 23 %
  // more: its 49,200 lies outside the fan. No value is set so as to hide that.
  const Forecast answer = forecast_of(example());
  const ForecastMonth& march = answer.months[2];
  EXPECT_LT(march.revenue.p95, 49200);
  EXPECT_GT(march.revenue.p50, 25000);
  // Fewer hang on Meta by December, but most still do.
  EXPECT_LT(answer.months.back().by_owner.largest_share.p50, 0.85);
  EXPECT_GT(answer.months.back().by_owner.effective_number.p50, 1.4);
}

TEST(Forecast, GrowsWiderWithTime) {
  const Forecast answer = forecast_of(example());
  double before = -1;
  for (const ForecastMonth& month : answer.months) {
    const double width = (month.revenue.p95 - month.revenue.p5) / month.revenue.p50;
    EXPECT_GT(width, before);
    before = width;
    EXPECT_LE(month.revenue.p5, month.revenue.p10);
    EXPECT_LE(month.revenue.p10, month.revenue.p50);
    EXPECT_LE(month.revenue.p50, month.revenue.p90);
    EXPECT_LE(month.revenue.p90, month.revenue.p95);
  }
}

// One channel whose only uncertain number is its outlook: revenue is lognormal about 4,000.
Plan lognormal_plan() {
  Plan plan = small_plan(12);
  plan.channels.pop_back();
  return plan;
}

TEST(Forecast, SaysHowOftenAGoalOfRevenueIsReached) {
  Plan plan = lognormal_plan();
  const Month last = plan.last_month();
  plan.goals = {{.id = "middle", .target = 4000, .month = last},
                {.id = "sure", .target = 0},
                {.id = "never", .target = 1e9, .month = plan.start},
                {.id = "later", .target = 4000, .month = last.plus(9)},
                {.id = "other", .measure = Measure::customers, .target = 1}};
  const Forecast answer = forecast_of(plan);
  ASSERT_EQ(answer.goals.size(), 4u);
  EXPECT_EQ(answer.goals[0].goal, "middle");
  EXPECT_NEAR(answer.goals[0].chance, 0.5, 0.005);  // its median
  EXPECT_EQ(answer.goals[1], (GoalChance{"sure", last, 1.0}));
  EXPECT_EQ(answer.goals[2], (GoalChance{"never", plan.start, 0.0}));
  EXPECT_EQ(answer.goals[3].month, last);
  EXPECT_EQ(answer.goals[3].chance, answer.goals[0].chance);
  // By the quantiles of the same month.
  plan.goals = {{.id = "high", .target = answer.months.back().revenue.p90}};
  EXPECT_NEAR(forecast_of(plan).goals[0].chance, 0.1, 0.001);
}

TEST(Forecast, HasTheMiddleHalfOfALognormal) {
  const Fan fan = forecast_of(lognormal_plan()).months.back().revenue;
  // Quantiles of the normal: 0.674490 / 1.281552 = 0.526307.
  EXPECT_NEAR(std::log(fan.p75 / fan.p50) / std::log(fan.p90 / fan.p50), 0.5263, 0.01);
  EXPECT_NEAR(std::log(fan.p50 / fan.p25) / std::log(fan.p50 / fan.p10), 0.5263, 0.01);
}

TEST(Forecast, HasTheFiguresOfAPlanByHand) {
  Plan plan = small_plan();
  plan.business.order_value = point_estimate(50);
  plan.business.monthly_revenue = point_estimate(8000);
  plan.business.contribution_margin = point_estimate(0.5);
  plan.business.cash = 10000;
  const ForecastMonth first = forecast_of(plan).months.front();
  // 4,000 ads, 2,000 search, 2,000 of unknown origin, 1,000 spent; orders of 50.
  EXPECT_NEAR(first.revenue.p50, 8000, 0.05);
  EXPECT_NEAR(first.mix[0], 0.5, 1e-6);
  EXPECT_NEAR(first.unattributed, 0.25, 1e-6);
  EXPECT_NEAR(first.by_channel.hhi.p50, 0.25 + 2 * 0.0625, 1e-6);
  EXPECT_NEAR(first.by_channel.effective_number.p50, 1 / 0.375, 1e-5);
  EXPECT_EQ(first.by_channel.largest, "ads");
  EXPECT_NEAR(first.rented_share.p50, 0.5, 1e-6);
  EXPECT_NEAR(first.mer->p50, 8, 1e-4);
  EXPECT_NEAR(first.customers->p50, 160, 1e-3);
  EXPECT_NEAR(first.cac->p50, 6.25, 1e-4);
  EXPECT_NEAR(first.margin->p50, 3000, 0.05);
  EXPECT_NEAR(first.cash->p50, 13000, 0.05);
}

TEST(Forecast, LeavesOutWhatCannotBeKnown) {
  Plan plan = small_plan();
  set_spend(plan, "ads", {0, 0, 0});
  const ForecastMonth first = forecast_of(plan).months.front();
  EXPECT_FALSE(first.mer || first.cac || first.customers || first.cash);
}

TEST(Forecast, IsScaleFree) {
  // The same business in another currency: all money a thousand times as much.
  Plan plan = small_plan(6);
  plan.channels[0].response->half_saturation = between(500, 2000);
  set_spend(plan, "ads", {1000, 1500, 700, 0, 100, 900});
  Plan large = plan;
  large.channels[0].response->half_saturation = between(500e3, 2000e3);
  for (Channel& channel : large.channels) {
    channel.today->revenue = point_estimate(channel.today->revenue->low * 1e3);
    if (channel.today->spend) *channel.today->spend *= 1e3;
  }
  for (auto& [month, amount] : large.spend["ads"]) amount *= 1e3;
  const Forecast one = forecast_of(plan), other = forecast_of(large);
  for (std::size_t t = 0; t < 6; ++t) {
    EXPECT_NEAR(other.months[t].revenue.p10, 1e3 * one.months[t].revenue.p10,
                one.months[t].revenue.p10);
    EXPECT_NEAR(other.months[t].by_channel.hhi.p50, one.months[t].by_channel.hhi.p50, 1e-4);
  }
}

TEST(Forecast, NeverLowersConcentrationByMergingOwners) {
  Plan plan = small_plan(6);
  plan.channels.push_back(small_channel("mail", ResponseKind::base, 0, 900));
  const Forecast apart = forecast_of(plan);
  plan.channels[1].owner = plan.channels[2].owner = "meta";
  const Forecast merged = forecast_of(plan);
  EXPECT_NEAR(merged.months.front().by_owner.hhi.p50, 1, 1e-6);
  EXPECT_LT(apart.months.front().by_owner.hhi.p50, 0.9);
  EXPECT_NEAR(merged.months.front().by_channel.hhi.p50, apart.months.front().by_channel.hhi.p50,
              1e-6);
}

TEST(Forecast, IsTheSameForTheSameSeed) {
  const Plan plan = example();
  const Forecast one = forecast_of(plan), again = forecast_of(plan);
  const Forecast other = forecast_of(plan, {.seed = 99});
  EXPECT_EQ(one.seed, plan.seed);
  EXPECT_EQ(one.total, again.total);
  EXPECT_NE(one.total, other.total);
  // Another seed is another sample of the same forecast.
  EXPECT_NEAR(other.total.p50 / one.total.p50, 1, 0.02);
}

TEST(Forecast, IsTheSameOnEveryMachine) {
  // Written down from one machine; natively and in the browser they are equal to 1e-6.
  const ForecastMonth last = forecast_of(example()).months.back();
  EXPECT_NEAR(last.revenue.p10, 25958.533, 25958.533 * 1e-6);
  EXPECT_NEAR(last.revenue.p90, 56900.191, 56900.191 * 1e-6);
}

TEST(Forecast, LetsTheEventsOfAScenarioHappen) {
  Plan plan = small_plan(4);
  Shock shock{.id = "ban", .kind = ShockKind::season, .target = {.channel = "ads"}};
  shock.month = plan.start.plus(1);
  shock.severity = point_estimate(1);
  plan.shocks = {shock};
  plan.scenarios = {{.id = "bad", .shocks = {"ban"}}};
  const Forecast bad = forecast_of(plan, {.scenario = "bad"}), good = forecast_of(plan);
  EXPECT_EQ(bad.months[0].revenue, good.months[0].revenue);
  EXPECT_NEAR(bad.months[1].channels[0].p95, 0, 1e-3);
  EXPECT_EQ(bad.months[2].revenue, good.months[2].revenue);
}

TEST(Forecast, NamesWhereTheSpreadComesFrom) {
  // Two amounts that add up: their shares are those of their variances, and the rest is drift.
  Plan plan = small_plan(1);
  plan.channels[0].today->revenue = between(3000, 5000);
  plan.channels[1].today->revenue = between(1000, 4000);
  plan.business.contribution_margin = point_estimate(0.5);
  const auto answer = forecast(plan, {}, {});
  const auto variance = [](double low, double high) {
    const double mu = std::log(low * high) / 2, s = std::log(high / low) / 3.2897;
    return std::exp(2 * mu + s * s) * std::expm1(s * s);
  };
  const double ads = variance(3000, 5000), search = variance(1000, 4000);
  ASSERT_EQ(answer->spread.size(), 2u);
  EXPECT_EQ(answer->spread[0].input, "channels/search/revenue");
  EXPECT_NEAR(answer->spread[0].share, search / (ads + search), 0.02);
  EXPECT_EQ(answer->spread[1].input, "channels/ads/revenue");
  EXPECT_NEAR(answer->spread[1].share, ads / (ads + search), 0.02);
}

TEST(Forecast, SaysWhatIsWorthLearning) {
  // What an unproved channel returns decides whether to spend more or less on it; what search
  // brings decides nothing.
  Plan plan = small_plan(6);
  plan.business.contribution_margin = point_estimate(0.5);
  plan.channels[1].today->revenue = between(1000, 4000);
  Channel fresh = small_channel("fresh", ResponseKind::paid, 0, 0);
  fresh.today.reset();
  plan.channels.push_back(fresh);
  set_spend(plan, "fresh", std::vector(6, 300.0));
  const auto answer = forecast(plan, {}, {});
  ASSERT_FALSE(answer->learn.empty());
  EXPECT_EQ(answer->learn.front().input, "channels/fresh/return");
  for (const InputShare& each : answer->learn) {
    EXPECT_GT(each.share, 0);
    EXPECT_NE(each.input, "channels/search/revenue");
  }
  // At most all that could be lost or gained: half of 300 over six months, at returns up to the
  // 99.9th percentile of lognormal(0.2, 0.9).
  EXPECT_LT(answer->learn.front().share, 6 * 150 * 20);
  plan.business.contribution_margin.reset();
  EXPECT_TRUE(forecast(plan, {}, {})->learn.empty());
}

TEST(Forecast, StopsWhenToldTo) {
  double last = 0;
  const ForecastOptions all{.go_on = [&](double done) {
    EXPECT_GE(done, last);
    EXPECT_LE(done, 1);
    last = done;
    return true;
  }};
  EXPECT_TRUE(forecast(example(), embedded_library().owners, all));
  EXPECT_GT(last, 0.5);
  for (const double end : {0.0, 0.2, 0.6}) {
    const ForecastOptions some{.go_on = [&](double done) { return done < end; }};
    EXPECT_EQ(forecast(example(), embedded_library().owners, some).error().key,
              "error.job_stopped");
  }
}

}  // namespace
}  // namespace core
