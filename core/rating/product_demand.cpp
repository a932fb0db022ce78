#include "core/rating/product_demand.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/metrics/runway.h"
#include "core/model/limits.h"
#include "core/model/lookup.h"

namespace core {
namespace {

// The value that stands for 1, 2, 3, 4 and 5 on a scale.
using Anchors = std::array<double, 5>;
constexpr Anchors days_anchors{0.5, 2.0, 5.0, 10.0, 40.0};
constexpr Anchors catalogue_anchors{1.0, 10.0, 50.0, 200.0, 1000.0};

double scale_from(const Anchors& anchors, double value) {
  // Written so that NaN counts as the least.
  if (!(value > anchors.front())) return limits::rating.least;
  for (std::size_t i = 1; i < anchors.size(); ++i)
    if (value <= anchors[i])
      return static_cast<double>(i) +
             std::log(value / anchors[i - 1]) / std::log(anchors[i] / anchors[i - 1]);
  return limits::rating.most;
}

std::optional<Demand> typed(const std::optional<Estimate>& trait) {
  if (!trait) return std::nullopt;
  return Demand{.value = *trait, .is_derived = false};
}

Demand derived(double low, double mode, double high) {
  Estimate value = low == high ? point_estimate(mode) : range_estimate(low, high);
  if (low != high) value.mode = mode;
  return {.value = value, .is_derived = true};
}

// Days to decide over all ways of discovering whose days are known.
std::optional<Estimate> days_of_behaviours(const Plan& plan, const BehaviourWeights& weights) {
  double all = 0.0;
  Estimate days{.low = 0.0, .high = 0.0, .mode = 0.0};
  for (const Behaviour& behaviour : plan.behaviours) {
    const auto weight = weights.find(behaviour.id);
    if (!behaviour.days_to_decide || weight == weights.end()) continue;
    all += weight->second;
    days.low += weight->second * behaviour.days_to_decide->low;
    *days.mode += weight->second * middle(*behaviour.days_to_decide);
    days.high += weight->second * behaviour.days_to_decide->high;
  }
  if (!(all > 0.0)) return std::nullopt;
  days.low /= all;
  *days.mode /= all;
  days.high /= all;
  return days;
}

std::optional<Demand> demanded_decision(const Plan& plan, const BehaviourWeights& weights) {
  const Business& business = plan.business;
  if (business.traits.decision) return typed(business.traits.decision);
  const auto days =
      business.days_to_decide ? business.days_to_decide : days_of_behaviours(plan, weights);
  if (!days) return std::nullopt;
  return derived(decision_from_days(days->low), decision_from_days(middle(*days)),
                 decision_from_days(days->high));
}

std::optional<Demand> demanded_catalogue(const Business& business) {
  if (business.traits.catalogue || !business.catalogue_size)
    return typed(business.traits.catalogue);
  const double scale = catalogue_from_size(*business.catalogue_size);
  return derived(scale, scale, scale);
}

bool is_ones_own(const Plan& plan, const OwnerToday& owner) {
  return owner.key == "self" || std::ranges::all_of(owner.channels, [&](const Id& id) {
           const Channel* const channel = find_by_id(plan.channels, id);
           return channel && channel->tenure == Tenure::owned;
         });
}

Demand demanded_control(const Plan& plan, const TodayMix& today) {
  if (today.owners.empty()) return derived(2.0, 3.0, 4.0);
  double largest = 0.0;
  for (const OwnerToday& owner : today.owners)
    if (!is_ones_own(plan, owner)) largest = std::max(largest, owner.share);
  const double scale = std::clamp(1.0 + 3.0 * largest, 2.0, 4.0);
  return derived(scale, scale, scale);
}

std::optional<double> days_of_cash(const Plan& plan, const TodayMix& today) {
  const double budget = plan.capacity.budget.at(plan.start).value_or(0.0);
  const auto lasting = runway(plan.business, std::max(budget, today.spend.value_or(0.0)));
  if (!lasting) return std::nullopt;
  return lasting->months ? *lasting->months * days_per_month
                         : std::numeric_limits<double>::infinity();
}

void weigh(const Plan& plan, std::span<const BehaviourShare> shares, ProductDemand& demand) {
  for (const Behaviour& behaviour : plan.behaviours) {
    const auto found = std::ranges::find(shares, behaviour.id, &BehaviourShare::behaviour);
    const bool is_known = found != shares.end() && found->share;
    demand.weights[behaviour.id] = is_known ? *found->share : 0.0;
    if (!is_known) continue;
    demand.least_weights[behaviour.id] = found->low;
    demand.most_weights[behaviour.id] = found->high;
    demand.weights_are_known = demand.weights_are_known || *found->share > 0.0;
  }
  if (demand.weights_are_known) return;
  for (auto& [behaviour, weight] : demand.weights) weight = 1.0;
  demand.least_weights.clear();
  demand.most_weights.clear();
}

}  // namespace

ProductDemand product_demand(const Plan& plan, const TodayMix& today,
                             std::span<const BehaviourShare> shares) {
  const Traits& traits = plan.business.traits;
  ProductDemand demand;
  weigh(plan, shares, demand);
  demand.decision = demanded_decision(plan, demand.weights);
  demand.intent = typed(traits.intent);
  demand.catalogue = demanded_catalogue(plan.business);
  demand.visual = typed(traits.visual);
  demand.explain = typed(traits.explain);
  demand.control = demanded_control(plan, today);
  demand.cash_days = days_of_cash(plan, today);
  return demand;
}

double decision_from_days(double days) { return scale_from(days_anchors, days); }

double catalogue_from_size(double references) { return scale_from(catalogue_anchors, references); }

}  // namespace core
