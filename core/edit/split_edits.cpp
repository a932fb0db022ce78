#include "core/edit/split_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal put(const Plan& plan, Grid& grid, const Grid& changed, Limits bounds) {
  for (const auto& [channel, months] : changed)
    for (const auto& [month, amount] : months) {
      if (auto refusal = first_of(
              {check_channel(plan, channel), check_number(amount, bounds), check_month(month)}))
        return refusal;
      grid[channel][month] = amount;
    }
  return std::nullopt;
}

}  // namespace

Edit set_split(Grid spend, Grid effort) {
  return altering([spend = std::move(spend), effort = std::move(effort)](Plan& plan) -> Refusal {
    if (auto refusal = put(plan, plan.spend, spend, limits::money)) return refusal;
    return put(plan, plan.effort, effort, limits::hours);
  });
}

}  // namespace core
