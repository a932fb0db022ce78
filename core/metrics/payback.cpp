#include "core/metrics/payback.h"

#include "core/metrics/cac_ceiling.h"
#include "core/metrics/metric_input.h"

namespace core {

Result<std::optional<double>> payback_months_of_orders(double cac, double margin,
                                                       double order_value, double orders) {
  if (!is_amount(cac) || !is_share(margin) || !is_amount(order_value) || !is_amount(orders) ||
      orders < 1.0)
    return refused_input();
  const double first = margin * order_value;
  const double missing = cac - first;
  if (missing <= 0.0) return 0.0;
  const double monthly = (orders - 1.0) * first / 12.0;
  // A cost at the very ceiling is paid back in the twelfth month, whatever the last digit says.
  constexpr double rounding = 1.0 + 1e-9;
  if (missing > 12.0 * monthly * rounding) return std::nullopt;
  return missing / monthly;
}

Result<std::optional<double>> payback_months_of_subscription(double cac, double margin,
                                                             double price_month,
                                                             double months_kept) {
  if (!is_amount(cac) || !is_share(margin) || !is_amount(price_month) || !is_amount(months_kept) ||
      months_kept < 1.0)
    return refused_input();
  const double monthly = margin * price_month;
  constexpr double rounding = 1.0 + 1e-9;
  if (cac > months_kept * monthly * rounding) return std::nullopt;
  return monthly > 0.0 ? cac / monthly : 0.0;
}

std::optional<Payback> payback(const Business& business, double cac) {
  if (!business.contribution_margin) return std::nullopt;
  const double margin = middle(*business.contribution_margin);
  Result<std::optional<double>> months;
  if (revenue_kind(business) == RevenueKind::subscription) {
    if (!business.price_month || !business.months_kept) return std::nullopt;
    months = payback_months_of_subscription(cac, margin, middle(*business.price_month),
                                            middle(*business.months_kept));
  } else {
    if (!business.order_value) return std::nullopt;
    const auto& orders = business.orders_per_customer;
    months = payback_months_of_orders(cac, margin, middle(*business.order_value),
                                      orders ? middle(*orders) : 1.0);
  }
  if (!months) return std::nullopt;
  return Payback{*months};
}

}  // namespace core
