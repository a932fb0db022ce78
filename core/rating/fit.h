// How the channels of a plan fit its product: criterion by criterion what counts and why, what does
// not match by name, and the question of which ranks first when neither weights nor ratings are
// sure (acceptability.h). There is no total.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/discovery/behaviour_share.h"
#include "core/metrics/today_mix.h"
#include "core/model/plan.h"
#include "core/rating/acceptability.h"
#include "core/rating/mismatches.h"
#include "core/rating/product_demand.h"
#include "core/rating/suggested_rating.h"

namespace core {

// One channel; both lists are in the order of Fit::criteria.
struct ChannelFit {
  Id channel;
  std::vector<SuggestedRating> suggested;
  // The suggestions with ratings of nobody in particular, and their ranges (range_of), in their
  // place. An own rating is judgement, and its reason is the suggestion's.
  std::vector<SuggestedRating> counted;
  bool operator==(const ChannelFit&) const = default;
};

struct Fit {
  ProductDemand demand;
  std::vector<Id> criteria;          // criterion_ids(), then those of the plan's own, by id
  std::vector<ChannelFit> channels;  // in the plan's order
  bool operator==(const Fit&) const = default;
};

// `today` and `shares` are those of the same plan.
Fit fit(const Plan& plan, const TodayMix& today, std::span<const BehaviourShare> shares);

// The mismatches of what counts.
std::vector<Mismatch> mismatches(const ChannelFit& channel);

// What the plan lets each criterion of `fit` weigh, in their order; anything where it says nothing.
std::vector<WeightBounds> weight_bounds(const Plan& plan, const Fit& fit);

// What acceptability() is asked: the channels of `fit` in their order, its criteria, the plan's
// bounds on weights and its seed. A rating that nobody knows may be anything from 1 to 5. The luck
// of a channel hangs on its id, so that neither order nor other channels change it.
AcceptabilityQuestion acceptability_question(const Plan& plan, const Fit& fit);

// Whether a channel ranks above another so often that it may be said: 9 times in 10.
inline constexpr double ahead_from = 0.9;

}  // namespace core
