#include "core/optimise/responses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/optimise/objective.h"

namespace core {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

AllocationChannel channel_of(std::size_t months, std::size_t counted) {
  AllocationChannel channel;
  channel.curve = {{.height = 10.0, .scale = 50.0, .slope = 1.6}};
  channel.worth.assign(counted, 2.0);
  channel.cost.assign(months, 0.5);
  channel.low.assign(months, 0.0);
  channel.high.assign(months, 1e3);
  channel.pool.assign(months, 0);
  return channel;
}

AllocationProblem problem_with(std::size_t months, std::size_t counted, AllocationChannel channel) {
  return {months, counted, {std::move(channel)}, {{1e3, false}}};
}

TEST(Responses, CarryTheLevelOnPastTheLastMonth) {
  // Robyn's example: 100 once at a retention of 0.7.
  AllocationChannel channel = channel_of(1, 4);
  channel.retention = 0.7;
  const AllocationProblem problem = problem_with(1, 4, channel);
  Responses responses(problem);
  responses.set(Split{100.0});
  EXPECT_THAT(responses.levels(), ElementsAre(DoubleNear(100, 1e-9), DoubleNear(70, 1e-9),
                                              DoubleNear(49, 1e-9), DoubleNear(34.3, 1e-9)));
}

TEST(Responses, BeginAtTheOpeningLevel) {
  AllocationChannel channel = channel_of(2, 2);
  channel.retention = 0.5;
  channel.opening = 40.0;
  const AllocationProblem problem = problem_with(2, 2, channel);
  Responses responses(problem);
  responses.set(Split{10.0, 0.0});
  EXPECT_THAT(responses.levels(), ElementsAre(30.0, 15.0));
}

TEST(Responses, FollowWeightsWhereThereAreSome) {
  AllocationChannel channel = channel_of(2, 3);
  channel.weights = {0.0, 0.6, 0.4};
  channel.carried = {5.0, 0.0, 0.0};
  const AllocationProblem problem = problem_with(2, 3, channel);
  Responses responses(problem);
  responses.set(Split{100.0, 50.0});
  // By hand: 0.6 * 100 in the second month, 0.4 * 100 + 0.6 * 50 in the third.
  EXPECT_THAT(responses.levels(), ElementsAre(5.0, 60.0, 70.0));
}

TEST(NetWorth, GivesTheSlopesOfItsValue) {
  AllocationChannel carried = channel_of(3, 5), weighted = channel_of(3, 5);
  carried.retention = 0.6;
  carried.opening = 12.0;
  weighted.weights = {0.2, 0.5, 0.3};
  weighted.carried = {3.0, 1.0, 0.0, 0.0, 0.0};
  weighted.worth = {1.0, 2.0, 3.0, 4.0, 5.0};
  carried.rate = {1.0, 0.5, 2.0};
  weighted.rate = {3.0, 1.0, 0.2};
  AllocationProblem problem = problem_with(3, 5, carried);
  problem.channels.push_back(weighted);
  NetWorth worth(problem);
  const Split split{10.0, 60.0, 30.0, 5.0, 80.0, 45.0};
  std::vector<double> slopes(split.size()), ignored(split.size());
  worth.at(split, slopes);
  for (std::size_t i = 0; i < split.size(); ++i) {
    Split more = split, less = split;
    more[i] += 1e-4;
    less[i] -= 1e-4;
    EXPECT_NEAR(slopes[i], (worth.at(more, ignored) - worth.at(less, ignored)) / 2e-4, 1e-7) << i;
  }
}

TEST(NetWorth, TakesTheCostOff) {
  AllocationChannel channel = channel_of(1, 1);
  const AllocationProblem problem = problem_with(1, 1, channel);
  NetWorth worth(problem);
  std::vector<double> slopes(1);
  // Half of 10 at the half-saturation, worth 2 each, less 50 at 0.5.
  EXPECT_NEAR(worth.at(Split{50.0}, slopes), 2.0 * 5.0 - 25.0, 1e-12);
}

}  // namespace
}  // namespace core
