#include "core/optimise/pools.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

Pools::Pools(const AllocationProblem& problem) {
  for (const AllocationPool& pool : problem.pools)
    pools_.push_back({pool.amount, pool.is_spent_whole, {}});
  for (const AllocationChannel& channel : problem.channels)
    for (std::size_t month = 0; month < problem.months; ++month) {
      pools_[channel.pool[month]].cells.push_back(low.size());
      low.push_back(channel.low[month]);
      high.push_back(channel.high[month]);
    }
}

void Pools::keep_useful(const AllocationProblem& problem, std::span<const double> split) {
  // Of the cells that have a choice, how much of the useful spend they have, the most first.
  std::vector<std::pair<double, std::size_t>> wanted;
  for (std::size_t c = 0; c < problem.channels.size(); ++c) {
    const AllocationChannel& channel = problem.channels[c];
    if (channel.least == 0.0) continue;
    for (std::size_t month = 0; month < problem.months; ++month) {
      const std::size_t cell = c * problem.months + month;
      const double useful = std::max(channel.low[month], channel.least);
      low[cell] = channel.low[month] > 0.0 ? std::min(useful, channel.high[month]) : 0.0;
      high[cell] = channel.low[month] > 0.0 ? channel.high[month] : 0.0;
      if (channel.low[month] == 0.0 && useful <= channel.high[month])
        wanted.emplace_back(-split[cell] / useful, cell);
    }
  }
  std::ranges::sort(wanted);
  if (wanted.empty()) return;
  std::vector<double> least = taken(low), most = taken(high);
  for (const auto& [share, cell] : wanted) {
    const AllocationChannel& channel = problem.channels[cell / problem.months];
    const std::size_t month = cell % problem.months, place = channel.pool[month];
    const Pool& pool = pools_[place];
    const bool is_needed = pool.is_spent_whole && most[place] < pool.amount;
    if (least[place] + channel.least > pool.amount || (-share < 0.5 && !is_needed)) continue;
    least[place] += low[cell] = channel.least;
    most[place] += high[cell] = channel.high[month];
  }
}

void Pools::project(std::span<double> split, std::span<const double> ease) const {
  for (const Pool& pool : pools_) project_pool(pool, split, ease);
}

// The nearest split has clamp(split - push * ease) in each cell, with the one push that makes the
// sum right. The sum falls with the push along straight pieces: Newton's steps, kept within what
// is known of the push.
void Pools::project_pool(const Pool& pool, std::span<double> split,
                         std::span<const double> ease) const {
  double least = 0.0, most = 0.0;  // of the push
  bool is_first = true;
  const auto sum_at = [&](double push, double& give) {
    double sum = 0.0;
    give = 0.0;
    for (const std::size_t i : pool.cells) {
      const double moved = split[i] - push * ease[i];
      if (moved <= low[i]) {
        sum += low[i];
      } else if (moved >= high[i]) {
        sum += high[i];
      } else {
        sum += moved;
        give += ease[i];
      }
    }
    return sum;
  };
  const double close = 1e-13 * std::max(pool.amount, 1e-300);
  double push = 0.0, give = 0.0;
  double sum = sum_at(push, give);
  const bool is_enough =
      pool.is_spent_whole ? std::abs(sum - pool.amount) <= close : sum <= pool.amount + close;
  if (!is_enough) {
    for (const std::size_t i : pool.cells) {
      const double to_high = (split[i] - high[i]) / ease[i], to_low = (split[i] - low[i]) / ease[i];
      least = is_first ? to_high : std::min(least, to_high);
      most = is_first ? to_low : std::max(most, to_low);
      is_first = false;
    }
    for (int step = 0; step < 200 && std::abs(sum - pool.amount) > close; ++step) {
      (sum > pool.amount ? least : most) = push;
      const double newton = give > 0.0 ? push + (sum - pool.amount) / give : most + 1.0;
      const bool is_inside = newton > least && newton < most;
      const double next = is_inside ? newton : 0.5 * (least + most);
      if (next == push) break;
      push = next;
      sum = sum_at(push, give);
    }
  }
  for (const std::size_t i : pool.cells)
    split[i] = std::clamp(split[i] - push * ease[i], low[i], high[i]);
}

double Pools::fill(const Pool& pool, std::span<const double> slopes,
                   std::span<double> split) const {
  double left = pool.amount;
  for (const std::size_t i : pool.cells) left -= split[i] = low[i];
  std::vector<std::pair<double, std::size_t>> order;  // the steepest first
  for (const std::size_t i : pool.cells) order.emplace_back(-slopes[i], i);
  std::ranges::sort(order);
  double price = 0.0;
  for (const auto& [fall, i] : order) {
    price = slopes[i];
    if (!pool.is_spent_whole && price <= 0.0) return 0.0;
    const double room = high[i] - low[i];
    if (left < room) {
      split[i] += std::max(left, 0.0);
      return price;
    }
    split[i] = high[i];
    left -= room;
  }
  return pool.is_spent_whole ? price : 0.0;
}

std::vector<double> Pools::prices(std::span<const double> slopes) const {
  std::vector<double> found, split(low.size());
  for (const Pool& pool : pools_) found.push_back(fill(pool, slopes, split));
  return found;
}

double Pools::greatest(std::span<const double> slopes) const {
  std::vector<double> split(low.size());
  for (const Pool& pool : pools_) fill(pool, slopes, split);
  double sum = 0.0;
  for (std::size_t i = 0; i < split.size(); ++i) sum += slopes[i] * split[i];
  return sum;
}

std::vector<double> Pools::taken(std::span<const double> split) const {
  std::vector<double> sums;
  for (const Pool& pool : pools_) {
    double sum = 0.0;
    for (const std::size_t i : pool.cells) sum += split[i];
    sums.push_back(sum);
  }
  return sums;
}

}  // namespace core
