#include "core/optimise/allocate_once.h"

#include <algorithm>
#include <cmath>

#include "core/metrics/metric_input.h"
#include "core/optimise/allocate.h"

namespace core {

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
  const auto found = allocate(problem);
  if (!found) return refused_input("channels");
  const auto bound = allocation_bound(problem, *found);
  if (!bound) return std::unexpected(bound.error());
  return OnceAllocation{found->split, found->value, found->prices[0],
                        std::max(*bound, found->value)};
}

}  // namespace core
