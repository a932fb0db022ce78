#include "core/edit/spend_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Edit set_run(Grid Plan::* field, Limits bounds, Id channel, Month from, int months,
             std::optional<double> amount) {
  return altering([=, channel = std::move(channel)](Plan& plan) -> Refusal {
    if (!limits::plan_months.admits(months)) return Error{"error.plan_months_out_of_range"};
    if (auto refusal = first_of({check_channel(plan, channel), check_number(amount, bounds),
                                 check_month(from), check_month(from.plus(months - 1))}))
      return refusal;
    Grid& grid = plan.*field;
    for (int i = 0; i < months; ++i) {
      if (amount)
        grid[channel][from.plus(i)] = *amount;
      else if (grid.contains(channel))
        grid[channel].erase(from.plus(i));
    }
    // A channel without amounts is not in the file, so it is not in the plan either.
    if (grid.contains(channel) && grid[channel].empty()) grid.erase(channel);
    return std::nullopt;
  });
}

}  // namespace

Edit set_spend(Id channel, Month month, std::optional<double> amount) {
  return set_spend_run(std::move(channel), month, 1, amount);
}

Edit set_spend_run(Id channel, Month from, int months, std::optional<double> amount) {
  return set_run(&Plan::spend, limits::money, std::move(channel), from, months, amount);
}

Edit set_effort(Id channel, Month month, std::optional<double> hours) {
  return set_effort_run(std::move(channel), month, 1, hours);
}

Edit set_effort_run(Id channel, Month from, int months, std::optional<double> hours) {
  return set_run(&Plan::effort, limits::hours, std::move(channel), from, months, hours);
}

}  // namespace core
