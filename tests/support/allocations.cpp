#include "tests/support/allocations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/optimise/pools.h"

namespace core {

AllocationProblem random_problem(Draws& draws, std::size_t channels, std::size_t months) {
  AllocationProblem problem{months, months, {}, {{0.0, true}}};
  double most = 0.0;
  for (std::size_t c = 0; c < channels; ++c) {
    AllocationChannel channel;
    const double scale = std::exp(draws.between(0.0, 4.0));
    const bool is_s_shaped = draws.between(0, 1) < 0.5;
    channel.curve = {{.height = scale * draws.between(0.5, 3.0),
                      .scale = scale,
                      .slope = is_s_shaped ? draws.between(1.2, 2.6) : draws.between(0.6, 1.0)}};
    channel.retention = draws.between(0.0, 0.8);
    const double high = scale * draws.between(0.5, 3.0);
    const double low = draws.between(0, 1) < 0.3 ? 0.02 * high : 0.0;
    for (std::size_t month = 0; month < months; ++month)
      channel.worth.push_back(draws.between(0.7, 1.3));
    channel.cost.assign(months, 0.0);
    channel.low.assign(months, low);
    channel.high.assign(months, high);
    channel.pool.assign(months, 0);
    most += high * static_cast<double>(months);
    problem.channels.push_back(std::move(channel));
  }
  problem.pools[0].amount = draws.between(0.15, 0.6) * most;
  return problem;
}

Split random_split(Draws& draws, const AllocationProblem& problem) {
  const Pools pools(problem);
  Split split;
  for (std::size_t i = 0; i < problem.cells(); ++i)
    split.push_back(draws.between(-1.0, 1.0) * pools.high[i]);
  pools.project(split, std::vector<double>(split.size(), 1.0));
  return split;
}

void expect_kept(const AllocationProblem& problem, const Split& split) {
  ASSERT_EQ(split.size(), problem.cells());
  std::vector<double> taken(problem.pools.size(), 0.0);
  for (std::size_t c = 0; c < problem.channels.size(); ++c)
    for (std::size_t month = 0; month < problem.months; ++month) {
      const AllocationChannel& channel = problem.channels[c];
      const double spend = split[c * problem.months + month];
      EXPECT_GE(spend, channel.low[month]) << c << " " << month;
      EXPECT_LE(spend, channel.high[month]) << c << " " << month;
      if (spend > 0.0) EXPECT_GE(spend, std::min(channel.least, channel.high[month]));
      taken[channel.pool[month]] += spend;
    }
  for (std::size_t pool = 0; pool < taken.size(); ++pool) {
    const double amount = problem.pools[pool].amount, rounding = 1e-9 * std::max(amount, 1.0);
    EXPECT_LE(taken[pool], amount + rounding);
    if (problem.pools[pool].is_spent_whole) EXPECT_GE(taken[pool], amount - rounding);
  }
}

double value_by_hand(const AllocationProblem& problem, const Split& split) {
  double value = 0.0;
  for (std::size_t c = 0; c < problem.channels.size(); ++c) {
    const AllocationChannel& channel = problem.channels[c];
    double level = channel.opening;
    for (std::size_t t = 0; t < problem.counted; ++t) {
      const double spend = t < problem.months ? split[c * problem.months + t] : 0.0;
      level = (t < problem.months ? channel.rate_in(t) * spend : 0.0) + channel.retention * level;
      for (const CurveTerm& term : channel.curve)
        value += channel.worth[t] * term.height * std::pow(level, term.slope) /
                 (std::pow(term.scale, term.slope) + std::pow(level, term.slope));
      if (t < problem.months) value -= channel.cost[t] * spend;
    }
  }
  return value;
}

}  // namespace core
