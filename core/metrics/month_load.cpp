#include "core/metrics/month_load.h"

#include <algorithm>
#include <tuple>

#include "core/model/lookup.h"

namespace core {
namespace {

void add_grid(std::vector<MonthLoad>& loads, Month start, const Grid& grid,
              double MonthLoad::* where) {
  for (const auto& [channel, amounts] : grid)
    for (const auto& [month, amount] : amounts) {
      const int at = months_between(start, month);
      if (at >= 0 && at < static_cast<int>(loads.size()))
        loads[static_cast<std::size_t>(at)].*where += amount;
    }
}

void add_activity(std::vector<MonthLoad>& loads, Month start, const Activity& activity, int delay,
                  double sign) {
  const double share = sign / activity.months;
  for (int i = 0; i < activity.months; ++i) {
    const int at = months_between(start, activity.start) + delay + i;
    if (at < 0 || at >= static_cast<int>(loads.size())) continue;
    loads[static_cast<std::size_t>(at)].money += activity.cost * share;
    loads[static_cast<std::size_t>(at)].hours += activity.hours * share;
  }
}

// True when every month that is over afterwards was at least as much over before, and `first` is
// not over at all.
bool mends(const std::vector<MonthLoad>& before, const std::vector<MonthLoad>& after,
           std::size_t first) {
  constexpr double rounding = 1e-9;
  for (std::size_t i = 0; i < after.size(); ++i)
    if (after[i].money_over() > before[i].money_over() + rounding ||
        after[i].hours_over() > before[i].hours_over() + rounding)
      return false;
  return !after[first].is_over();
}

bool keeps_order(const Plan& plan, const Activity& moved, Month start) {
  const Month end = start.plus(moved.months);
  return std::ranges::none_of(plan.activities, [&](const Activity& other) {
    const bool follows = std::ranges::find(other.after, moved.id) != other.after.end();
    return follows && other.start < end;
  });
}

}  // namespace

std::vector<MonthLoad> month_loads(const Plan& plan) {
  std::vector<MonthLoad> loads;
  for (int i = 0; i < plan.months; ++i) {
    const Month month = plan.start.plus(i);
    loads.push_back({.month = month,
                     .budget = plan.capacity.budget.at(month),
                     .hours_there = plan.capacity.hours.at(month)});
  }
  add_grid(loads, plan.start, plan.spend, &MonthLoad::money);
  add_grid(loads, plan.start, plan.effort, &MonthLoad::hours);
  for (const Activity& activity : plan.activities)
    add_activity(loads, plan.start, activity, 0, 1.0);
  return loads;
}

std::optional<LoadAdvice> load_advice(const Plan& plan) {
  const std::vector<MonthLoad> loads = month_loads(plan);
  const auto over = std::ranges::find_if(loads, &MonthLoad::is_over);
  if (over == loads.end()) return std::nullopt;
  LoadAdvice advice{.load = *over, .activity = std::nullopt, .to = over->month};
  const auto first = static_cast<std::size_t>(over - loads.begin());

  std::optional<std::tuple<int, double, Id>> best;  // delay, hours, id
  for (const Activity& activity : plan.activities) {
    const bool covers =
        activity.start <= over->month && over->month < activity.start.plus(activity.months);
    if (!covers || !activity.done.empty()) continue;
    for (int delay = 1; delay <= plan.months; ++delay) {
      const Month start = activity.start.plus(delay);
      if (start.plus(activity.months) > plan.start.plus(plan.months)) break;
      std::vector<MonthLoad> after = loads;
      add_activity(after, plan.start, activity, 0, -1.0);
      add_activity(after, plan.start, activity, delay, 1.0);
      if (!mends(loads, after, first) || !keeps_order(plan, activity, start)) continue;
      const std::tuple candidate{delay, activity.hours, activity.id};
      if (!best || candidate < *best) {
        best = candidate;
        advice.activity = activity.id;
        advice.to = start;
      }
      break;
    }
  }
  return advice;
}

}  // namespace core
