// Where revenue, money and hours come from and go to today, by channel and by owner.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/month.h"
#include "core/metrics/concentration.h"
#include "core/model/owners.h"
#include "core/model/plan.h"

namespace core {

struct ChannelToday {
  Id channel;
  std::string owner_key;                                      // of OwnerDirectory::owner_key
  std::optional<Estimate> revenue;                            // money a month, as believed
  std::optional<double> spend, hours, orders, new_customers;  // a month
  std::optional<double> share;  // of revenue, 0..1; nothing while its revenue is unknown
  bool operator==(const ChannelToday&) const = default;
};

struct OwnerToday {
  std::string key;           // of OwnerDirectory::owner_key
  std::vector<Id> channels;  // those with a share, in the plan's order
  double revenue = 0;        // money a month, sum of the middles
  double share = 0;          // of revenue, 0..1
  bool operator==(const OwnerToday&) const = default;
};

struct TodayMix {
  std::optional<Month> month;  // of the history it was read from; nothing: typed, or unknown
  std::vector<ChannelToday> channels;  // one for each channel of the plan, in its order
  std::vector<OwnerToday> owners;      // those with a share, largest first
  // Sums of what is known; nothing while no channel knows it.
  std::optional<double> revenue, spend, hours, new_customers;
  // Revenue of the whole business: the month's total, else business.monthly_revenue.
  std::optional<double> total;
  double unattributed = 0;   // share of the total that no channel accounts for, 0..1
  bool is_complete = false;  // every channel's revenue is known
  bool operator==(const TodayMix&) const = default;
};

// Reads the latest month of history that has any row, no later than the plan's start. A channel
// without a row in that month, or a plan without such a month, is read from Channel::today; what
// neither says stays unknown. Shares are of the total where that is more than the channels' sum
// (the rest is `unattributed`), else of the sum; they use the middles of the revenues.
TodayMix today_mix(const Plan& plan, const OwnerDirectory& owners);

// Concentration of revenue by channel, or by owner. What no channel accounts for counts as one
// more, past the last place. errors  error.nothing_to_share (no revenue is known, or all of it is
// zero)
Result<Concentration> concentration_by_channel(const TodayMix& mix);
Result<Concentration> concentration_by_owner(const TodayMix& mix);

// What a new customer costs today, all channels together: spend / new customers. Nothing while
// either is unknown or there were none.
std::optional<double> cac_today(const TodayMix& mix);

const ChannelToday* find_channel(const TodayMix& mix, std::string_view channel);

}  // namespace core
