#include "core/metrics/runway.h"

#include <cmath>

#include "core/metrics/metric_input.h"

namespace core {

Result<double> margin_after_marketing(double revenue, double margin, double spend) {
  if (!is_amount(revenue) || !is_share(margin) || !is_amount(spend)) return refused_input();
  return revenue * margin - spend;
}

Result<std::optional<double>> runway_months(double cash, double floor, double net) {
  if (!std::isfinite(cash) || !std::isfinite(floor) || !std::isfinite(net)) return refused_input();
  if (cash <= floor) return 0.0;
  if (net >= 0.0) return std::nullopt;
  return (cash - floor) / -net;
}

std::optional<Runway> runway(const Business& business, double spend) {
  if (!business.monthly_revenue) return std::nullopt;
  return runway(business, middle(*business.monthly_revenue), business.cash, spend);
}

std::optional<Runway> runway(const Business& business, double revenue, std::optional<double> cash,
                             double spend) {
  if (!business.contribution_margin || !cash) return std::nullopt;
  const auto margin = margin_after_marketing(revenue, middle(*business.contribution_margin), spend);
  if (!margin) return std::nullopt;
  const double net = *margin - business.fixed_costs.value_or(0.0);
  const auto months = runway_months(*cash, business.cash_floor.value_or(0.0), net);
  if (!months) return std::nullopt;
  return Runway{.net = net, .months = *months};
}

}  // namespace core
