#include "core/forecast/ready_scenarios.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/forecast/channel_model.h"
#include "core/metrics/today_mix.h"

namespace core {
namespace {

double hour_cost_of(const Plan& plan) {
  const double cost = plan.capacity.hour_cost.value_or(usual_hour_cost);
  return cost > 0.0 ? cost : usual_hour_cost;
}

// Money and hours of one channel by month of the plan.
struct Row {
  std::vector<double> money, hours;
};

// As core/forecast/forecast_model.h reads a grid: a channel without a row goes on as today.
std::vector<double> amounts_of(const Plan& plan, const Grid& grid, const Id& channel,
                               std::optional<double> today) {
  const auto row = grid.find(channel);
  const auto months = static_cast<std::size_t>(plan.months);
  if (row == grid.end() || row->second.empty())
    return std::vector<double>(months, today.value_or(0.0));
  std::vector<double> amounts(months, 0.0);
  for (const auto& [month, amount] : row->second)
    if (month >= plan.start && month <= plan.last_month())
      amounts[static_cast<std::size_t>(months_between(plan.start, month))] = amount;
  return amounts;
}

std::vector<Row> rows_of(const Plan& plan, const TodayMix& today) {
  std::vector<Row> rows;
  for (std::size_t c = 0; c < plan.channels.size(); ++c) {
    const Id& id = plan.channels[c].id;
    rows.push_back({amounts_of(plan, plan.spend, id, today.channels[c].spend),
                    amounts_of(plan, plan.effort, id, today.channels[c].hours)});
  }
  for (const Activity& card : plan.activities) {
    const auto channel = std::ranges::find(plan.channels, card.channel, &Channel::id);
    if (channel == plan.channels.end()) continue;
    Row& row = rows[static_cast<std::size_t>(channel - plan.channels.begin())];
    for (int i = 0; i < card.months; ++i) {
      const int t = months_between(plan.start, card.start) + i;
      if (t < 0 || t >= plan.months) continue;
      row.money[static_cast<std::size_t>(t)] += card.cost / card.months;
      row.hours[static_cast<std::size_t>(t)] += card.hours / card.months;
    }
  }
  return rows;
}

// The place of the channel that brings most for its effort today; past the end: none does.
std::size_t best_channel(const Plan& plan, const TodayMix& today) {
  std::size_t best = plan.channels.size();
  double most = 0.0;
  for (std::size_t c = 0; c < plan.channels.size(); ++c) {
    const ChannelToday& now = today.channels[c];
    if (response_kind(plan.channels[c]) == ResponseKind::base || !now.revenue) continue;
    const double effort = now.spend.value_or(0.0) + now.hours.value_or(0.0) * hour_cost_of(plan);
    const double brings = effort > 0.0 ? middle(*now.revenue) / effort : 0.0;
    if (brings > most) most = brings, best = c;
  }
  return best;
}

std::map<Month, double> months_of(const Plan& plan, const std::vector<double>& amounts) {
  std::map<Month, double> months;
  for (std::size_t t = 0; t < amounts.size(); ++t)
    months[plan.start.plus(static_cast<int>(t))] = amounts[t];
  return months;
}

Scenario without_cards(const Plan& plan, bool only_of_channels) {
  Scenario scenario;
  scenario.id = "ready-made";
  scenario.spend.emplace();
  scenario.effort.emplace();
  for (const Activity& card : plan.activities)
    if (card.channel || !only_of_channels) scenario.without_activities.push_back(card.id);
  return scenario;
}

}  // namespace

Scenario as_today_scenario(const Plan& plan, const OwnerDirectory& owners) {
  const TodayMix today = today_mix(plan, owners);
  Scenario scenario = without_cards(plan, /*only_of_channels=*/false);
  for (std::size_t c = 0; c < plan.channels.size(); ++c) {
    const Channel& channel = plan.channels[c];
    if (response_kind(channel) != ResponseKind::paid || today.channels[c].spend) continue;
    const std::vector<double> planned = amounts_of(plan, plan.spend, channel.id, std::nullopt);
    (*scenario.spend)[channel.id] =
        months_of(plan, std::vector<double>(planned.size(), planned.front()));
  }
  return scenario;
}

Result<Scenario> best_channel_scenario(const Plan& plan, const OwnerDirectory& owners,
                                       double part) {
  const TodayMix today = today_mix(plan, owners);
  const std::size_t best = best_channel(plan, today);
  if (best == plan.channels.size()) return std::unexpected(Error{"error.no_best_channel"});
  const double hour_cost = hour_cost_of(plan);
  const bool is_paid = response_kind(plan.channels[best]) == ResponseKind::paid;
  std::vector<Row> rows = rows_of(plan, today);
  for (std::size_t t = 0; t < static_cast<std::size_t>(plan.months); ++t) {
    double money = 0.0, hours = 0.0;
    for (const Row& row : rows) money += row.money[t], hours += row.hours[t];
    const double all = money + hours * hour_cost;
    const double others = all - rows[best].money[t] - rows[best].hours[t] * hour_cost;
    const double to_best = others > 0.0 ? part : 1.0;
    const double kept = others > 0.0 ? (1.0 - part) * all / others : 0.0;
    for (std::size_t c = 0; c < rows.size(); ++c) {
      Row& row = rows[c];
      if (c != best) row.money[t] *= kept, row.hours[t] *= kept;
      if (c == best) row.money[t] = to_best * (is_paid ? all : money);
      if (c == best) row.hours[t] = is_paid ? 0.0 : to_best * hours;
    }
  }
  Scenario scenario = without_cards(plan, /*only_of_channels=*/true);
  for (std::size_t c = 0; c < rows.size(); ++c) {
    (*scenario.spend)[plan.channels[c].id] = months_of(plan, rows[c].money);
    (*scenario.effort)[plan.channels[c].id] = months_of(plan, rows[c].hours);
  }
  return scenario;
}

}  // namespace core
