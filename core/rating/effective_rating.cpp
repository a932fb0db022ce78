#include "core/rating/effective_rating.h"

#include <algorithm>

#include "core/model/rating_range.h"

namespace core {

const Rating* find_rating(const Plan& plan, const std::optional<Id>& rater,
                          std::string_view channel, std::string_view criterion) {
  const auto found = std::ranges::find_if(plan.ratings, [&](const Rating& rating) {
    return rating.rater == rater && rating.channel == channel && rating.criterion == criterion;
  });
  return found == plan.ratings.end() ? nullptr : &*found;
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
