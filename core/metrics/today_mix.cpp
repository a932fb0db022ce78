#include "core/metrics/today_mix.h"

#include <algorithm>
#include <functional>

#include "core/base/sort_stably.h"

namespace core {
namespace {

std::optional<Month> latest_month(const Plan& plan) {
  std::optional<Month> latest;
  for (const HistoryRow& row : plan.history)
    if (row.month <= plan.start && (!latest || row.month > *latest)) latest = row.month;
  return latest;
}

const HistoryRow* find_row(const Plan& plan, std::optional<Month> month, const Id& channel) {
  const auto found = std::ranges::find_if(plan.history, [&](const HistoryRow& row) {
    return row.month == month && row.channel == channel;
  });
  return found == plan.history.end() ? nullptr : &*found;
}

// History rows and Channel::today name their figures alike.
void take_figures(ChannelToday& channel, const auto& from) {
  channel.revenue = from.revenue;
  channel.spend = from.spend;
  channel.hours = from.hours;
  channel.orders = from.orders;
  channel.new_customers = from.new_customers;
}

std::optional<double> sum_of(const std::vector<ChannelToday>& channels,
                             std::optional<double> ChannelToday::* figure) {
  std::optional<double> sum;
  for (const ChannelToday& channel : channels)
    if (channel.*figure) sum = sum.value_or(0.0) + *(channel.*figure);
  return sum;
}

std::optional<double> revenue_of_all(const Plan& plan, std::optional<Month> month) {
  for (const TotalRow& row : plan.totals)
    if (row.month == month && row.revenue) return row.revenue;
  if (plan.business.monthly_revenue) return middle(*plan.business.monthly_revenue);
  return std::nullopt;
}

void share_out(TodayMix& mix) {
  for (const ChannelToday& channel : mix.channels)
    if (channel.revenue) mix.revenue = mix.revenue.value_or(0.0) + middle(*channel.revenue);
  if (!mix.revenue || !(*mix.revenue > 0.0)) return;
  const double whole = std::max(*mix.revenue, mix.total.value_or(0.0));
  mix.unattributed = 1.0 - *mix.revenue / whole;
  if (mix.unattributed < 1e-9) mix.unattributed = 0.0;  // what rounding leaves
  for (ChannelToday& channel : mix.channels)
    if (channel.revenue) channel.share = middle(*channel.revenue) / whole;
}

void gather_owners(TodayMix& mix) {
  for (const ChannelToday& channel : mix.channels) {
    if (!channel.share) continue;
    auto owner = std::ranges::find(mix.owners, channel.owner_key, &OwnerToday::key);
    if (owner == mix.owners.end()) {
      mix.owners.push_back({.key = channel.owner_key, .channels = {}, .revenue = 0, .share = 0});
      owner = mix.owners.end() - 1;
    }
    owner->channels.push_back(channel.channel);
    owner->revenue += middle(*channel.revenue);
    owner->share += *channel.share;
  }
  sort_stably(mix.owners, std::greater{}, &OwnerToday::share);
}

}  // namespace

TodayMix today_mix(const Plan& plan, const OwnerDirectory& owners) {
  TodayMix mix;
  const std::optional<Month> month = latest_month(plan);
  mix.is_complete = !plan.channels.empty();
  for (const Channel& channel : plan.channels) {
    ChannelToday today;
    today.channel = channel.id;
    today.owner_key = owners.owner_key(channel);
    if (const HistoryRow* const row = find_row(plan, month, channel.id)) {
      take_figures(today, *row);
      mix.month = month;
    } else if (channel.today) {
      take_figures(today, *channel.today);
    }
    mix.is_complete = mix.is_complete && today.revenue.has_value();
    mix.channels.push_back(std::move(today));
  }
  mix.spend = sum_of(mix.channels, &ChannelToday::spend);
  mix.hours = sum_of(mix.channels, &ChannelToday::hours);
  mix.new_customers = sum_of(mix.channels, &ChannelToday::new_customers);
  mix.total = revenue_of_all(plan, month);
  share_out(mix);
  gather_owners(mix);
  return mix;
}

Result<Concentration> concentration_by_channel(const TodayMix& mix) {
  std::vector<double> shares;
  for (const ChannelToday& channel : mix.channels) shares.push_back(channel.share.value_or(0.0));
  shares.push_back(mix.unattributed);
  return concentration(shares);
}

Result<Concentration> concentration_by_owner(const TodayMix& mix) {
  std::vector<double> shares;
  for (const OwnerToday& owner : mix.owners) shares.push_back(owner.share);
  shares.push_back(mix.unattributed);
  return concentration(shares);
}

std::optional<double> cac_today(const TodayMix& mix) {
  if (!mix.spend || !mix.new_customers || !(*mix.new_customers > 0.0)) return std::nullopt;
  return *mix.spend / *mix.new_customers;
}

const ChannelToday* find_channel(const TodayMix& mix, std::string_view channel) {
  const auto found = std::ranges::find(mix.channels, channel, &ChannelToday::channel);
  return found == mix.channels.end() ? nullptr : &*found;
}

}  // namespace core
