#include "core/optimise/branch_bound.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "core/optimise/price_search.h"

namespace core {
namespace {

constexpr std::size_t search_cells = 256, bound_cells = 4096;
constexpr double least_difference = 1e-3;  // of a cell's bounds: where a part may be halved

struct Part {
  AllocationProblem problem;
  double price = 0.0;
  double bound = 0.0;
  std::size_t cell = 0;        // to be halved at
  std::optional<double> half;  // nothing: it cannot be
};

double bound_at(const AllocationProblem& problem, double price) {
  double bound = price * problem.pools[0].amount;
  std::vector<double> prices(problem.months);
  for (const AllocationChannel& channel : problem.channels) {
    for (std::size_t t = 0; t < problem.months; ++t) prices[t] = channel.cost[t] + price;
    LevelSearch search(channel, problem.counted, bound_cells, LevelKind::cells);
    bound += search.greatest(channel.worth, prices, {});
  }
  return bound;
}

// The part with its price, its bound and where to halve it; nothing if no split is in it.
std::optional<Part> judged(AllocationProblem problem, double price, double value) {
  if (!check(problem)) return std::nullopt;
  Part part{std::move(problem), price, 0.0, 0, std::nullopt};
  PriceSearch search(part.problem, search_cells);
  const auto answers = search.search(std::vector{price}, value);
  part.price = std::ranges::min(answers, {}, &PriceAnswer::dual).prices[0];
  part.bound = bound_at(part.problem, part.price);
  if (answers.size() < 2) return part;
  double most = least_difference;
  for (std::size_t cell = 0; cell < part.problem.cells(); ++cell) {
    const AllocationChannel& channel = part.problem.channels[cell / part.problem.months];
    const std::size_t month = cell % part.problem.months;
    const double width = channel.high[month] - channel.low[month];
    const double one = answers[0].split[cell], other = answers[1].split[cell];
    if (!(width > 0.0) || std::abs(one - other) / width <= most) continue;
    most = std::abs(one - other) / width;
    part.cell = cell;
    part.half = 0.5 * (one + other);
  }
  return part;
}

}  // namespace

double branch_bound(const AllocationProblem& problem, double value, const BranchLimits& limits) {
  const double scale = std::max(std::abs(value), 1e-300);
  auto whole = judged(problem, value / std::max(problem.pools[0].amount, 1e-300), value);
  if (!whole) return value;
  std::vector<Part> open;
  open.push_back(*std::move(whole));
  for (int branch = 0; branch < limits.branches; ++branch) {
    const auto worst = std::ranges::max_element(open, {}, &Part::bound);
    if (worst->bound <= value + limits.close * scale || !worst->half) break;
    const Part part = std::move(*worst);
    open.erase(worst);
    for (const bool is_lower : {true, false}) {
      AllocationProblem half = part.problem;
      AllocationChannel& channel = half.channels[part.cell / half.months];
      (is_lower ? channel.high : channel.low)[part.cell % half.months] = *part.half;
      auto made = judged(std::move(half), part.price, value);
      if (!made) continue;
      made->bound = std::min(made->bound, part.bound);
      open.push_back(*std::move(made));
    }
    if (open.empty()) return value;
  }
  return std::max(std::ranges::max(open, {}, &Part::bound).bound, value);
}

}  // namespace core
