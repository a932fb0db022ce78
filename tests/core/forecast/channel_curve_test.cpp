#include "core/forecast/channel_curve.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/forecast/forecast.h"
#include "tests/core/forecast/small_plan.h"
#include "tests/support/files.h"

namespace core {
namespace {

ChannelCurve curve_of(const Plan& plan, std::size_t channel) {
  const auto model = forecast_model(plan, embedded_library().owners);
  EXPECT_TRUE(model);
  return model ? channel_curve(*model, channel) : ChannelCurve{};
}

TEST(ChannelCurve, GoesThroughToday) {
  // By hand: 4,000 at half saturation 1,000; at 2,000 two thirds instead of a half.
  const ChannelCurve curve = curve_of(small_plan(), 0);
  ASSERT_TRUE(curve.is_fed && curve.is_anchored);
  EXPECT_NEAR(curve.revenue(curve.middle, 1000), 4000, 1e-6);
  EXPECT_NEAR(curve.revenue(curve.middle, 2000), 4000.0 * 4 / 3, 1e-6);
  EXPECT_EQ(curve.revenue(curve.middle, 0), 0);
  EXPECT_EQ(curve.middle, curve.low);  // no number of it is uncertain
}

TEST(ChannelCurve, IsWhereTheForecastSettles) {
  Plan plan = small_plan(6);
  plan.channels[0].physics.volatility = point_estimate(1);
  plan.channels[0].response->slope = point_estimate(2);
  const ChannelCurve curve = curve_of(plan, 0);
  set_spend(plan, "ads", {1700, 1700, 1700, 1700, 1700, 1700});
  ForecastOptions options{.scenarios = 1024};
  options.says_what_to_learn = false;
  const auto answer = forecast(plan, embedded_library().owners, options);
  ASSERT_TRUE(answer);
  // Drift alone is left, whose middle stays where it is.
  const double settled = answer->months.back().channels[0].p50;
  EXPECT_NEAR(settled, curve.revenue(curve.middle, 1700), 0.01 * settled);
  EXPECT_EQ(answer->curves.at(0).middle, curve.middle);
  EXPECT_FALSE(answer->curves.at(1).is_fed);  // search comes by itself
}

TEST(ChannelCurve, FindsTheHalfSaturationOfAWantedDouble) {
  Plan plan = small_plan();
  for (const double slope : {0.7, 1.0, 2.0})
    for (const double half : {300.0, 1000.0, 6000.0}) {
      plan.channels[0].response->slope = point_estimate(slope);
      plan.channels[0].response->half_saturation = point_estimate(half);
      const ChannelCurve curve = curve_of(plan, 0);
      const double times = curve.revenue(curve.middle, 2000) / 4000;
      EXPECT_NEAR(curve.half_where_double_brings(times), half, 1e-3 * half) << slope;
    }
  // What no curve can bring is kept inside what one can.
  const ChannelCurve curve = curve_of(small_plan(), 0);
  for (const double times : {-1.0, 1.0, 2.0, 50.0}) {
    const double half = curve.half_where_double_brings(times);
    EXPECT_TRUE(std::isfinite(half) && half > 0) << times;
  }
}

TEST(ChannelCurve, OfAnUnprovedChannelBeginsWithItsReturn) {
  Plan plan = small_plan();
  plan.channels.push_back(small_channel("content", ResponseKind::effort, 0, 0));
  plan.channels.back().response->half_saturation = point_estimate(1000);  // hours
  plan.activities.push_back(
      {.id = "guides", .channel = "content", .start = plan.start, .months = 1, .hours = 25});
  const ChannelCurve curve = curve_of(plan, 2);
  ASSERT_TRUE(curve.is_fed);
  EXPECT_FALSE(curve.is_anchored);
  EXPECT_EQ(curve.unit, 40);  // an hour
  EXPECT_EQ(curve.feed_most, 1000);
  // By hand: the median return exp(0.2) of the first unit, half saturation 40,000 of money.
  EXPECT_NEAR(curve.revenue(curve.middle, 1000), std::exp(0.2) * 40000 * 1000 / 41000, 1);
  EXPECT_LT(curve.revenue(curve.low, 1000), curve.revenue(curve.middle, 1000));
  EXPECT_LT(curve.revenue(curve.middle, 1000), curve.revenue(curve.high, 1000));
}

TEST(ChannelCurve, RisesWithTheFeedInTheExample) {
  const Plan plan = plan_from_file(example_file("en"))->plan;
  for (std::size_t c = 0; c < plan.channels.size(); ++c) {
    const ChannelCurve curve = curve_of(plan, c);
    if (!curve.is_fed) continue;
    double before = -1;
    for (double feed = 0; feed < 40'000; feed += 900) {
      const double now = curve.revenue(curve.middle, feed);
      EXPECT_GE(now, before) << plan.channels[c].id;
      before = now;
    }
  }
}

}  // namespace
}  // namespace core
