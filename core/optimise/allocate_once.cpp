#include "core/optimise/allocate_once.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/metrics/metric_input.h"
#include "core/optimise/allocate.h"

namespace core {
namespace {

constexpr double dust = 1e-9;  // of the budget

// Searching leaves traces where nothing is to be spent: they go to the largest spend.
void sweep(std::span<const OnceChannel> channels, double budget, std::vector<double>& spend) {
  const std::size_t largest =
      static_cast<std::size_t>(std::ranges::max_element(spend) - spend.begin());
  for (std::size_t i = 0; i < spend.size(); ++i) {
    const double trace = spend[i] - channels[i].low;
    if (i == largest || !(trace > 0.0) || trace > dust * budget) continue;
    spend[i] = channels[i].low;
    spend[largest] = std::min(spend[largest] + trace, channels[largest].high);
  }
}

// Channels between their bounds all bring as much for one more unit; those at their low bring less,
// and those at their high may take none.
double marginal_of(std::span<const OnceChannel> channels, const AllocationProblem& problem,
                   std::span<const double> spend) {
  double most = 0.0;
  for (std::size_t i = 0; i < spend.size(); ++i)
    if (spend[i] < channels[i].high * (1.0 - dust))
      most = std::max(most, curve_at(problem.channels[i].curve, spend[i]).slope);
  return most;
}

}  // namespace

Result<OnceAllocation> allocate_once(std::span<const OnceChannel> channels, double budget) {
  if (!is_amount(budget)) return refused_input("budget");
  AllocationProblem problem{.months = 1, .counted = 1, .channels = {}, .pools = {{budget, false}}};
  double least = 0.0;
  for (const OnceChannel& channel : channels) {
    if (!is_amount(channel.low) || !is_amount(channel.high)) return refused_input("channels");
    AllocationChannel made;
    made.curve = {
        {.height = channel.ceiling, .scale = channel.half_saturation, .slope = channel.slope}};
    made.worth = {1.0};
    made.cost = {0.0};
    made.low = {channel.low};
    // A channel cannot take more than there is, and searching among smaller amounts is finer.
    made.high = {channel.low > budget ? channel.high : std::min(channel.high, budget)};
    if (channel.high < channel.low) return refused_input("channels");
    made.pool = {0};
    least += channel.low;
    problem.channels.push_back(std::move(made));
  }
  if (channels.empty()) return refused_input("channels");
  if (least > budget) return refused_input("budget");
  auto found = allocate(problem);
  if (!found) return refused_input("channels");
  const auto bound = allocation_bound(problem, *found);
  if (!bound) return std::unexpected(bound.error());
  sweep(channels, budget, found->split);
  const double marginal = marginal_of(channels, problem, found->split);
  return OnceAllocation{std::move(found->split), found->value, marginal,
                        std::max(*bound, found->value)};
}

}  // namespace core
