#include "core/platforms/decay_fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

#include "core/platforms/spike_shape.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Series = std::vector<std::optional<double>>;

// A level, with spikes on it: the place and height of each.
Series launch(std::size_t length, double plateau, double half_life, double tail,
              const std::vector<std::pair<std::size_t, double>>& spikes) {
  Series series;
  for (std::size_t i = 0; i < length; ++i) {
    double level = plateau;
    for (const auto& [place, height] : spikes)
      if (i >= place)
        level += height * excess_left(static_cast<double>(i - place), half_life, tail);
    series.push_back(level);
  }
  return series;
}

std::string refusal(const Series& series) {
  const auto fit = fit_decay(series);
  return fit ? "accepted" : fit.error().key;
}

TEST(DecayFit, FindsWhatASeriesWasMadeOf) {
  const auto fit = fit_decay(launch(40, 12, 3, no_tail, {{6, 400}}));
  ASSERT_TRUE(fit);
  EXPECT_THAT(fit->peaks, ElementsAre(6));
  EXPECT_NEAR(fit->best.half_life, 3, 0.1);
  EXPECT_NEAR(fit->best.plateau, 12, 1);
  ASSERT_EQ(fit->best.heights.size(), 1u);
  EXPECT_NEAR(fit->best.heights[0], 400, 10);
  EXPECT_LE(fit->half_life.low, 3);
  EXPECT_GE(fit->half_life.high, 3);
  EXPECT_LE(fit->plateau.low, 12);
  EXPECT_GE(fit->plateau.high, 12);
  EXPECT_FALSE(fit->is_vague);
}

TEST(DecayFit, ReadsSeveralSpikesTogether) {
  const auto fit = fit_decay(launch(60, 5, 2, no_tail, {{3, 300}, {20, 800}, {41, 150}}));
  ASSERT_TRUE(fit);
  EXPECT_THAT(fit->peaks, ElementsAre(3, 20, 41));
  EXPECT_THAT(fit->fitted, ElementsAre(3, 20, 41));
  EXPECT_NEAR(fit->best.half_life, 2, 0.1);
  EXPECT_NEAR(fit->best.heights[1], 800, 30);
  EXPECT_NEAR(fit->best.plateau, 5, 0.5);
}

TEST(DecayFit, HoldsATailThatAnExponentialWouldMiss) {
  const auto series = launch(50, 10, 2, 1.5, {{5, 1000}});
  const auto fit = fit_decay(series);
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->best.tail, 1.5);
  EXPECT_NEAR(fit->best.half_life, 2, 0.15);
  EXPECT_NEAR(fit->best.plateau, 10, 3);
}

TEST(DecayFit, IsTheSameInEveryUnit) {
  const auto series = launch(30, 12.5, 2.7, 3, {{4, 333.3}});
  Series thousands;
  for (const auto& value : series) thousands.push_back(*value * 1000);
  const auto one = fit_decay(series), other = fit_decay(thousands);
  ASSERT_TRUE(one && other);
  EXPECT_NEAR(one->best.half_life, other->best.half_life, 1e-9);
  EXPECT_NEAR(one->half_life.low, other->half_life.low, 1e-9);
  EXPECT_NEAR(one->half_life.high, other->half_life.high, 1e-9);
  EXPECT_NEAR(one->best.plateau * 1000, other->best.plateau, 1e-3);
}

TEST(DecayFit, SkipsDaysThatAreMissing) {
  auto series = launch(40, 12, 3, no_tail, {{6, 400}});
  for (const std::size_t place : {2u, 9u, 10u, 17u, 30u}) series[place] = std::nullopt;
  const auto fit = fit_decay(series);
  ASSERT_TRUE(fit);
  EXPECT_THAT(fit->peaks, ElementsAre(6));
  EXPECT_NEAR(fit->best.half_life, 3, 0.1);
}

TEST(DecayFit, TakesOutTheRhythmOfTheWeek) {
  auto series = launch(70, 40, 4, no_tail, {{29, 600}});
  for (std::size_t i = 0; i < series.size(); ++i) *series[i] *= i % 7 >= 5 ? 0.5 : 1.2;
  const auto fit = fit_decay(series);
  ASSERT_TRUE(fit);
  EXPECT_THAT(fit->peaks, ElementsAre(29));
  ASSERT_EQ(fit->rhythm.size(), 7u);
  EXPECT_NEAR(fit->best.half_life, 4, 0.4);
  // The next Saturday and the next Monday.
  EXPECT_LT(decay_level(*fit, 75).middle, 0.6 * decay_level(*fit, 77).middle);
}

TEST(DecayFit, DrawsTheRestOfTheCurve) {
  const auto whole = launch(40, 12, 3, no_tail, {{6, 400}});
  const auto fit = fit_decay(std::span(whole).first(18));
  ASSERT_TRUE(fit);
  double rest = 0.0;
  for (std::size_t i = 18; i < whole.size(); ++i) {
    rest += *whole[i];
    EXPECT_LE(decay_level(*fit, i).low, *whole[i]) << i;
    EXPECT_GE(decay_level(*fit, i).high, *whole[i]) << i;
  }
  const DecayBand total = decay_total(*fit, 18, whole.size());
  EXPECT_LE(total.low, rest);
  EXPECT_GE(total.high, rest);
  EXPECT_NEAR(total.middle, rest, 0.25 * rest);
  EXPECT_EQ(decay_total(*fit, 30, 30), (DecayBand{0, 0, 0}));
}

TEST(DecayFit, IsLessSureOfLess) {
  const auto whole = launch(60, 12, 4, no_tail, {{6, 400}});
  const auto little = fit_decay(std::span(whole).first(16));
  const auto much = fit_decay(whole);
  ASSERT_TRUE(little && much);
  EXPECT_GT(little->half_life.high / little->half_life.low,
            much->half_life.high / much->half_life.low);
}

TEST(DecayFit, LeavesAYoungSpikeOutOfTheFit) {
  auto series = launch(40, 12, 3, no_tail, {{6, 400}, {38, 500}});
  const auto fit = fit_decay(series);
  ASSERT_TRUE(fit);
  EXPECT_THAT(fit->peaks, ElementsAre(6, 38));
  EXPECT_THAT(fit->fitted, ElementsAre(6));
  EXPECT_NEAR(fit->best.half_life, 3, 0.1);
}

TEST(DecayFit, SaysWhenNothingCanBeTold) {
  // A launch that was taken up again by others, day after day, as some on Hacker News.
  const auto fit = fit_decay(Series{0., 0., 6., 899., 314., 104., 300., 485.});
  if (fit) {
    EXPECT_TRUE(fit->is_vague);
  } else {
    EXPECT_THAT(fit.error().key, testing::StartsWith("error.decay."));
  }
}

TEST(DecayFit, RefusesWhatShowsNoDecay) {
  EXPECT_EQ(refusal({}), "error.decay.too_short");
  EXPECT_EQ(refusal({5.}), "error.decay.too_short");
  EXPECT_EQ(refusal({0., 90., 40., 20.}), "error.decay.too_short");
  EXPECT_EQ(refusal({std::nullopt, 0., 90., std::nullopt, 40., 20., std::nullopt}),
            "error.decay.too_short");
  EXPECT_EQ(refusal({7., 7., 7., 7., 7., 7., 7., 7.}), "error.decay.flat");
  EXPECT_EQ(refusal({0., 0., 0., 0., 0., 0., 0., 0.}), "error.decay.flat");
  EXPECT_EQ(refusal({1., 0., 2., 1., 0., 3., 1., 2.}), "error.decay.flat");
  EXPECT_EQ(refusal({0., 0., 0., 0., 90., 40.}), "error.decay.too_soon");
  EXPECT_EQ(refusal({10., 20., 40., 80., 160., 320.}), "error.decay.too_soon");
  EXPECT_EQ(refusal({0., 0., 0., 400., 395., 390., 386., 380., 375.}), "error.decay.still_high");
}

TEST(DecayFit, RefusesNegativeAndUnreadableValuesByTheirPlace) {
  for (const double wrong :
       {-1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    auto series = launch(20, 12, 3, no_tail, {{6, 400}});
    series[8] = wrong;
    const auto fit = fit_decay(series);
    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error().key, "error.decay.negative");
    EXPECT_EQ(fit.error().values.at("place"), "9");
  }
  EXPECT_EQ(refusal({0., 0., 1e16, 1e15, 1e14, 1e13, 1e12}), "error.metric_input");
}

}  // namespace
}  // namespace core
