#include "core/metrics/cac_ceiling.h"

#include <vector>

#include "core/metrics/estimate_product.h"
#include "core/metrics/metric_input.h"

namespace core {

RevenueKind revenue_kind(const Business& business) {
  if (business.model == BusinessModel::saas) return RevenueKind::subscription;
  const bool priced_by_month = business.price_month.has_value();
  const bool priced_by_order = business.order_value.has_value();
  if (business.model == BusinessModel::app && (priced_by_month || !priced_by_order))
    return RevenueKind::subscription;
  return priced_by_month && !priced_by_order ? RevenueKind::subscription : RevenueKind::orders;
}

Result<double> ltv_of_orders(double margin, double order_value, double orders) {
  if (!is_share(margin) || !is_amount(order_value) || !is_amount(orders) || orders < 1.0)
    return refused_input();
  return margin * order_value * orders;
}

Result<double> ltv_of_subscription(double margin, double price_month, double months_kept) {
  if (!is_share(margin) || !is_amount(price_month) || !is_amount(months_kept) || months_kept < 1.0)
    return refused_input();
  return margin * price_month * months_kept;
}

std::optional<Estimate> cac_ceiling(const Business& business) {
  const bool subscribed = revenue_kind(business) == RevenueKind::subscription;
  const auto& price = subscribed ? business.price_month : business.order_value;
  const auto times = subscribed ? business.months_kept
                                : business.orders_per_customer.value_or(point_estimate(1.0));
  if (!is_positive(business.contribution_margin) || !is_positive(price) || !is_positive(times))
    return std::nullopt;
  const std::vector<Estimate> factors{*business.contribution_margin, *price, *times};
  return product_of(factors);
}

}  // namespace core
