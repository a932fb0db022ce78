// The steady state of a subscription business.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/model/business.h"

namespace core {

// Share of subscribers lost a month, 1 / months_kept.
//
// months_kept  months a subscriber stays, >= 1
// returns      0..1
// errors       error.metric_input
// source       the mean of a geometric lifetime
Result<double> monthly_churn(double months_kept);

// Monthly recurring revenue.
//
// subscribers  >= 0
// price_month  money a month and subscriber, >= 0
// returns      money a month
// errors       error.metric_input
Result<double> mrr(double subscribers, double price_month);

struct Subscription {
  double mrr = 0;                      // money a month
  std::optional<double> subscribers;   // nothing without a price
  std::optional<double> churn;         // share a month; nothing without months kept
  std::optional<double> new_to_stand;  // new subscribers a month that only replace those who leave
  bool operator==(const Subscription&) const = default;
};
// Of a business whose revenue_kind() is subscription: all its revenue recurs. Nothing otherwise, or
// without revenue.
std::optional<Subscription> subscription(const Business& business);

}  // namespace core
