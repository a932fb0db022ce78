#include "core/optimise/pools.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "tests/support/allocations.h"

namespace core {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

// Cells of one month each, all of one pool.
AllocationProblem cells(std::vector<std::array<double, 2>> bounds, double amount, bool whole) {
  AllocationProblem problem{1, 1, {}, {{amount, whole}}};
  for (const auto& [low, high] : bounds) {
    AllocationChannel channel;
    channel.worth = {1.0};
    channel.cost = {0.0};
    channel.low = {low};
    channel.high = {high};
    channel.pool = {0};
    problem.channels.push_back(channel);
  }
  return problem;
}

TEST(Pools, MoveASplitToTheNearestOneInside) {
  const Pools pools(cells({{0, 10}, {0, 10}, {2, 10}}, 12.0, true));
  // By hand: 9 + 6 + 2 is 5 too much; the third may not fall below 2, the others give 2.5 each.
  Split split{9.0, 6.0, 1.0};
  pools.project(split, std::vector{1.0, 1.0, 1.0});
  EXPECT_THAT(split, ElementsAre(DoubleNear(6.5, 1e-9), DoubleNear(3.5, 1e-9), 2.0));
}

TEST(Pools, LetCellsOfMoreEaseGiveMoreWay) {
  const Pools pools(cells({{0, 10}, {0, 10}}, 9.0, true));
  Split split{6.0, 6.0};
  pools.project(split, std::vector{2.0, 1.0});
  EXPECT_THAT(split, ElementsAre(DoubleNear(4.0, 1e-9), DoubleNear(5.0, 1e-9)));
}

TEST(Pools, LeaveWhatNeedNotBeSpent) {
  Split split{3.0, 4.0};
  const std::vector ease{1.0, 1.0};
  Pools(cells({{0, 10}, {0, 10}}, 9.0, false)).project(split, ease);
  EXPECT_THAT(split, ElementsAre(3.0, 4.0));
  Pools(cells({{0, 10}, {0, 10}}, 9.0, true)).project(split, ease);
  EXPECT_THAT(split, ElementsAre(DoubleNear(4.0, 1e-9), DoubleNear(5.0, 1e-9)));
}

TEST(Pools, KeepToEveryBoundWhateverIsAsked) {
  Draws draws(7);
  for (int round = 0; round < 500; ++round) {
    AllocationProblem problem = random_problem(draws, 6, 4);
    const Pools pools(problem);
    Split split(problem.cells());
    std::vector<double> ease(split.size());
    for (std::size_t i = 0; i < split.size(); ++i) {
      split[i] = draws.between(-1e3, 1e3);
      ease[i] = draws.between(0.01, 100.0);
    }
    pools.project(split, ease);
    expect_kept(problem, split);
    Split again = split;
    pools.project(again, ease);
    for (std::size_t i = 0; i < split.size(); ++i) EXPECT_NEAR(again[i], split[i], 1e-7);
  }
}

TEST(Pools, PayWhatTheBestUnfilledCellWouldBring) {
  const Pools whole(cells({{0, 10}, {0, 10}, {0, 10}}, 15.0, true));
  EXPECT_THAT(whole.prices(std::vector{5.0, 9.0, 1.0}), ElementsAre(5.0));
  EXPECT_NEAR(whole.greatest(std::vector{5.0, 9.0, 1.0}), 90 + 25, 1e-9);
  EXPECT_THAT(whole.prices(std::vector{-5.0, -9.0, -1.0}), ElementsAre(-5.0));
  const Pools loose(cells({{0, 10}, {0, 10}, {0, 10}}, 15.0, false));
  EXPECT_THAT(loose.prices(std::vector{-5.0, 9.0, -1.0}), ElementsAre(0.0));
  EXPECT_NEAR(loose.greatest(std::vector{-5.0, 9.0, -1.0}), 90, 1e-9);
  const Pools plenty(cells({{0, 10}, {0, 10}}, 25.0, false));
  EXPECT_THAT(plenty.prices(std::vector{5.0, 9.0}), ElementsAre(0.0));
}

}  // namespace
}  // namespace core
