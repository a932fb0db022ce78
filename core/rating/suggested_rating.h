// How well a channel fits the product, criterion by criterion, and why. There is no total: what a
// sum would hide is the point.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/plan.h"
#include "core/rating/product_demand.h"

namespace core {

// A sentence with its numbers unformatted. Placeholders: {days} and {cash_days} days; {count}
// references; {product} and {offered} 1..5; {share} 0..1, to be shown as a percentage.
struct Reason {
  std::string key;
  std::map<std::string, double> numbers;
  bool operator==(const Reason&) const = default;
};

struct SuggestedRating {
  Id criterion;
  // Nothing while the channel or the product has not said what it takes; `reason` then says what is
  // missing.
  std::optional<double> rating;  // 1..5, 5 suits best
  double low = 1, high = 5;      // the worst and the best of the ranges it comes from
  // How far product and channel are apart on the criterion, 0..4: 5 - rating. Of decision, negative
  // when the channel wants a faster decision than buyers make.
  double distance = 0;
  Reason reason;
  bool is_judgement = false;  // rests on a value without evidence better than a guess
  // Where the channel's own value comes from, and when; empty: judgement, or worked out here.
  std::string source, date;
  bool operator==(const SuggestedRating&) const = default;
};

// Ratings by criterion, all held to 1..5:
//
//   decision      5 - |product - channel|: too fast and too slow both hurt
//   intent, catalogue, visual, explain, control
//                 5 - max(0, product - channel): only falling short hurts
//   reach         1 + 4 x met_share / 0.5: a channel met at half of all moments is at their heart;
//                 the range is over all shares within their intervals
//   first_result  3 - log2(days to the first result / days of cash): just in time is 3; 5 when the
//                 cash lasts; while cash is unknown the length of the plan takes its place
//   dark          5 - 4 x share of visits that arrive unlabelled
//
// source  our judgement; what is published are values of single channels, not how they add up
SuggestedRating suggested_rating(const Plan& plan, const Channel& channel,
                                 std::string_view criterion, const ProductDemand& product);

// For every one of criterion_ids(), in that order.
std::vector<SuggestedRating> suggested_ratings(const Plan& plan, const Channel& channel,
                                               const ProductDemand& product);

// The share of customers that the channel meets where they discover, 0..1; nothing while no
// presence is noted for it.
std::optional<double> met_share(const Plan& plan, const Channel& channel,
                                const BehaviourWeights& weights);

}  // namespace core
