// What a new customer may cost: the contribution one brings over their life.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/model/business.h"

namespace core {

// How revenue comes in: order by order, or month by month while a subscriber stays.
enum class RevenueKind { orders, subscription };

// saas is a subscription; an app is one when it has a monthly price or no order value; the others
// are only where they have a monthly price and no order value.
RevenueKind revenue_kind(const Business& business);

// Lifetime value, and so the ceiling of the cost of acquisition: above it a customer loses money.
//
//   ltv = margin * order_value * orders          shops
//   ltv = margin * price_month * months_kept     subscriptions
//
// margin       contribution margin, share of the price left after what each sale costs, 0..1
// order_value  money an order, >= 0
// orders       orders a customer makes in the time counted (a year), >= 1
// price_month  money a month, >= 0
// months_kept  months a subscriber stays, >= 1
// returns      money per customer, not discounted
// errors       error.metric_input
// source       by definition; months kept = 1 / monthly churn, the mean of a geometric lifetime
Result<double> ltv_of_orders(double margin, double order_value, double orders);
Result<double> ltv_of_subscription(double margin, double price_month, double months_kept);

// The ceiling of a business as a range, from the ranges of what it has said. Orders a customer
// count as 1 while unsaid. Widths add up as for independent lognormals: in quadrature on the log
// scale. Nothing while margin, price or months kept are missing or zero.
std::optional<Estimate> cac_ceiling(const Business& business);

}  // namespace core
