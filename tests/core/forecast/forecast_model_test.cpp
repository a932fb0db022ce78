#include "core/forecast/forecast_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/core/forecast/steady_model.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(ForecastModel, RefusesWhatCannotBe) {
  Plan plan = small_plan();
  EXPECT_EQ(forecast_model(plan, nobody, {.scenario = "none"}).error().key,
            "error.unknown_scenario");
  for (const double bad : {nan, infinity, -1.0}) {
    Plan wrong = small_plan();
    set_spend(wrong, "ads", {bad});
    const auto refused = forecast_model(wrong, nobody);
    EXPECT_EQ(refused.error().key, "error.unsound_plan");
    EXPECT_EQ(refused.error().place, "/spend/ads/2026-01");
  }
  Plan empty;
  empty.id = "empty";
  empty.start = plan.start;
  EXPECT_EQ(forecast_model(empty, nobody).error().key, "error.nothing_to_forecast");
  empty.channels = {small_channel("ads", ResponseKind::paid, 0, 0)};
  EXPECT_EQ(forecast_model(empty, nobody).error().key, "error.nothing_to_forecast");
  empty.business.monthly_revenue = point_estimate(5000);
  EXPECT_TRUE(forecast_model(empty, nobody));
}

TEST(ForecastModel, NamesLinksOfCreatorsThatSellNothingToday) {
  Plan plan = small_plan();
  Channel guides = small_channel("guides", ResponseKind::effort, 0, 0);
  guides.today.reset();
  plan.channels.push_back(guides);
  plan.links = {{.from = "guides", .to = "search", .share = point_estimate(0.3)},
                {.from = "ads", .to = "search", .share = point_estimate(0.2)}};
  // While nobody works on it there is nothing that is not counted.
  EXPECT_TRUE(forecast_model(plan, nobody)->uncounted.empty());
  const auto search = revenue_of(steady_model(plan), 1);
  plan.effort["guides"][plan.start] = 40;
  const ForecastModel model = steady_model(plan);
  EXPECT_EQ(model.uncounted, (std::vector<ChannelPair>{{"guides", "search"}}));
  EXPECT_EQ(revenue_of(model, 1), search);
}

TEST(ForecastModel, NamesChannelsOfWhichNoResultIsKnown) {
  Plan plan = small_plan();
  Channel fresh = small_channel("fresh", ResponseKind::paid, 0, 0);
  fresh.today.reset();
  plan.channels.push_back(fresh);
  set_spend(plan, "fresh", {300, 300, 300});
  const ForecastModel model = *forecast_model(plan, nobody);
  EXPECT_EQ(model.unproved, (std::vector<Id>{"fresh"}));
  // Meridian's prior for a return, lognormal(0.2, 0.9): a small spend returns e^0.2 at the median.
  set_spend(plan, "fresh", {1, 1, 1});
  const auto simulation = *simulate(*forecast_model(plan, nobody), {.scenarios = 4096});
  std::vector<float> first(simulation.channels[2].month(0).begin(),
                           simulation.channels[2].month(0).end());
  std::ranges::sort(first);
  EXPECT_NEAR(static_cast<double>(first[2048]), std::exp(0.2) * 1000 / 1001, 0.01);
}

}  // namespace
}  // namespace core
