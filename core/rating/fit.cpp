#include "core/rating/fit.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/model/criteria.h"
#include "core/model/limits.h"
#include "core/model/lookup.h"
#include "core/rating/effective_rating.h"

namespace core {
namespace {

std::vector<Id> criteria_of(const Plan& plan) {
  std::vector<Id> criteria(criterion_ids().begin(), criterion_ids().end());
  std::set<Id> added;
  for (const Criterion& criterion : plan.criteria)
    if (!std::ranges::contains(criteria, criterion.id)) added.insert(criterion.id);
  criteria.insert(criteria.end(), added.begin(), added.end());
  return criteria;
}

SuggestedRating counted(const Plan& plan, const Id& channel, SuggestedRating rating) {
  const EffectiveRating own = effective_rating(plan, std::nullopt, channel, rating);
  if (!own.is_own || !own.rating) return rating;
  rating.rating = own.rating;
  rating.low = own.low;
  rating.high = own.high;
  rating.is_judgement = true;
  rating.source.clear();
  rating.date.clear();
  rating.distance = std::copysign(limits::rating.most - *own.rating, rating.distance);
  return rating;
}

// FNV-1a: the same number for the same id everywhere.
std::uint64_t number_of(std::string_view id) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

}  // namespace

Fit fit(const Plan& plan, const TodayMix& today, std::span<const BehaviourShare> shares) {
  Fit answer{.demand = product_demand(plan, today, shares), .criteria = criteria_of(plan)};
  for (const Channel& channel : plan.channels) {
    ChannelFit one{.channel = channel.id};
    for (const Id& criterion : answer.criteria) {
      one.suggested.push_back(suggested_rating(plan, channel, criterion, answer.demand));
      one.counted.push_back(counted(plan, channel.id, one.suggested.back()));
    }
    answer.channels.push_back(std::move(one));
  }
  return answer;
}

std::vector<Mismatch> mismatches(const ChannelFit& channel) { return mismatches(channel.counted); }

std::vector<WeightBounds> weight_bounds(const Plan& plan, const Fit& fit) {
  std::vector<WeightBounds> bounds;
  for (const Id& id : fit.criteria) {
    const Criterion* const said = find_by_id(plan.criteria, id);
    bounds.push_back({.low = said ? said->low.value_or(0.0) : 0.0,
                      .high = said ? said->high.value_or(1.0) : 1.0});
  }
  return bounds;
}

AcceptabilityQuestion acceptability_question(const Plan& plan, const Fit& fit) {
  AcceptabilityQuestion question{.criteria = fit.criteria.size(), .seed = plan.seed};
  for (const ChannelFit& channel : fit.channels) {
    question.streams.push_back(number_of(channel.channel));
    for (const SuggestedRating& rating : channel.counted)
      question.scores.push_back({.likely = rating.rating.value_or(3.0),
                                 .low = rating.low,
                                 .high = rating.high,
                                 .is_even = !rating.rating});
  }
  if (!plan.criteria.empty()) question.weights = weight_bounds(plan, fit);
  return question;
}

}  // namespace core
