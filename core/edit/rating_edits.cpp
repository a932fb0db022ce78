#include "core/edit/rating_edits.h"

#include "core/edit/alter.h"
#include "core/model/criteria.h"

namespace core {
namespace {

bool is_same(const Rating& one, const Rating& other) {
  return one.rater == other.rater && one.channel == other.channel &&
         one.criterion == other.criterion;
}

// The one in the plan of the same rater, channel and criterion, or null.
Rating* find(Plan& plan, const Rating& like) {
  const auto found = std::ranges::find_if(
      plan.ratings, [&](const Rating& rating) { return is_same(rating, like); });
  return found == plan.ratings.end() ? nullptr : &*found;
}

Rating& found_or_added(Plan& plan, const Rating& like) {
  Rating* const found = find(plan, like);
  return found ? *found : plan.ratings.emplace_back(like);
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

double on_scale(double rating) {
  return std::clamp(rating, limits::rating.least, limits::rating.most);
}

}  // namespace

Edit set_rating(Rating rating) {
  return altering([rating = std::move(rating)](Plan& plan) -> Refusal {
    found_or_added(plan, rating) = rating;
    return check(rating, plan);
  });
}

Edit set_rating_value(std::optional<Id> rater, Id channel, Id criterion, double value) {
  return altering([like = Rating{.rater = std::move(rater),
                                 .channel = std::move(channel),
                                 .criterion = std::move(criterion),
                                 .rating = value}](Plan& plan) -> Refusal {
    Rating& rating = found_or_added(plan, like);
    const double moved = like.rating - rating.rating;
    rating.rating = like.rating;
    for (auto end : {&Rating::low, &Rating::high})
      if (rating.*end) rating.*end = on_scale(*(rating.*end) + moved);
    return check(rating, plan);
  });
}

Edit set_rating_range(std::optional<Id> rater, Id channel, Id criterion, std::optional<double> low,
                      std::optional<double> high) {
  return altering([like = Rating{.rater = std::move(rater),
                                 .channel = std::move(channel),
                                 .criterion = std::move(criterion),
                                 .low = low,
                                 .high = high}](Plan& plan) -> Refusal {
    Rating* const rating = find(plan, like);
    if (!rating) return std::nullopt;
    if (auto refusal = first_of(
            {check_number(like.low, limits::rating), check_number(like.high, limits::rating)}))
      return refusal;
    const double least = like.low.value_or(limits::rating.least),
                 most = like.high.value_or(limits::rating.most);
    if (least > most) return Error{"error.range_reversed"};
    rating->low = like.low;
    rating->high = like.high;
    rating->rating = std::clamp(rating->rating, least, most);
    return std::nullopt;
  });
}

Edit set_rating_why(std::optional<Id> rater, Id channel, Id criterion, std::string why) {
  return altering([like = Rating{.rater = std::move(rater),
                                 .channel = std::move(channel),
                                 .criterion = std::move(criterion),
                                 .why = std::move(why)}](Plan& plan) -> Refusal {
    if (Rating* const rating = find(plan, like)) rating->why = like.why;
    return check_text(like.why);
  });
}

Edit clear_rating(std::optional<Id> rater, Id channel, Id criterion) {
  return altering([like = Rating{.rater = std::move(rater),
                                 .channel = std::move(channel),
                                 .criterion = std::move(criterion)}](Plan& plan) -> Refusal {
    std::erase_if(plan.ratings, [&](const Rating& rating) { return is_same(rating, like); });
    return std::nullopt;
  });
}

}  // namespace core
