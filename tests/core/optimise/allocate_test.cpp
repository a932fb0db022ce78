#include "core/optimise/allocate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/optimise/climb.h"
#include "core/optimise/ease.h"
#include "tests/support/allocations.h"
#include "tests/support/budget_instance.h"
#include "tests/support/files.h"

namespace core {
namespace {

// The best of climbs from many random splits.
double best_of_many(const AllocationProblem& problem, Draws& draws, int starts) {
  NetWorth worth(problem);
  const Pools pools(problem);
  const auto ease = ease_of(problem);
  double best = -1e300;
  for (int i = 0; i < starts; ++i) {
    Split split = random_split(draws, problem);
    best = std::max(best, climb(worth, pools, ease, split, {.steps = 300, .promise = 1e-11}).value);
  }
  return best;
}

TEST(Allocate, KeepsToTheBudgetAndItsWordOnValue) {
  Draws draws(11);
  for (int round = 0; round < 60; ++round) {
    const AllocationProblem problem = random_problem(draws, 1 + static_cast<std::size_t>(round) % 7,
                                                     1 + static_cast<std::size_t>(round) % 5);
    const auto found = allocate(problem);
    ASSERT_TRUE(found);
    expect_kept(problem, found->split);
    EXPECT_NEAR(found->value, value_by_hand(problem, found->split), 1e-9 * found->value);
    const auto bound = allocation_bound(problem, *found);
    ASSERT_TRUE(bound);
    EXPECT_GE(*bound, found->value * (1.0 - 1e-12)) << round;
  }
}

TEST(Allocate, IsNotTrappedWhereClimbsAre) {
  Draws draws(12);
  for (int round = 0; round < 12; ++round) {
    const AllocationProblem problem = random_problem(draws, 5, 6);
    const auto found = allocate(problem);
    ASSERT_TRUE(found);
    EXPECT_GE(found->value, best_of_many(problem, draws, 300) * (1.0 - 1e-4)) << round;
  }
}

TEST(Allocate, ProvesConcaveProblemsToTheLastDigits) {
  Draws draws(13);
  for (int round = 0; round < 30; ++round) {
    AllocationProblem problem = random_problem(draws, 8, 6);
    for (AllocationChannel& channel : problem.channels)
      channel.curve[0].slope = std::min(channel.curve[0].slope, 1.0);
    const auto found = allocate(problem);
    ASSERT_TRUE(found);
    EXPECT_LE(*allocation_bound(problem, *found), found->value * (1.0 + 1e-5)) << round;
  }
}

TEST(Allocate, NeverDoesWorseWithMore) {
  Draws draws(14);
  for (int round = 0; round < 10; ++round) {
    AllocationProblem problem = random_problem(draws, 4, 3);
    const double whole = problem.pools[0].amount;
    double before = 0.0;
    for (const double part : {0.4, 0.7, 1.0, 1.3}) {
      problem.pools[0].amount = part * whole;
      const auto found = allocate(problem);
      ASSERT_TRUE(found);
      EXPECT_GE(found->value, before * (1.0 - 1e-4)) << round << " " << part;
      before = found->value;
    }
  }
}

TEST(Allocate, DoesNotDependOnTheOrderOfChannels) {
  Draws draws(15);
  for (int round = 0; round < 10; ++round) {
    AllocationProblem problem = random_problem(draws, 6, 4);
    const auto one = allocate(problem);
    std::ranges::reverse(problem.channels);
    const auto other = allocate(problem);
    ASSERT_TRUE(one && other);
    EXPECT_NEAR(one->value, other->value, 1e-4 * one->value) << round;
  }
}

TEST(Allocate, DoesNotDependOnTheUnitOfMoney) {
  Draws draws(16);
  AllocationProblem problem = random_problem(draws, 5, 4);
  const auto euros = allocate(problem);
  for (AllocationChannel& channel : problem.channels) {
    channel.curve[0].scale *= 1e6;
    channel.curve[0].height *= 1e6;
    for (double& low : channel.low) low *= 1e6;
    for (double& high : channel.high) high *= 1e6;
  }
  problem.pools[0].amount *= 1e6;
  const auto others = allocate(problem);
  ASSERT_TRUE(euros && others);
  EXPECT_NEAR(others->value, 1e6 * euros->value, 1e2 * euros->value);
  EXPECT_NEAR(others->prices[0], euros->prices[0], 1e-3 * euros->prices[0]);
}

TEST(Allocate, SpendsOnlyWhatBringsMoreThanItCosts) {
  // By hand: 100 x / (x + 50) less x is best where 5000 / (x + 50)^2 = 1.
  AllocationProblem problem{1, 1, {}, {{500.0, false}}};
  AllocationChannel channel;
  channel.curve = {{.height = 100.0, .scale = 50.0}};
  channel.worth = {1.0};
  channel.cost = {1.0};
  channel.low = {0.0};
  channel.high = {500.0};
  channel.pool = {0};
  problem.channels = {channel};
  const auto found = allocate(problem);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->split[0], std::sqrt(5000.0) - 50.0, 1e-5);
  EXPECT_EQ(found->prices[0], 0.0);
  // The same with a curve that first rises slowly, so that the prices are searched.
  // By hand: 200 x^2 / (x^2 + 50^2) less x is best where 1e6 x = (x^2 + 2500)^2, at 80.42.
  problem.channels[0].curve = {{.height = 200.0, .scale = 50.0, .slope = 2.0}};
  const auto slow = allocate(problem);
  ASSERT_TRUE(slow);
  const double x = slow->split[0];
  EXPECT_NEAR(1e6 * x, std::pow(x * x + 2500.0, 2), 1e3);
  EXPECT_NEAR(x, 80.4233, 0.001);
  EXPECT_LE(*allocation_bound(problem, *slow), slow->value * 1.001);
}

TEST(Allocate, GivesAChannelAllThatIsUsefulOrNothing) {
  Draws draws(17);
  int nothing = 0, useful = 0;
  for (int round = 0; round < 20; ++round) {
    AllocationProblem problem = random_problem(draws, 5, 4);
    problem.pools[0].is_spent_whole = false;
    for (AllocationChannel& channel : problem.channels) {
      channel.low.assign(4, 0.0);
      channel.least = 0.4 * channel.high[0];
    }
    const auto found = allocate(problem);
    ASSERT_TRUE(found);
    expect_kept(problem, found->split);
    for (const double spend : found->split) ++(spend > 0.0 ? useful : nothing);
    EXPECT_GE(*allocation_bound(problem, *found), found->value);
  }
  EXPECT_GT(nothing, 0);
  EXPECT_GT(useful, 0);
}

TEST(Allocate, CountsCarryOverPastTheEnd) {
  // Two channels alike but for when their effect comes: half of the second's is after the end.
  AllocationProblem problem{1, 4, {}, {{60.0, true}}};
  AllocationChannel quick;
  quick.curve = {{.height = 10.0, .scale = 100.0}};
  quick.worth.assign(4, 1.0);
  quick.cost = {0.0};
  quick.low = {0.0};
  quick.high = {60.0};
  quick.pool = {0};
  AllocationChannel slow = quick;
  slow.retention = 0.8;
  problem.channels = {quick, slow};
  const double counted = allocate(problem)->split[1];
  problem.counted = 1;
  for (AllocationChannel& channel : problem.channels) channel.worth.resize(1);
  EXPECT_NEAR(allocate(problem)->split[1], 30.0, 1e-3);
  EXPECT_GT(counted, 40.0);
}

TEST(Allocate, SharesSeveralPools) {
  Draws draws(18);
  for (int round = 0; round < 10; ++round) {
    AllocationProblem problem = random_problem(draws, 6, 4);
    const double month = problem.pools[0].amount / 4.0;
    problem.pools.clear();
    for (int i = 0; i < 8; ++i) problem.pools.push_back({0.5 * month, false});
    // Money for the first channels, hours for the others, each month apart.
    for (std::size_t c = 0; c < 6; ++c) {
      problem.channels[c].low.assign(4, 0.0);
      for (std::size_t t = 0; t < 4; ++t) problem.channels[c].pool[t] = t + (c < 3 ? 0 : 4);
    }
    const auto found = allocate(problem);
    ASSERT_TRUE(found);
    expect_kept(problem, found->split);
    EXPECT_GE(found->value, best_of_many(problem, draws, 200) * (1.0 - 1e-3)) << round;
    const double bound = *allocation_bound(problem, *found);
    EXPECT_GE(bound, found->value);
    EXPECT_LE(bound, 1.2 * found->value) << round;
  }
}

TEST(Allocate, BoundsChannelsWithWeights) {
  Draws draws(19);
  for (int round = 0; round < 10; ++round) {
    AllocationProblem problem = random_problem(draws, 4, 6);
    for (AllocationChannel& channel : problem.channels) {
      channel.weights = {0.1, 0.3, 0.4, 0.2};
      channel.carried = {2.0, 1.0, 0.5, 0.0, 0.0, 0.0};
    }
    const auto found = allocate(problem);
    ASSERT_TRUE(found);
    expect_kept(problem, found->split);
    const double bound = *allocation_bound(problem, *found);
    EXPECT_GE(bound, best_of_many(problem, draws, 200)) << round;
    EXPECT_LE(bound, 2.5 * found->value) << round;
  }
}

// pymc_marketing tests/mmm/test_budget_optimizer.py: 30 periods of the same spend, geometric
// carry-over of 4 weights that sum to one, logistic saturation with four draws, four empty periods
// appended; 100 a period.
ResponseCurve steady_curve(double alpha, double beta, std::array<double, 4> rates, int empty) {
  std::array<double, 4> weights{};
  double sum = 0.0;
  for (int lag = 0; lag < 4; ++lag)
    sum += weights[static_cast<std::size_t>(lag)] = std::pow(alpha, lag);
  ResponseCurve curve;
  for (int period = 0; period < 30 + empty; ++period) {
    double level = 0.0;  // of a spend of one
    for (int lag = 0; lag < 4; ++lag)
      if (period - lag >= 0 && period - lag < 30)
        level += weights[static_cast<std::size_t>(lag)] / sum;
    if (level == 0.0) continue;
    // (1 - e^-lx) / (1 + e^-lx) = tanh(l x / 2)
    for (const double rate : rates)
      curve.push_back(
          {.shape = CurveShape::tanh, .height = beta / 4.0, .scale = 2.0 / (rate * level)});
  }
  return curve;
}

AllocationProblem pymc_problem(int empty) {
  AllocationProblem problem{1, 1, {}, {{100.0, true}}};
  AllocationChannel channel;
  channel.worth = {1.0};
  channel.cost = {0.0};
  channel.low = {0.0};
  channel.high = {100.0};
  channel.pool = {0};
  channel.curve = steady_curve(0.5, 0.5, {0.1, 0.3, 0.5, 0.7}, empty);
  problem.channels.push_back(channel);
  channel.curve = steady_curve(0.7, 1.0, {0.2, 0.4, 0.6, 0.8}, empty);
  problem.channels.push_back(channel);
  return problem;
}

TEST(Allocate, AgreesWithPyMcMarketingsTest) {
  AllocationProblem problem = pymc_problem(4);
  auto found = allocate(problem);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->split[0], 54.78357588, 1e-3);
  EXPECT_NEAR(found->split[1], 45.21642412, 1e-3);
  EXPECT_NEAR(found->value, 48.8, 0.488);
  // Without the appended periods the optimum moves.
  found = allocate(pymc_problem(0));
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->split[0], 58.98, 5e-3);
  EXPECT_NEAR(found->split[1], 41.02, 5e-3);
  // Caps of 50 each leave one split.
  for (AllocationChannel& channel : problem.channels) channel.high = {50.0};
  found = allocate(problem);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->split[0], 50.0, 1e-9);
  EXPECT_NEAR(found->split[1], 50.0, 1e-9);
}

TEST(Allocate, AnswersForNothing) {
  AllocationProblem none;
  const auto empty = allocate(none);
  ASSERT_TRUE(empty);
  EXPECT_TRUE(empty->split.empty());
  EXPECT_EQ(empty->value, 0.0);
  Draws draws(20);
  AllocationProblem broke = random_problem(draws, 3, 3);
  broke.pools[0].amount = 0.0;
  for (AllocationChannel& channel : broke.channels) channel.low.assign(3, 0.0);
  const auto found = allocate(broke);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->split, Split(9, 0.0));
  EXPECT_NEAR(*allocation_bound(broke, *found), 0.0, 0.01);
}

TEST(Allocate, RefusesWhatCannotBe) {
  Draws draws(21);
  const AllocationProblem sound = random_problem(draws, 2, 2);
  const auto expect_refused = [&](const char* member, auto change) {
    AllocationProblem problem = sound;
    change(problem);
    const auto found = allocate(problem);
    ASSERT_FALSE(found) << member;
    EXPECT_EQ(found.error().key, "error.allocation_input");
    EXPECT_EQ(found.error().place, member);
  };
  const double nan = std::nan(""), infinite = std::numeric_limits<double>::infinity();
  for (const double bad : {nan, infinite, -1.0}) {
    expect_refused("amount", [&](auto& p) { p.pools[0].amount = bad; });
    expect_refused("curve", [&](auto& p) { p.channels[1].curve[0].height = bad; });
    expect_refused("curve", [&](auto& p) { p.channels[1].curve[0].scale = bad; });
    expect_refused("curve", [&](auto& p) { p.channels[1].curve[0].slope = bad; });
    expect_refused("retention", [&](auto& p) { p.channels[0].retention = bad; });
    expect_refused("opening", [&](auto& p) { p.channels[0].opening = bad; });
    expect_refused("low", [&](auto& p) { p.channels[0].low[1] = bad; });
    expect_refused("high", [&](auto& p) { p.channels[0].high[1] = bad; });
    expect_refused("least", [&](auto& p) { p.channels[0].least = bad; });
    expect_refused("weights", [&](auto& p) { p.channels[0].weights = {bad}; });
    expect_refused("rate", [&](auto& p) { p.channels[0].rate = {1.0, bad}; });
  }
  expect_refused("cost", [&](auto& p) { p.channels[0].cost[0] = nan; });
  expect_refused("worth", [&](auto& p) { p.channels[0].worth[1] = infinite; });
  expect_refused("retention", [&](auto& p) { p.channels[0].retention = 1.0; });
  expect_refused("high", [&](auto& p) { p.channels[0].low[0] = p.channels[0].high[0] + 1.0; });
  expect_refused("worth", [&](auto& p) { p.channels[0].worth.pop_back(); });
  expect_refused("pool", [&](auto& p) { p.channels[0].pool[0] = 1; });
  expect_refused("carried", [&](auto& p) { p.channels[0].weights = {1.0}; });
  expect_refused("counted", [&](auto& p) { p.counted = 1; });
}

TEST(Allocate, SaysWhichPoolCannotBeKeptTo) {
  Draws draws(22);
  AllocationProblem problem = random_problem(draws, 2, 2);
  problem.pools[0].amount = 1e9;
  EXPECT_EQ(allocate(problem).error().key, "error.allocation_too_little");
  problem.pools[0].is_spent_whole = false;
  EXPECT_TRUE(allocate(problem));
  for (AllocationChannel& channel : problem.channels) channel.low = channel.high;
  problem.pools[0].amount = 0.1;
  EXPECT_EQ(allocate(problem).error().key, "error.allocation_too_much");
  EXPECT_EQ(allocate(problem).error().place, "0");
}

TEST(Allocate, StopsWhenNobodyWaits) {
  Draws draws(23);
  const AllocationProblem problem = random_problem(draws, 4, 4);
  const auto found = allocate(problem, [](double) { return false; });
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().key, "error.job_stopped");
  const auto whole = allocate(problem);
  EXPECT_EQ(allocation_bound(problem, *whole, [](double) { return false; }).error().key,
            "error.job_stopped");
}

TEST(Allocate, HandlesAHundredChannelsOverThirtySixMonths) {
  const auto instance = bench::random_instance(100, 36, 5);
  const AllocationProblem problem = bench::problem_of(instance, bench::Variant::asis);
  const auto found = allocate(problem);
  ASSERT_TRUE(found);
  expect_kept(problem, found->split);
  EXPECT_LE(*allocation_bound(problem, *found), 1.001 * found->value);
}

// The best values known of the shared instances, from 2,000 random starts and more.
TEST(Allocate, ReachesTheBestKnownValues) {
  struct Known {
    const char* name;
    double asis, concave, gap;
  };
  for (const Known& known : {Known{"budget-1-5x6", 372.6812350515452, 382.8114652461603, 5e-3},
                             Known{"budget-2-10x12", 1509.1520977134758, 1436.5502213086181, 5e-3},
                             Known{"budget-4-20x24", 8090.772885669349, 7985.001882902627, 1e-3}}) {
    const auto instance = bench::instance_from_json(
        read_repository_file(std::string("tests/data/bench/") + known.name + ".json"));
    for (const auto variant : {bench::Variant::asis, bench::Variant::concave}) {
      const bool is_asis = variant == bench::Variant::asis;
      const AllocationProblem problem = bench::problem_of(instance, variant);
      const auto found = allocate(problem);
      ASSERT_TRUE(found);
      expect_kept(problem, found->split);
      EXPECT_GE(found->value, (is_asis ? known.asis : known.concave) * (1 - 1e-4)) << known.name;
      EXPECT_LE(*allocation_bound(problem, *found),
                found->value * (1 + (is_asis ? known.gap : 1e-4)))
          << known.name;
    }
  }
}

}  // namespace
}  // namespace core
