#include "core/edit/rating_edits.h"

#include "core/edit/alter.h"
#include "core/model/criteria.h"

namespace core {
namespace {

bool is_of(const Rating& rating, const std::optional<Id>& rater, const Id& channel,
           const Id& criterion) {
  return rating.rater == rater && rating.channel == channel && rating.criterion == criterion;
}

Refusal check(const Rating& rating, const Plan& plan) {
  if (auto refusal = check_channel(plan, rating.channel)) return refusal;
  if (!std::ranges::contains(criterion_ids(), rating.criterion) &&
      !find_by_id(plan.criteria, rating.criterion))
    return Error{"error.unknown_criterion", {{"id", rating.criterion}}};
  if (rating.rater && !find_by_id(plan.raters, *rating.rater))
    return Error{"error.unknown_rater", {{"id", *rating.rater}}};
  if (auto refusal = first_of({check_number(rating.rating, limits::rating),
                               check_number(rating.low, limits::rating),
                               check_number(rating.high, limits::rating), check_text(rating.why)}))
    return refusal;
  if (rating.low.value_or(rating.rating) > rating.rating ||
      rating.high.value_or(rating.rating) < rating.rating)
    return Error{"error.range_reversed"};
  return std::nullopt;
}

}  // namespace

Edit set_rating(Rating rating) {
  return altering([rating = std::move(rating)](Plan& plan) -> Refusal {
    const auto same = std::ranges::find_if(plan.ratings, [&](const Rating& other) {
      return is_of(other, rating.rater, rating.channel, rating.criterion);
    });
    if (same == plan.ratings.end())
      plan.ratings.push_back(rating);
    else
      *same = rating;
    return check(rating, plan);
  });
}

Edit clear_rating(std::optional<Id> rater, Id channel, Id criterion) {
  return altering([=](Plan& plan) -> Refusal {
    std::erase_if(plan.ratings,
                  [&](const Rating& rating) { return is_of(rating, rater, channel, criterion); });
    return std::nullopt;
  });
}

}  // namespace core
