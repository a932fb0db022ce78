#include "core/rating/rater_differences.h"

#include <algorithm>

#include "core/base/sort_stably.h"
#include "core/model/lookup.h"
#include "core/rating/effective_rating.h"

namespace core {

std::vector<RaterDifference> rater_differences(const Plan& plan, std::string_view one,
                                               std::string_view other) {
  const std::optional<Id> second{Id{other}};
  std::vector<RaterDifference> found;
  for (const Channel& channel : plan.channels)
    for (const Rating& rating : plan.ratings) {
      if (rating.rater != one || rating.channel != channel.id) continue;
      if (const Rating* const theirs = find_rating(plan, second, channel.id, rating.criterion))
        found.push_back({channel.id, rating.criterion, rating.rating, theirs->rating});
    }
  sort_stably(found, {}, [](const RaterDifference& difference) { return -difference.apart(); });
  return found;
}

std::size_t ratings_given(const Plan& plan, std::string_view rater) {
  return static_cast<std::size_t>(std::ranges::count_if(plan.ratings, [&](const Rating& rating) {
    return rating.rater == rater && find_by_id(plan.channels, rating.channel);
  }));
}

}  // namespace core
