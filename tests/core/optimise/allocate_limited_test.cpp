#include "core/optimise/allocate_limited.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/optimise/objective.h"
#include "tests/support/allocations.h"

namespace core {
namespace {

LimitedProblem limited_by(AllocationProblem problem, std::vector<SideLimit> limits) {
  return {std::move(problem), std::move(limits), {}};
}

SideLimit limit_for(const AllocationProblem& problem, double room) {
  const std::size_t results = problem.channels.size() * problem.counted;
  return {std::vector<double>(results, 0.0), std::vector<double>(problem.cells(), 0.0), room};
}

double worst_excess(const LimitedProblem& limited, const Split& split) {
  Responses responses(limited.problem);
  responses.set(split);
  const LimitExcess excess = excess_of(limited, split, responses.values());
  double worst = -1e300;
  for (const auto* row : {&excess.limits, &excess.rising, &excess.falling})
    for (const double beyond : *row) worst = std::max(worst, beyond);
  return worst;
}

TEST(AllocateLimited, IsAllocateWhereNoLimitBinds) {
  Draws draws(31);
  const AllocationProblem problem = random_problem(draws, 4, 4);
  SideLimit loose = limit_for(problem, 1e9);
  loose.per_spend.assign(problem.cells(), 1.0);
  const auto found = allocate_limited(limited_by(problem, {loose}));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->allocation.split, allocate(problem)->split);
  EXPECT_EQ(found->prices.limits[0], 0.0);
}

TEST(AllocateLimited, TreatsALimitOnAllSpendAsASmallerPool) {
  Draws draws(32);
  for (int round = 0; round < 6; ++round) {
    AllocationProblem problem = random_problem(draws, 4, 3);
    problem.pools[0].is_spent_whole = false;
    AllocationProblem smaller = problem;
    smaller.pools[0].amount *= 0.7;
    SideLimit limit = limit_for(problem, smaller.pools[0].amount);
    limit.per_spend.assign(problem.cells(), 1.0);
    const auto found = allocate_limited(limited_by(problem, {limit}));
    const auto expected = allocate(smaller);
    ASSERT_TRUE(found && expected);
    EXPECT_NEAR(found->allocation.value, expected->value, 2e-3 * expected->value) << round;
    EXPECT_LE(found->allocation.value, *allocation_bound(smaller, *expected));
    EXPECT_NEAR(found->prices.limits[0], expected->prices[0], 0.02 * expected->prices[0]) << round;
  }
}

TEST(AllocateLimited, HoldsAnOwnersShareOfResults) {
  // Two channels alike, the first twice as good, may bring at most half of the results: by hand
  // both bring the same, 200 x / (x + 50) = 100 y / (y + 50) with x + y = 90.
  AllocationProblem problem{1, 1, {}, {{90.0, true}}};
  AllocationChannel channel;
  channel.curve = {{.height = 200.0, .scale = 50.0}};
  channel.worth = {1.0};
  channel.cost = {0.0};
  channel.low = {0.0};
  channel.high = {90.0};
  channel.pool = {0};
  problem.channels = {channel, channel};
  problem.channels[1].curve[0].height = 100.0;
  SideLimit half = limit_for(problem, 0.0);
  half.per_result = {0.5, -0.5};
  const auto found = allocate_limited(limited_by(problem, {half}));
  ASSERT_TRUE(found);
  const Split& split = found->allocation.split;
  EXPECT_NEAR(200 * split[0] / (split[0] + 50), 100 * split[1] / (split[1] + 50), 0.1);
  EXPECT_NEAR(split[0] + split[1], 90.0, 1e-6);
  EXPECT_GT(found->prices.limits[0], 0.0);
  // Without it the better channel has more.
  EXPECT_GT(allocate(problem)->split[0], 50.0);
}

TEST(AllocateLimited, LetsAChannelGrowOnlySoFast) {
  // By hand: 20 in the first month, then 1.5 times as much and 10: 40, 70, 115, while later months
  // are worth far more than the first.
  AllocationProblem problem{4, 4, {}, {{1e4, false}}};
  AllocationChannel channel;
  channel.curve = {{.height = 1e4, .scale = 1e4}};
  channel.worth = {1.0, 10.0, 10.0, 10.0};
  channel.cost.assign(4, 0.0);
  channel.low.assign(4, 0.0);
  channel.high = {20.0, 1e3, 1e3, 1e3};
  channel.pool.assign(4, 0);
  problem.channels = {channel};
  const LimitedProblem limited{problem, {}, {ChangeLimit{0.5, 10.0}}};
  const auto found = allocate_limited(limited);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->allocation.split[0], 20.0, 1e-2);
  EXPECT_NEAR(found->allocation.split[1], 40.0, 2e-2);
  EXPECT_NEAR(found->allocation.split[2], 70.0, 5e-2);
  EXPECT_NEAR(found->allocation.split[3], 115.0, 1e-1);
  EXPECT_LE(worst_excess(limited, found->allocation.split), 0.0);
  const double bound = *limited_bound(limited, *found);
  EXPECT_GE(bound, found->allocation.value);
  EXPECT_LE(bound, 1.001 * found->allocation.value);
}

TEST(AllocateLimited, LetsAChannelFallOnlySoFast) {
  // The first month is worth all, the others cost: by hand 100, 70, 46, 26.8 at the least, with a
  // share of 0.2 and a start of 10.
  AllocationProblem problem{4, 4, {}, {{1e4, false}}};
  AllocationChannel channel;
  channel.curve = {{.height = 1e5, .scale = 1e3}};
  channel.worth = {1.0, 0.0, 0.0, 0.0};
  channel.cost = {0.0, 1.0, 1.0, 1.0};
  channel.low.assign(4, 0.0);
  channel.high.assign(4, 100.0);
  channel.pool.assign(4, 0);
  problem.channels = {channel};
  const auto found = allocate_limited({problem, {}, {ChangeLimit{0.2, 10.0}}});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->allocation.split[0], 100.0, 1e-2);
  EXPECT_NEAR(found->allocation.split[1], 70.0, 5e-2);
  EXPECT_NEAR(found->allocation.split[2], 46.0, 1e-1);
  EXPECT_NEAR(found->allocation.split[3], 26.8, 1e-1);
}

TEST(AllocateLimited, KeepsEveryLimitAndItsBound) {
  Draws draws(33);
  int found_any = 0;
  for (int round = 0; round < 15; ++round) {
    AllocationProblem problem = random_problem(draws, 4, 5);
    problem.pools[0].is_spent_whole = false;
    for (AllocationChannel& channel : problem.channels) {
      channel.low.assign(5, 0.0);
      if (round % 3 == 0) channel.least = 0.2 * channel.high[0];
    }
    SideLimit share = limit_for(problem, 0.0), money = limit_for(problem, 0.0);
    for (std::size_t c = 0; c < 4; ++c)
      for (std::size_t t = 0; t < 5; ++t) {
        share.per_result[c * 5 + t] = (c == 0 ? 1.0 : 0.0) - 0.3;
        money.per_spend[c * 5 + t] = t < 2 ? 1.0 : 0.0;
      }
    money.room = 0.3 * problem.pools[0].amount;
    LimitedProblem limited{problem, {share, money}, {}};
    for (const AllocationChannel& channel : problem.channels)
      limited.changes.push_back(ChangeLimit{0.4, std::max(channel.least, 0.2 * channel.high[0])});
    const auto found = allocate_limited(limited);
    ASSERT_TRUE(found) << round << " " << found.error().key;
    ++found_any;
    expect_kept(problem, found->allocation.split);
    EXPECT_LE(worst_excess(limited, found->allocation.split), 1e-9) << round;
    const double bound = *limited_bound(limited, *found);
    EXPECT_GE(bound, found->allocation.value * (1.0 - 1e-12)) << round;
    // No split that is tried and keeps to the limits is beyond the bound, nor much better.
    for (int trial = 0; trial < 300; ++trial) {
      Split split = random_split(draws, problem);
      const double part = draws.between(0.0, 1.0);
      for (double& spend : split) spend *= part;
      const bool is_useful = round % 3 != 0;
      if (!is_useful || worst_excess(limited, split) > 0.0) continue;
      EXPECT_LE(value_by_hand(problem, split), bound);
      EXPECT_LE(value_by_hand(problem, split), found->allocation.value * 1.001) << round;
    }
  }
  EXPECT_EQ(found_any, 15);
}

TEST(AllocateLimited, ProvesThatALimitCannotBeKept) {
  Draws draws(34);
  AllocationProblem problem = random_problem(draws, 3, 3);
  SideLimit loose = limit_for(problem, 1e9),
            hopeless = limit_for(problem, 0.5 * problem.pools[0].amount);
  // The pool is to be spent whole, and the limit allows half of it.
  hopeless.per_spend.assign(problem.cells(), 1.0);
  const auto found = allocate_limited(limited_by(problem, {loose, hopeless}));
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().key, "error.allocation_limit");
  EXPECT_EQ(found.error().place, "1");
}

TEST(AllocateLimited, SaysWhenLimitsContradictEachOther) {
  // At least as much result as spending 60 brings, and at most 30 spent.
  AllocationProblem problem{1, 1, {}, {{100.0, false}}};
  AllocationChannel channel;
  channel.curve = {{.height = 100.0, .scale = 50.0}};
  channel.worth = {1.0};
  channel.cost = {0.0};
  channel.low = {0.0};
  channel.high = {100.0};
  channel.pool = {0};
  problem.channels = {channel};
  SideLimit result = limit_for(problem, -100.0 * 60 / 110), money = limit_for(problem, 30.0);
  result.per_result = {-1.0};
  money.per_spend = {1.0};
  const auto found = allocate_limited(limited_by(problem, {result, money}));
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().key, "error.allocation_limits");
}

TEST(AllocateLimited, StopsWhenNobodyWaits) {
  Draws draws(35);
  const AllocationProblem problem = random_problem(draws, 3, 3);
  const auto found = allocate_limited(limited_by(problem, {}), [](double) { return false; });
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().key, "error.job_stopped");
}

TEST(Priced, IsTheProblemLessItsLimits) {
  Draws draws(36);
  const AllocationProblem problem = random_problem(draws, 2, 3);
  SideLimit limit = limit_for(problem, 12.0);
  for (double& part : limit.per_result) part = draws.between(-1, 1);
  for (double& part : limit.per_spend) part = draws.between(-1, 1);
  const LimitedProblem limited{problem, {limit}, {ChangeLimit{0.3, 5.0}, std::nullopt}};
  LimitPrices prices{{0.7}, std::vector<double>(6, 0.0), std::vector<double>(6, 0.0)};
  prices.rising[1] = 0.2;
  prices.falling[2] = 0.4;
  const PricedProblem made = priced(limited, prices);
  for (int trial = 0; trial < 20; ++trial) {
    const Split split = random_split(draws, problem);
    Responses responses(problem);
    responses.set(split);
    const LimitExcess excess = excess_of(limited, split, responses.values());
    const double expected = value_by_hand(problem, split) - 0.7 * excess.limits[0] -
                            0.2 * excess.rising[1] - 0.4 * excess.falling[2];
    EXPECT_NEAR(value_by_hand(made.problem, split) + made.constant, expected,
                1e-9 * std::abs(expected));
  }
}

}  // namespace
}  // namespace core
