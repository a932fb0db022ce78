#include "core/optimise/allocation_problem.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/digits.h"

namespace core {
namespace {

std::unexpected<Error> refused(const char* member) {
  return std::unexpected(Error{"error.allocation_input", {}, member});
}

bool all_finite(const std::vector<double>& values, double least) {
  return std::ranges::all_of(values,
                             [=](double value) { return std::isfinite(value) && value >= least; });
}

bool is_sound(const ResponseCurve& curve) {
  return std::ranges::all_of(curve, [](const CurveTerm& term) {
    return std::isfinite(term.height) && term.height >= 0.0 && std::isfinite(term.scale) &&
           term.scale > 0.0 && std::isfinite(term.slope) && term.slope > 0.0;
  });
}

// The member that is wrong; null when none is.
const char* wrong_member(const AllocationProblem& problem, const AllocationChannel& channel) {
  constexpr double any = -1e300;
  const bool has_weights = !channel.weights.empty();
  if (!is_sound(channel.curve)) return "curve";
  if (!(channel.retention >= 0.0 && channel.retention < 1.0)) return "retention";
  if (!std::isfinite(channel.opening) || !(channel.opening >= 0.0)) return "opening";
  if (!channel.rate.empty() &&
      (channel.rate.size() != problem.months || !all_finite(channel.rate, 1e-300)))
    return "rate";
  if (!all_finite(channel.weights, 0.0)) return "weights";
  if (channel.carried.size() != (has_weights ? problem.counted : 0) ||
      !all_finite(channel.carried, 0.0))
    return "carried";
  if (channel.worth.size() != problem.counted || !all_finite(channel.worth, any)) return "worth";
  if (channel.cost.size() != problem.months || !all_finite(channel.cost, any)) return "cost";
  if (channel.low.size() != problem.months || !all_finite(channel.low, 0.0)) return "low";
  if (channel.high.size() != problem.months || !all_finite(channel.high, 0.0)) return "high";
  for (std::size_t month = 0; month < problem.months; ++month)
    if (channel.low[month] > channel.high[month]) return "high";
  if (channel.pool.size() != problem.months ||
      !std::ranges::all_of(channel.pool,
                           [&](std::size_t pool) { return pool < problem.pools.size(); }))
    return "pool";
  if (!std::isfinite(channel.least) || !(channel.least >= 0.0)) return "least";
  return nullptr;
}

}  // namespace

Result<void> check(const AllocationProblem& problem) {
  if (problem.counted < problem.months) return refused("counted");
  for (const AllocationPool& pool : problem.pools)
    if (!std::isfinite(pool.amount) || !(pool.amount >= 0.0)) return refused("amount");
  std::vector<double> least(problem.pools.size(), 0.0), most = least;
  for (const AllocationChannel& channel : problem.channels) {
    if (const char* const wrong = wrong_member(problem, channel)) return refused(wrong);
    for (std::size_t month = 0; month < problem.months; ++month) {
      least[channel.pool[month]] += channel.low[month];
      most[channel.pool[month]] += channel.high[month];
    }
  }
  for (std::size_t place = 0; place < problem.pools.size(); ++place) {
    const AllocationPool& pool = problem.pools[place];
    const double rounding = 1e-9 * std::max(pool.amount, 1.0);
    const bool is_over = least[place] > pool.amount + rounding;
    const bool is_under = pool.is_spent_whole && most[place] < pool.amount - rounding;
    if (is_over || is_under)
      return std::unexpected(
          Error{is_over ? "error.allocation_too_much" : "error.allocation_too_little",
                {{"amount", shortest_digits(pool.amount)},
                 {"limit", shortest_digits(is_over ? least[place] : most[place])}},
                std::to_string(place)});
  }
  return {};
}

bool is_concave(const AllocationProblem& problem) {
  return std::ranges::all_of(problem.channels, [](const AllocationChannel& channel) {
    return is_concave(channel.curve) && channel.least == 0.0 &&
           std::ranges::all_of(channel.worth, [](double worth) { return worth >= 0.0; });
  });
}

}  // namespace core
