// How long until a new customer has paid back what they cost.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/model/business.h"

namespace core {

// Months until contribution reaches the cost of acquisition. The first order pays at once; later
// ones are spread evenly over the twelve months after it.
//
// cac          money per new customer, >= 0
// margin       contribution margin, 0..1
// order_value  money an order, >= 0
// orders       orders a customer makes in a year, >= 1
// returns      months, 0 when the first order pays it back; nothing when a year does not
// errors       error.metric_input
Result<std::optional<double>> payback_months_of_orders(double cac, double margin,
                                                       double order_value, double orders);

// cac / (margin * price_month).
//
// returns  months; nothing when the subscriber has left by then (months_kept)
// errors   error.metric_input
Result<std::optional<double>> payback_months_of_subscription(double cac, double margin,
                                                             double price_month,
                                                             double months_kept);

// Of a business, by its revenue_kind() and the middles of what it has said.
struct Payback {
  std::optional<double> months;  // nothing: never
  bool operator==(const Payback&) const = default;
};
// Nothing while something needed is unsaid.
std::optional<Payback> payback(const Business& business, double cac);

}  // namespace core
