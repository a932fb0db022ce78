// What the product asks of a channel: its traits as typed, or worked out from what the business
// says.
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string_view>

#include "core/discovery/behaviour_share.h"
#include "core/metrics/today_mix.h"
#include "core/model/plan.h"

namespace core {

// A demand on the 1..5 scale of a trait.
struct Demand {
  Estimate value;
  bool is_derived = false;  // worked out from other answers, which is our judgement
  bool operator==(const Demand&) const = default;
};

// Share of customers who discover in a way, for weighing where channels are present.
using BehaviourWeights = std::map<Id, double>;

struct ProductDemand {
  std::optional<Demand> decision, intent, catalogue, visual, explain, control;
  // Days the cash lasts; infinite when nothing is lost; nothing while it is unknown.
  std::optional<double> cash_days;
  BehaviourWeights weights;  // behaviours of the plan; all 1 while no share is known
  // The ends of the intervals of the known ones; where nothing is known, empty.
  BehaviourWeights least_weights, most_weights;
  bool weights_are_known = false;
  bool operator==(const ProductDemand&) const = default;
};

// decision   typed, else from business.days_to_decide by decision_from_days, else from the days of
//            the behaviours, each by its weight
// catalogue  typed, else from business.catalogue_size by catalogue_from_size
// intent, visual, explain   typed only
// control    never typed: the more hangs on one owner's rules today, the more control a channel has
//            to give: 1 + 3 x the largest share of an owner other than oneself, 2..4 (judgement);
//            anything between 2 and 4 while the mix is unknown
// cash_days  runway of a month that spends the budget where one is set and more than today's spend
// weights    `shares`, as discovery finds them; behaviours without one weigh nothing
ProductDemand product_demand(const Plan& plan, const TodayMix& today,
                             std::span<const BehaviourShare> shares);

// The trait for a time from need to purchase: half a day 1, two days 2, five 3, ten 4, forty 5, in
// between on a log scale. Our judgement.
double decision_from_days(double days);
// The trait for a number of references: one 1, ten 2, fifty 3, two hundred 4, a thousand 5, in
// between on a log scale. Our judgement.
double catalogue_from_size(double references);

}  // namespace core
