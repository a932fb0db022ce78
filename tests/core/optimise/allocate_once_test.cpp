#include "core/optimise/allocate_once.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace core {
namespace {

TEST(AllocateOnce, AgreesWithTheClosedFormOfSlopeOne) {
  // spend = sqrt(V K / m) - K with m = ((sum of sqrt(V K)) / (budget + sum of K))^2.
  const std::vector<OnceChannel> channels{
      {100, 40, 1, 0, 1e6}, {60, 10, 1, 0, 1e6}, {250, 300, 1, 0, 1e6}};
  const double budget = 500.0;
  double roots = 0.0, halves = 0.0;
  for (const OnceChannel& channel : channels) {
    roots += std::sqrt(channel.ceiling * channel.half_saturation);
    halves += channel.half_saturation;
  }
  const double marginal = std::pow(roots / (budget + halves), 2);
  const auto found = allocate_once(channels, budget);
  ASSERT_TRUE(found);
  for (std::size_t i = 0; i < channels.size(); ++i)
    EXPECT_NEAR(found->spend[i],
                std::sqrt(channels[i].ceiling * channels[i].half_saturation / marginal) -
                    channels[i].half_saturation,
                1e-4);
  EXPECT_NEAR(found->marginal, marginal, 1e-6);
  EXPECT_NEAR(found->upper_bound, found->value, 1e-6);
}

TEST(AllocateOnce, LeavesOutWhatDoesNotPayToEnter) {
  // Entry slopes V / K: 10, 1 and 0.1. By hand: with 100 the third stays out, and of the first two
  // spend = sqrt(V K / m) - K, m = ((sqrt(1000) + sqrt(10000)) / (100 + 110))^2 = 0.3928.
  const std::vector<OnceChannel> channels{
      {100, 10, 1, 0, 1e6}, {100, 100, 1, 0, 1e6}, {10, 100, 1, 0, 1e6}};
  const auto found = allocate_once(channels, 100.0);
  ASSERT_TRUE(found);
  const double root = (std::sqrt(1000.0) + 100.0) / 210.0;
  EXPECT_NEAR(found->spend[0], std::sqrt(1000.0) / root - 10.0, 1e-4);
  EXPECT_NEAR(found->spend[1], 100.0 / root - 100.0, 1e-4);
  EXPECT_NEAR(found->spend[2], 0.0, 1e-9);
}

TEST(AllocateOnce, PutsAllInOneOfTwoSCurvesBelowTheSquareRootOfTwo) {
  // V x^2 / (K^2 + x^2) twice: all in one brings B^2 / (K^2 + B^2), half each 2 B^2 / (4 K^2 +
  // B^2); the two are equal at B = sqrt(2) K.
  const std::vector<OnceChannel> twins{{1000, 100, 2, 0, 1e6}, {1000, 100, 2, 0, 1e6}};
  const double turn = 100.0 * std::numbers::sqrt2;
  for (const double budget : {0.5 * turn, 0.9 * turn, 0.99 * turn}) {
    const auto found = allocate_once(twins, budget);
    ASSERT_TRUE(found);
    EXPECT_NEAR(std::max(found->spend[0], found->spend[1]), budget, 1e-6) << budget;
    EXPECT_EQ(std::min(found->spend[0], found->spend[1]), 0.0) << budget;
    // One more unit goes where the others are: 2 V K^2 B / (K^2 + B^2)^2.
    EXPECT_NEAR(found->marginal, 2e7 * budget / std::pow(1e4 + budget * budget, 2), 1e-6);
    EXPECT_NEAR(found->value, 1000 * budget * budget / (1e4 + budget * budget), 1e-6);
    EXPECT_GE(found->upper_bound, found->value);
  }
  for (const double budget : {1.01 * turn, 1.1 * turn, 3.0 * turn}) {
    const auto found = allocate_once(twins, budget);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->spend[0], 0.5 * budget, 1e-3) << budget;
    EXPECT_NEAR(found->marginal, 1e7 * budget / std::pow(1e4 + 0.25 * budget * budget, 2), 1e-4);
    EXPECT_NEAR(found->value, 2000 * budget * budget / (4e4 + budget * budget), 1e-6);
  }
  // The case in which a hill climb on average slopes leaves a third of the money unspent: 500 of
  // 720.
  EXPECT_NEAR(allocate_once(twins, 150.0)->value, 720.0, 1e-6);
  EXPECT_LE(allocate_once(twins, 150.0)->upper_bound, 722.0);
}

TEST(AllocateOnce, KeepsToBounds) {
  const std::vector<OnceChannel> channels{
      {100, 50, 1, 30, 40}, {5000, 50, 1, 0, 20}, {100, 50, 1.8, 0, 500}};
  const auto found = allocate_once(channels, 100.0);
  ASSERT_TRUE(found);
  EXPECT_GE(found->spend[0], 30.0);
  EXPECT_LE(found->spend[0], 40.0);
  EXPECT_NEAR(found->spend[1], 20.0, 1e-9);
  EXPECT_NEAR(found->spend[0] + found->spend[1] + found->spend[2], 100.0, 1e-6);
}

TEST(AllocateOnce, LeavesWhatNobodyMayTake) {
  const std::vector<OnceChannel> one{{100, 50, 1, 0, 30}};
  const auto found = allocate_once(one, 100.0);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->spend[0], 30.0, 1e-9);
  EXPECT_EQ(found->marginal, 0.0);
}

TEST(AllocateOnce, GivesNothingOfNothing) {
  const std::vector<OnceChannel> channels{{100, 50, 1, 0, 30}, {100, 50, 2, 0, 30}};
  const auto found = allocate_once(channels, 0.0);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->spend, (std::vector{0.0, 0.0}));
  EXPECT_EQ(found->value, 0.0);
}

TEST(AllocateOnce, RefusesWhatCannotBe) {
  const OnceChannel sound{100, 50, 1, 0, 30};
  const auto place_of = [](std::vector<OnceChannel> channels, double budget) {
    const auto found = allocate_once(channels, budget);
    return found ? std::string() : found.error().key + " " + found.error().place;
  };
  const double nan = std::nan("");
  EXPECT_EQ(place_of({sound}, nan), "error.metric_input budget");
  EXPECT_EQ(place_of({sound}, -1.0), "error.metric_input budget");
  EXPECT_EQ(place_of({sound}, std::numeric_limits<double>::infinity()),
            "error.metric_input budget");
  EXPECT_EQ(place_of({}, 1.0), "error.metric_input channels");
  EXPECT_EQ(place_of({{nan, 50, 1, 0, 30}}, 1.0), "error.metric_input channels");
  EXPECT_EQ(place_of({{100, 0, 1, 0, 30}}, 1.0), "error.metric_input channels");
  EXPECT_EQ(place_of({{100, 50, -1, 0, 30}}, 1.0), "error.metric_input channels");
  EXPECT_EQ(place_of({{100, 50, 1, nan, 30}}, 1.0), "error.metric_input channels");
  EXPECT_EQ(place_of({{100, 50, 1, 40, 30}}, 50.0), "error.metric_input channels");
  EXPECT_EQ(place_of({{100, 50, 1, 20, 30}}, 10.0), "error.metric_input budget");
}

}  // namespace
}  // namespace core
