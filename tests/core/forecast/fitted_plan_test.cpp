#include "core/forecast/fitted_plan.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/forecast/forecast.h"
#include "core/model/check.h"
#include "tests/core/forecast/small_plan.h"
#include "tests/support/files.h"

namespace core {
namespace {

const OwnerDirectory& owners() { return embedded_library().owners; }

Forecast forecast_of(const Plan& plan) {
  return forecast(plan, owners(), {.scenarios = 2048, .says_what_to_learn = false}).value();
}

void happened(Plan& plan, const Id& channel, int t, double revenue) {
  HistoryRow row;
  row.month = plan.start.plus(t);
  row.channel = channel;
  row.revenue = point_estimate(revenue);
  plan.history.push_back(row);
}

TEST(FittedPlan, FindsTheSlopeThatGivesWhatHappened) {
  Plan plan = small_plan(3);
  set_spend(plan, "ads", {500, 500, 500});
  // By hand: 4,000 at 1,000, the half saturation; at 500 and slope 2 a fifth instead of a half.
  happened(plan, "ads", 2, 4000 * 0.2 / 0.5);
  const auto fitted = fitted_plan(plan, owners());
  ASSERT_TRUE(fitted);
  ASSERT_EQ(fitted->bent.size(), 1u);
  EXPECT_EQ(fitted->bent[0].what, BentNumber::What::slope);
  EXPECT_NEAR(fitted->bent[0].value, 2.0, 0.05);
  EXPECT_EQ(fitted->month, plan.start.plus(2));
  EXPECT_NEAR(forecast_of(fitted->plan).months[2].channels[0].p50, 1600, 32);
}

TEST(FittedPlan, AddsWhatNoSlopeCanBring) {
  Plan plan = small_plan(3);
  happened(plan, "search", 1, 5000);
  const auto fitted = fitted_plan(plan, owners());
  ASSERT_TRUE(fitted);
  ASSERT_EQ(fitted->bent.size(), 1u);
  EXPECT_EQ(fitted->bent[0].what, BentNumber::What::effect);
  const Forecast forecast = forecast_of(fitted->plan);
  EXPECT_NEAR(forecast.months[0].channels[1].p50, 2000, 1);  // today stays
  EXPECT_NEAR(forecast.months[1].channels[1].p50, 5000, 50);
  EXPECT_NEAR(forecast.months[2].channels[1].p50, 5000, 100);
  EXPECT_TRUE(check(fitted->plan).empty());
}

TEST(FittedPlan, LeavesAloneWhatCannotBeBent) {
  Plan plan = small_plan(3);
  happened(plan, "search", 1, 500);  // less than by itself
  happened(plan, "ads", 1, 9000);    // more, at the same spend
  const auto fitted = fitted_plan(plan, owners());
  ASSERT_TRUE(fitted);
  EXPECT_TRUE(fitted->bent.empty());
  EXPECT_EQ(fitted->plan, plan);
}

TEST(FittedPlan, OfTheArticleNeedsASlopeAboveThree) {
  // domain.md §C3: 85 -> 24.6 on 30 % less spend would need a Hill slope above 3, and search would
  // have to bring its revenue at once where the library says 4 to 12 months.
  const Plan plan = plan_from_file(example_file("en"))->plan;
  const auto fitted = fitted_plan(plan, owners());
  ASSERT_TRUE(fitted) << fitted.error().key;
  EXPECT_EQ(month_to_text(fitted->month), "2026-03");
  double slope = 0, added_to_search = 0;
  for (const BentNumber& bent : fitted->bent) {
    if (bent.channel == "meta_ads") slope = bent.value;
    if (bent.channel == "seo") added_to_search = bent.value;
  }
  EXPECT_GT(slope, 3);
  EXPECT_GT(added_to_search, 10'000);
  const Forecast forecast = forecast_of(fitted->plan);
  EXPECT_NEAR(forecast.months[0].revenue.p50, 40'000, 40);  // today stays
  EXPECT_NEAR(forecast.months[2].revenue.p50, 49'200, 0.03 * 49'200);
}

TEST(FittedPlan, IsRefusedWhereNothingHappened) {
  Plan plan = small_plan(3);
  EXPECT_EQ(fitted_plan(plan, owners()).error().key, "error.nothing_happened");
  happened(plan, "ads", 0, 4000);   // today itself
  happened(plan, "ads", 9, 4000);   // after the plan
  happened(plan, "ads", -1, 4000);  // before it
  EXPECT_EQ(fitted_plan(plan, owners()).error().key, "error.nothing_happened");
}

}  // namespace
}  // namespace core
