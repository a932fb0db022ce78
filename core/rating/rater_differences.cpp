#include "core/rating/rater_differences.h"

#include <algorithm>

#include "core/base/sort_stably.h"
#include "core/model/lookup.h"
#include "core/model/rating_range.h"

namespace core {

double RaterDifference::apart() const {
  const auto [least, most] = std::ranges::minmax(notes, {}, &RaterNote::rating);
  return most.rating - least.rating;
}

double RaterDifference::low() const { return std::ranges::min(notes, {}, &RaterNote::low).low; }

double RaterDifference::high() const { return std::ranges::max(notes, {}, &RaterNote::high).high; }

double RaterDifference::mean() const {
  double sum = 0;
  for (const RaterNote& note : notes) sum += note.rating;
  // Rounding may put the mean of equal ratings a hair outside.
  return std::clamp(sum / static_cast<double>(notes.size()), low(), high());
}

std::vector<RaterDifference> rater_differences(const Plan& plan) {
  std::vector<RaterDifference> found;
  for (const Channel& channel : plan.channels) {
    const auto first = static_cast<std::ptrdiff_t>(found.size());
    for (const Rater& rater : plan.raters)
      for (const Rating& rating : plan.ratings) {
        if (rating.rater != rater.id || rating.channel != channel.id) continue;
        const auto same = std::find_if(
            found.begin() + first, found.end(),
            [&](const RaterDifference& one) { return one.criterion == rating.criterion; });
        RaterDifference& here =
            same != found.end() ? *same : found.emplace_back(channel.id, rating.criterion);
        const Interval range = range_of(rating);
        if (here.notes.empty() || here.notes.back().rater != rater.id)
          here.notes.push_back({rater.id, rating.rating, range.low, range.high});
      }
  }
  std::erase_if(found, [](const RaterDifference& one) { return one.notes.size() < 2; });
  sort_stably(found, {}, [](const RaterDifference& difference) { return -difference.apart(); });
  return found;
}

std::size_t ratings_given(const Plan& plan, std::string_view rater) {
  return static_cast<std::size_t>(std::ranges::count_if(plan.ratings, [&](const Rating& rating) {
    return rating.rater == rater && find_by_id(plan.channels, rating.channel);
  }));
}

}  // namespace core
