#include "core/metrics/subscription.h"

#include "core/metrics/cac_ceiling.h"
#include "core/metrics/metric_input.h"

namespace core {

Result<double> monthly_churn(double months_kept) {
  if (!is_amount(months_kept) || months_kept < 1.0) return refused_input();
  return 1.0 / months_kept;
}

Result<double> mrr(double subscribers, double price_month) {
  if (!is_amount(subscribers) || !is_amount(price_month)) return refused_input();
  return subscribers * price_month;
}

std::optional<Subscription> subscription(const Business& business) {
  if (revenue_kind(business) != RevenueKind::subscription || !business.monthly_revenue)
    return std::nullopt;
  Subscription steady;
  steady.mrr = middle(*business.monthly_revenue);
  if (is_positive(business.price_month))
    steady.subscribers = steady.mrr / middle(*business.price_month);
  if (business.months_kept)
    if (const auto churn = monthly_churn(middle(*business.months_kept))) steady.churn = *churn;
  if (steady.subscribers && steady.churn) steady.new_to_stand = *steady.subscribers * *steady.churn;
  return steady;
}

}  // namespace core
