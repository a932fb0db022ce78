#include "core/rating/effective_rating.h"

#include <algorithm>

#include "core/model/limits.h"

namespace core {

const Rating* find_rating(const Plan& plan, const std::optional<Id>& rater,
                          std::string_view channel, std::string_view criterion) {
  const auto found = std::ranges::find_if(plan.ratings, [&](const Rating& rating) {
    return rating.rater == rater && rating.channel == channel && rating.criterion == criterion;
  });
  return found == plan.ratings.end() ? nullptr : &*found;
}

Interval range_of(const Rating& rating) {
  const double low = std::max(limits::rating.least, rating.rating - limits::rating_doubt);
  const double high = std::min(limits::rating.most, rating.rating + limits::rating_doubt);
  return {std::min(rating.low.value_or(low), rating.rating),
          std::max(rating.high.value_or(high), rating.rating)};
}

EffectiveRating effective_rating(const Plan& plan, const std::optional<Id>& rater,
                                 std::string_view channel, const SuggestedRating& suggested) {
  if (const Rating* const own = find_rating(plan, rater, channel, suggested.criterion)) {
    const Interval range = range_of(*own);
    return {.rating = own->rating, .low = range.low, .high = range.high, .is_own = true};
  }
  return {
      .rating = suggested.rating, .low = suggested.low, .high = suggested.high, .is_own = false};
}

}  // namespace core
