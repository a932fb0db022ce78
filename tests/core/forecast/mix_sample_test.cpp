#include "core/forecast/mix_sample.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/document/json_value.h"
#include "core/metrics/adstock.h"
#include "core/metrics/hill.h"
#include "tests/support/files.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

MixChannel channel(std::vector<double> spend, double spread = 0.0) {
  MixChannel made;
  made.spend = std::move(spend);
  made.parameters = {
      {{90, spread}, {40, spread}, {1.6, spread / 3}, {1.3, spread}, {12, spread}, {1.5, spread}}};
  made.ramp = 4;
  return made;
}

MixSample drawn(std::vector<MixChannel> channels, std::size_t scenarios, std::uint64_t seed = 1,
                Sampling sampling = Sampling::mc) {
  auto made = MixSample::draw(std::move(channels), scenarios, seed, sampling);
  EXPECT_TRUE(made);
  return std::move(*made);
}

TEST(MixSample, IsItsFormulaWhereNothingIsUncertain) {
  const std::vector<double> spend{30, 0, 0, 55, 10};
  const MixAnswer answer = drawn({channel(spend)}, 33).answer();
  const Adstock carry{
      .kind = CarryOverKind::recursive, .alpha = std::exp2(-1 / 1.3), .is_normalised = false};
  const auto levels = *adstock(carry, spend);
  for (std::size_t t = 0; t < spend.size(); ++t) {
    const double grown = std::clamp((static_cast<double>(t) + 1 - 1.5) / 4, 0.0, 1.0);
    const double expected = hill_response({90, 40, 1.6}, levels[t]) + 12 * grown;
    for (const double found : answer.revenue[t])
      EXPECT_NEAR(found, expected, 2e-6 * expected + 1e-9);
    EXPECT_NEAR(answer.mean[t], expected, 2e-6 * expected + 1e-9);
    for (const double found : answer.hhi[t]) EXPECT_NEAR(found, expected > 0 ? 1 : 0, 1e-6);
  }
}

TEST(MixSample, BringsNothingWithoutSpendBeforeItsLag) {
  const MixAnswer answer = drawn({channel({0, 0}, 0.0)}, 16).answer();
  EXPECT_LT(answer.revenue[0][2], 1e-9);
}

TEST(MixSample, HasTheMomentsOfLognormalSums) {
  // Steady spend far above half saturation is worth beta itself, and organic after its ramp its
  // full value: R = beta + organic, both lognormal with known mean.
  MixChannel one = channel(std::vector<double>(24, 1e9));
  one.parameters[0].s = 0.4;
  one.parameters[4].s = 0.6;
  const double mean = 90 * std::exp(0.08) + 12 * std::exp(0.18);
  const double sd = std::sqrt(90 * 90 * std::exp(0.16) * std::expm1(0.16) +
                              144 * std::exp(0.36) * std::expm1(0.36));
  for (const Sampling sampling : {Sampling::mc, Sampling::qmc}) {
    constexpr std::size_t n = 1 << 16;
    const MixAnswer answer = drawn({one, one}, n, 6, sampling).answer();
    EXPECT_NEAR(answer.mean.back(), 2 * mean, 4 * sd * std::sqrt(2.0) / 256);
  }
}

// As core/forecast/mix_sample.h and tests/data/bench/model.md write it.
std::vector<MixChannel> channels_of(std::string_view path) {
  std::vector<MixChannel> channels;
  const auto file = parse_json(read_repository_file(path));
  EXPECT_TRUE(file);
  if (!file) return channels;
  constexpr const char* names[] = {"beta", "kappa", "slope", "halflife", "organic", "lag"};
  for (const JsonValue& item : file->find("plan")->items) {
    MixChannel& made = channels.emplace_back();
    for (const JsonValue& spend : item.find("spend")->items) made.spend.push_back(spend.number);
    for (std::size_t p = 0; p < mix_parameter_count; ++p)
      made.parameters[p] = {item.find(names[p])->find("m")->number,
                            item.find(names[p])->find("s")->number};
    made.ramp = item.find("ramp")->number;
  }
  return channels;
}

TEST(MixSample, HasTheMeanAndVarianceOfTheClosedForm) {
  // There beta and organic alone are uncertain: a lognormal exp(N(ln m, s)) has the mean
  // m e^(s^2 / 2) and the variance m^2 e^(s^2) (e^(s^2) - 1), and the months are sums of them.
  const auto channels = channels_of("tests/data/bench/mc-closed-form.json");
  ASSERT_EQ(channels.size(), 20u);
  const std::size_t months = channels[0].spend.size();
  std::vector<double> mean(months), variance(months);
  for (const MixChannel& channel : channels) {
    const auto m = [&](MixParameter p) {
      return channel.parameters[static_cast<std::size_t>(p)].m;
    };
    const Adstock carry{.kind = CarryOverKind::recursive,
                        .alpha = std::exp2(-1 / m(MixParameter::halflife)),
                        .is_normalised = false};
    const auto levels = *adstock(carry, channel.spend);
    for (std::size_t t = 0; t < months; ++t) {
      const auto add = [&](MixParameter p, double factor) {
        const double s = channel.parameters[static_cast<std::size_t>(p)].s;
        mean[t] += factor * m(p) * std::exp(s * s / 2);
        variance[t] += std::pow(factor * m(p), 2) * std::exp(s * s) * std::expm1(s * s);
      };
      add(MixParameter::beta,
          hill_response({1, m(MixParameter::kappa), m(MixParameter::slope)}, levels[t]));
      add(MixParameter::organic,
          std::clamp((static_cast<double>(t) + 1 - m(MixParameter::lag)) / channel.ramp, 0.0, 1.0));
    }
  }
  for (const Sampling sampling : {Sampling::mc, Sampling::qmc}) {
    constexpr std::size_t n = 1 << 16;
    MixSample sample = drawn(channels, n, 6, sampling);
    EXPECT_TRUE(sample.variances().empty());
    const MixAnswer answer = sample.answer();
    const auto found = sample.variances();
    ASSERT_EQ(found.size(), months);
    for (std::size_t t = 0; t < months; ++t) {
      EXPECT_NEAR(answer.mean[t], mean[t], 4 * std::sqrt(variance[t] / n)) << t;
      // The kurtosis of such sums is below 8: four standard errors of their variance.
      EXPECT_NEAR(found[t], variance[t], 4 * std::sqrt(7.0 / n) * variance[t]) << t;
    }
  }
}

TEST(MixSample, IsCloserToTheTruthWithEvenPoints) {
  // The mean of the last month's revenue is known; over ten seeds even points miss it by less than
  // half of what plain ones do.
  MixChannel one = channel(std::vector<double>(24, 1e9));
  one.parameters[0].s = 0.4;
  one.parameters[4].s = 0.6;
  const double mean = 4 * (90 * std::exp(0.08) + 12 * std::exp(0.18));
  double missed[2] = {};
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    for (const Sampling sampling : {Sampling::mc, Sampling::qmc}) {
      const MixAnswer answer = drawn({one, one, one, one}, 1024, seed, sampling).answer();
      missed[sampling == Sampling::qmc] += std::abs(answer.mean.back() - mean);
    }
  EXPECT_LT(missed[1], missed[0] / 2);
}

TEST(MixSample, AnswersAnEditAsIfDrawnAnew) {
  std::vector<MixChannel> channels;
  for (int i = 0; i < 6; ++i) channels.push_back(channel({20.0 + i, 5, 40, 0}, 0.3));
  MixSample sample = drawn(channels, 1000);
  sample.answer();
  MixAnswer edited;
  for (const double scale : {0.2, 3.0, 1.5}) {
    channels[2].spend = {20 * scale, 5, 0, 44};
    edited = *sample.answer_edited(2, channels[2].spend);
  }
  channels[4].spend = {1, 2, 3, 4};
  edited = *sample.answer_edited(4, channels[4].spend);
  const MixAnswer anew = drawn(channels, 1000).answer();
  for (std::size_t t = 0; t < 4; ++t)
    for (std::size_t q = 0; q < 3; ++q) {
      EXPECT_NEAR(edited.revenue[t][q], anew.revenue[t][q], 1e-5 * anew.revenue[t][q]);
      EXPECT_NEAR(edited.hhi[t][q], anew.hhi[t][q], 1e-4 * anew.hhi[t][q]);
    }
}

TEST(MixSample, IsTheSameForTheSameSeed) {
  const std::vector<MixChannel> two{channel({20, 5}, 0.3), channel({10, 50}, 0.4)};
  for (const Sampling sampling : {Sampling::mc, Sampling::qmc}) {
    EXPECT_EQ(drawn(two, 500, 3, sampling).answer().revenue,
              drawn(two, 500, 3, sampling).answer().revenue);
    EXPECT_NE(drawn(two, 500, 3, sampling).answer().revenue,
              drawn(two, 500, 4, sampling).answer().revenue);
  }
}

TEST(MixSample, RefusesWhatCannotBeByItsName) {
  const auto place = [](std::vector<MixChannel> channels, std::size_t scenarios = 100) {
    return MixSample::draw(std::move(channels), scenarios, 1, Sampling::mc).error().place;
  };
  EXPECT_EQ(place({}), "plan");
  EXPECT_EQ(place({channel({})}), "plan");
  EXPECT_EQ(place({channel({1}), channel({1, 2})}), "plan");
  EXPECT_EQ(place({channel({1})}, 0), "scenarios");
  EXPECT_EQ(place({channel({1})}, (std::size_t{1} << 24) + 1), "scenarios");
  for (const double bad : {-1.0, nan, infinity}) {
    EXPECT_EQ(place({channel({bad})}), "spend");
    MixChannel wrong = channel({1});
    wrong.parameters[2].m = bad;
    EXPECT_EQ(place({wrong}), "slope");
    wrong = channel({1});
    wrong.parameters[5].s = bad;
    EXPECT_EQ(place({wrong}), "lag");
    wrong = channel({1});
    wrong.ramp = bad;
    EXPECT_EQ(place({wrong}), "ramp");
    MixSample sample = drawn({channel({1})}, 10);
    EXPECT_EQ(sample.answer_edited(0, {bad}).error().place, "spend");
  }
  MixSample sample = drawn({channel({1})}, 10);
  EXPECT_EQ(sample.answer_edited(1, {1}).error().place, "channel");
  EXPECT_EQ(sample.answer_edited(0, {1, 2}).error().place, "spend");
}

}  // namespace
}  // namespace core
