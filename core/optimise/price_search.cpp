#include "core/optimise/price_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace core {
namespace {

constexpr double close = 1e-5;  // of the dual: prices are good enough
constexpr int most_steps = 12;  // of the price of one pool
constexpr int rounds = 30;      // of the prices of several

}  // namespace

PriceSearch::PriceSearch(const AllocationProblem& problem, std::size_t cells) : problem_(&problem) {
  channels_.reserve(problem.channels.size());
  for (const AllocationChannel& channel : problem.channels)
    channels_.emplace_back(channel, problem.counted, cells, LevelKind::points);
}

PriceAnswer PriceSearch::ask(std::span<const double> prices) {
  PriceAnswer answer{{prices.begin(), prices.end()}, 0.0, {}, {}};
  answer.split.resize(problem_->cells());
  answer.taken.assign(prices.size(), 0.0);
  std::vector<double> price(problem_->months);
  for (std::size_t c = 0; c < channels_.size(); ++c) {
    const AllocationChannel& channel = problem_->channels[c];
    for (std::size_t month = 0; month < problem_->months; ++month)
      price[month] = channel.cost[month] + prices[channel.pool[month]];
    const std::span spend{&answer.split[c * problem_->months], problem_->months};
    answer.dual += channels_[c].greatest(channel.worth, price, spend);
    for (std::size_t month = 0; month < problem_->months; ++month)
      answer.taken[channel.pool[month]] += spend[month];
  }
  for (std::size_t pool = 0; pool < prices.size(); ++pool)
    answer.dual += prices[pool] * problem_->pools[pool].amount;
  return answer;
}

std::vector<PriceAnswer> PriceSearch::search(std::span<const double> prices, double value) {
  return prices.size() == 1 ? search_one(prices[0], value) : search_several(prices, value);
}

// The dual is convex in the price, with the slope amount - taken. From a price that is too cheap
// and one that is too dear the next is where the two tangents meet.
std::vector<PriceAnswer> PriceSearch::search_one(double price, double value) {
  const AllocationPool& pool = problem_->pools[0];
  const auto ask_one = [&](double at) { return ask(std::array{at}); };
  const auto is_cheap = [&](const PriceAnswer& answer) { return answer.taken[0] > pool.amount; };

  PriceAnswer cheap = ask_one(price), dear = cheap;
  double step =
      0.05 * std::abs(price) + 1e-3 * std::abs(value) / std::max(pool.amount, 1e-12) + 1e-12;
  const bool is_up = is_cheap(cheap);
  for (int i = 0; i < 60; ++i, step *= 2.0) {
    const double next = is_up ? dear.prices[0] + step : cheap.prices[0] - step;
    const double kept = pool.is_spent_whole ? next : std::max(next, 0.0);
    (is_up ? dear : cheap) = ask_one(kept);
    if (is_cheap(is_up ? dear : cheap) != is_up) break;
    (is_up ? cheap : dear) = is_up ? dear : cheap;
    if (kept != next) return {cheap};  // free, and still not all of it is wanted
  }

  const auto tangent = [&](const PriceAnswer& answer, double at) {
    return answer.dual + (pool.amount - answer.taken[0]) * (at - answer.prices[0]);
  };
  for (int i = 0; i < most_steps; ++i) {
    const double from = cheap.prices[0], to = dear.prices[0];
    const double bend = cheap.taken[0] - dear.taken[0];
    if (!(bend > 0.0)) break;
    double at = (cheap.dual - dear.dual + (cheap.taken[0] - pool.amount) * from +
                 (pool.amount - dear.taken[0]) * to) /
                bend;
    at = std::clamp(at, from, to);
    const double least = tangent(cheap, at);
    if (std::min(cheap.dual, dear.dual) - least <= close * std::abs(least)) break;
    // Not too near either end, or one end would stay far off for many steps.
    at = std::clamp(at, from + 0.05 * (to - from), to - 0.05 * (to - from));
    PriceAnswer next = ask_one(at);
    (is_cheap(next) ? cheap : dear) = std::move(next);
  }
  return {std::move(cheap), std::move(dear)};
}

// Polyak's steps: as far against the slope as would close the gap to `value` were the dual
// straight. Each pool's price moves in its own unit.
std::vector<PriceAnswer> PriceSearch::search_several(std::span<const double> prices, double value) {
  std::vector<double> at(prices.begin(), prices.end()), unit(at.size());
  double mean = 0.0;
  for (const double price : at) mean += std::abs(price) / static_cast<double>(at.size());
  for (std::size_t pool = 0; pool < at.size(); ++pool)
    unit[pool] =
        (std::abs(at[pool]) + 0.1 * mean + 1e-12) / std::max(problem_->pools[pool].amount, 1e-12);
  std::vector<PriceAnswer> answers;
  for (int round = 0; round < rounds; ++round) {
    answers.push_back(ask(at));
    const PriceAnswer& answer = answers.back();
    double length = 0.0;
    for (std::size_t pool = 0; pool < at.size(); ++pool) {
      const double over = answer.taken[pool] - problem_->pools[pool].amount;
      length += unit[pool] * over * over;
    }
    const double gap = answer.dual - value;
    if (!(length > 0.0) || gap <= close * std::abs(value)) break;
    for (std::size_t pool = 0; pool < at.size(); ++pool) {
      const AllocationPool& held = problem_->pools[pool];
      at[pool] += gap / length * unit[pool] * (answer.taken[pool] - held.amount);
      if (!held.is_spent_whole) at[pool] = std::max(at[pool], 0.0);
    }
  }
  return answers;
}

}  // namespace core
