#include "core/optimise/level_search.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/optimise/objective.h"
#include "tests/support/allocations.h"

namespace core {
namespace {

// The problem of one of the channels alone.
AllocationProblem alone(const AllocationProblem& problem, std::size_t channel) {
  AllocationProblem one = problem;
  one.channels = {problem.channels[channel]};
  return one;
}

double net(const AllocationProblem& problem, const Split& split, std::span<const double> price) {
  double value = value_by_hand(problem, split);
  for (std::size_t i = 0; i < split.size(); ++i) value -= price[i] * split[i];
  return value;
}

TEST(LevelSearch, SpendsNothingWhereThePriceIsTooHigh) {
  Draws draws(3);
  const AllocationProblem problem = alone(random_problem(draws, 1, 5), 0);
  AllocationChannel channel = problem.channels[0];
  channel.low.assign(5, 0.0);
  LevelSearch search(channel, 5, 100, LevelKind::points);
  Split split(5, 1.0);
  EXPECT_EQ(search.greatest(channel.worth, std::vector<double>(5, 1e6), split), 0.0);
  EXPECT_EQ(split, Split(5, 0.0));
}

TEST(LevelSearch, SpendsAllWhereItCostsNothing) {
  Draws draws(4);
  const AllocationProblem problem = alone(random_problem(draws, 1, 4), 0);
  const AllocationChannel& channel = problem.channels[0];
  LevelSearch search(channel, 4, 400, LevelKind::points);
  Split split(4);
  search.greatest(channel.worth, std::vector<double>(4, 0.0), split);
  for (const double spend : split) EXPECT_NEAR(spend, channel.high[0], 0.02 * channel.high[0]);
}

// Every plan on a grid of spends is tried.
TEST(LevelSearch, FindsNearlyTheBestAndBoundsIt) {
  Draws draws(5);
  for (int round = 0; round < 60; ++round) {
    AllocationProblem problem = alone(random_problem(draws, 1, 3), 0);
    AllocationChannel& channel = problem.channels[0];
    if (round % 3 == 0) channel.opening = draws.between(0.0, 2.0) * channel.high[0];
    if (round % 4 == 0) channel.low.assign(3, 0.0);
    if (round % 4 == 0) channel.least = draws.between(0.2, 1.2) * channel.high[0];
    if (round % 5 == 0) problem.counted = 6;
    if (round % 7 == 0) channel.rate = {0.8, 1.25, 0.5};
    channel.worth.resize(problem.counted, 0.8);
    const double slope = channel.curve[0].height / channel.curve[0].scale;
    const std::vector price{draws.between(0.0, slope), draws.between(0.0, slope),
                            draws.between(0.0, slope)};
    double best = -1e300;
    constexpr int parts = 40;
    const auto spend_of = [&](int part) {
      return channel.low[0] + (channel.high[0] - channel.low[0]) * part / parts;
    };
    for (int a = 0; a <= parts; ++a)
      for (int b = 0; b <= parts; ++b)
        for (int c = 0; c <= parts; ++c) {
          const Split split{spend_of(a), spend_of(b), spend_of(c)};
          const bool is_useful =
              std::ranges::all_of(split, [&](double x) { return x == 0 || x >= channel.least; });
          if (is_useful) best = std::max(best, net(problem, split, price));
        }
    const double scale = channel.curve[0].height;
    Split found(3);
    LevelSearch points(channel, problem.counted, 800, LevelKind::points);
    points.greatest(channel.worth, price, found);
    EXPECT_GE(net(problem, found, price), best - 5e-3 * scale) << round;
    expect_kept({3, 3, {channel}, {{1e300, false}}}, found);
    LevelSearch cells(channel, problem.counted, 4096, LevelKind::cells);
    const double bound = cells.greatest(channel.worth, price, {});
    EXPECT_GE(bound, best) << round;
    EXPECT_GE(bound, net(problem, found, price)) << round;
    EXPECT_LE(bound, std::max(best, net(problem, found, price)) + 2e-2 * scale) << round;
  }
}

TEST(LevelSearch, BoundsEveryPlanThatIsTried) {
  Draws draws(6);
  for (int round = 0; round < 40; ++round) {
    const AllocationProblem problem = alone(random_problem(draws, 1, 8), 0);
    const AllocationChannel& channel = problem.channels[0];
    std::vector<double> price;
    for (int i = 0; i < 8; ++i) price.push_back(draws.between(-0.5, 2.0));
    for (const std::size_t cells : {7u, 64u, 1000u}) {
      LevelSearch search(channel, 8, cells, LevelKind::cells);
      const double bound = search.greatest(channel.worth, price, {});
      for (int trial = 0; trial < 50; ++trial) {
        Split split;
        for (int i = 0; i < 8; ++i)
          split.push_back(draws.between(0, 1) < 0.5
                              ? (draws.between(0, 1) < 0.5 ? channel.low[0] : channel.high[0])
                              : draws.between(channel.low[0], channel.high[0]));
        EXPECT_LE(net(problem, split, price), bound + 1e-9) << cells;
      }
    }
  }
}

TEST(LevelSearch, BoundsWhatIsUnwanted) {
  // Where results count against a channel, the least there is of them is what bounds it.
  Draws draws(8);
  const AllocationProblem problem = alone(random_problem(draws, 1, 2), 0);
  const AllocationChannel& channel = problem.channels[0];
  LevelSearch search(channel, 2, 4096, LevelKind::cells);
  const std::vector against{-1.0, -1.0}, free{0.0, 0.0};
  AllocationProblem minus = problem;
  minus.channels[0].worth = against;
  const double best = value_by_hand(minus, channel.low);
  EXPECT_GE(search.greatest(against, free, {}), best);
  EXPECT_NEAR(search.greatest(against, free, {}), best, 1e-2 * channel.curve[0].height);
}

}  // namespace
}  // namespace core
