// The fields of the business, its goals and its capacity, and of an estimate.
#pragma once

#include "core/model/business.h"
#include "core/model/field_rules.h"

namespace core {

// `rule` is that of the number that is estimated.
template <class V, MaybeConst<Estimate> T>
void fields(V& v, T& estimate, const Rule& rule) {
  v("low", estimate.low, rules::essential(rule));
  v("high", estimate.high, rules::essential(rule));
  v("mode", estimate.mode, rules::optional(rule));
  v("evidence", estimate.evidence);
  v("source", estimate.source);
  v("date", estimate.date, rules::date);
  v("note", estimate.note);
}

template <class V, MaybeConst<Traits> T>
void fields(V& v, T& traits) {
  v("decision", traits.decision, rules::rating);
  v("intent", traits.intent, rules::rating);
  v("catalogue", traits.catalogue, rules::rating);
  v("visual", traits.visual, rules::rating);
  v("explain", traits.explain, rules::rating);
}

template <class V, MaybeConst<Business> T>
void fields(V& v, T& business) {
  v("model", business.model);
  v("offer", business.offer);
  v("stage", business.stage);
  v("online", business.online);
  v("monthly_revenue", business.monthly_revenue, rules::money);
  v("contribution_margin", business.contribution_margin, rules::share);
  v("order_value", business.order_value, rules::money);
  v("orders_per_customer", business.orders_per_customer, rules::orders_per_customer);
  v("price_month", business.price_month, rules::money);
  v("months_kept", business.months_kept, rules::months_kept);
  v("catalogue_size", business.catalogue_size, rules::count);
  v("days_to_decide", business.days_to_decide, rules::days);
  v("trigger", business.trigger);
  v("brand_terms", business.brand_terms);
  v("traits", business.traits);
  v("cash", business.cash, rules::balance);
  v("cash_floor", business.cash_floor, rules::balance);
  v("fixed_costs", business.fixed_costs, rules::money);
  v("season", business.season, rules::season_index);
  v("season_cost", business.season_cost, rules::season_index);
}

template <class V, MaybeConst<Goal> T>
void fields(V& v, T& goal) {
  v("id", goal.id, rules::own_id(Kind::goal));
  v("measure", goal.measure, rules::essential(rules::free));
  v("target", goal.target,
    rules::essential({.name = "count", .limits = target_limits(goal.measure)}));
  v("month", goal.month);
}

template <class V, MaybeConst<Capacity> T>
void fields(V& v, T& capacity) {
  v("budget", capacity.budget, rules::money);
  v("hours", capacity.hours, rules::hours);
  v("hour_cost", capacity.hour_cost, rules::money);
  v("max_owner_share", capacity.max_owner_share, rules::share);
  v("max_monthly_change", capacity.max_monthly_change, rules::monthly_change);
}

}  // namespace core
