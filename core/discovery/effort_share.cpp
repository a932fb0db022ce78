#include "core/discovery/effort_share.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

namespace core {
namespace {

struct Spent {
  double money = 0;
  double hours = 0;
};

// In the order of the plan's channels.
using Spending = std::vector<Spent>;

Spending spending_today(const TodayMix& today) {
  Spending spending;
  for (const ChannelToday& channel : today.channels)
    spending.push_back({channel.spend.value_or(0.0), channel.hours.value_or(0.0)});
  return spending;
}

// The part of a card that falls into the months of the plan.
double part_inside(const Plan& plan, const Activity& activity) {
  const Month end = std::min(activity.start.plus(activity.months), plan.start.plus(plan.months));
  const int months = months_between(std::max(activity.start, plan.start), end);
  return std::max(0, months) / static_cast<double>(std::max(1, activity.months));
}

double sum_inside(const Plan& plan, const Grid& grid, const Id& channel) {
  const auto row = grid.find(channel);
  if (row == grid.end()) return 0.0;
  double sum = 0.0;
  for (const auto& [month, amount] : row->second)
    if (month >= plan.start && month <= plan.last_month()) sum += amount;
  return sum;
}

Spending spending_planned(const Plan& plan) {
  Spending spending;
  for (const Channel& channel : plan.channels) {
    Spent spent{sum_inside(plan, plan.spend, channel.id),
                sum_inside(plan, plan.effort, channel.id)};
    for (const Activity& activity : plan.activities) {
      if (activity.channel != channel.id) continue;
      spent.money += activity.cost * part_inside(plan, activity);
      spent.hours += activity.hours * part_inside(plan, activity);
    }
    spending.push_back(spent);
  }
  return spending;
}

double sum_of(const Spending& spending, double Spent::* part) {
  return std::transform_reduce(spending.begin(), spending.end(), 0.0, std::plus{},
                               [part](const Spent& spent) { return spent.*part; });
}

bool is_any(const Spending& spending) {
  return sum_of(spending, &Spent::money) + sum_of(spending, &Spent::hours) > 0.0;
}

// What an hour counts: its cost, else 1 where there is nothing but hours, else nothing.
double weight_of_hour(const Plan& plan, const Spending& spending) {
  if (plan.capacity.hour_cost) return *plan.capacity.hour_cost;
  return sum_of(spending, &Spent::money) > 0.0 ? 0.0 : 1.0;
}

double reach_of(const Behaviour& behaviour, const Id& channel) {
  const auto reach = behaviour.reach.find(channel);
  return reach == behaviour.reach.end() ? 0.0 : reach->second;
}

}  // namespace

EffortShares effort_shares(const Plan& plan, const TodayMix& today) {
  EffortShares shares;
  Spending spending = spending_today(today);
  shares.basis = EffortBasis::today;
  if (!is_any(spending)) {
    spending = spending_planned(plan);
    shares.basis = EffortBasis::planned;
  }
  const double hour = weight_of_hour(plan, spending);
  const double total = sum_of(spending, &Spent::money) + hour * sum_of(spending, &Spent::hours);
  if (!(total > 0.0) || spending.size() != plan.channels.size()) return {};

  shares.hours_left_out =
      hour == 0.0 && !plan.capacity.hour_cost && sum_of(spending, &Spent::hours) > 0.0;
  for (const Behaviour& behaviour : plan.behaviours) shares.behaviours.push_back({behaviour.id, 0});
  for (std::size_t i = 0; i < spending.size(); ++i) {
    const Id& channel = plan.channels[i].id;
    const double effort = (spending[i].money + hour * spending[i].hours) / total;
    shares.channels.push_back({channel, effort});
    double reached = 0.0;
    for (const Behaviour& behaviour : plan.behaviours) reached += reach_of(behaviour, channel);
    if (!(reached > 0.0)) shares.unplaced += effort;
    for (std::size_t b = 0; b < plan.behaviours.size() && reached > 0.0; ++b)
      shares.behaviours[b].share += effort * reach_of(plan.behaviours[b], channel) / reached;
  }
  return shares;
}

std::vector<EffortPart> effort_from(const Plan& plan, const EffortShares& shares,
                                    const Behaviour& behaviour) {
  std::vector<EffortPart> parts;
  for (const EffortPart& channel : shares.channels) {
    const double reach = reach_of(behaviour, channel.id);
    if (!(reach > 0.0) || !(channel.share > 0.0)) continue;
    double reached = 0.0;
    for (const Behaviour& one : plan.behaviours) reached += reach_of(one, channel.id);
    parts.push_back({channel.id, channel.share * reach / reached});
  }
  return parts;
}

}  // namespace core
