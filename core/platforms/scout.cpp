#include "core/platforms/scout.h"

#include <algorithm>

#include "core/model/rating_range.h"

namespace core {
namespace {

double rating_of_share(double share) { return 1.0 + 4.0 * std::clamp(share, 0.0, 1.0); }

ScoutAnswer said(const ScoutCriterion& criterion, const ScoutRating& rating) {
  ScoutAnswer answer{.criterion = criterion.id, .rating = rating.rating, .why = rating.why};
  answer.grade = rating.evidence.value_or(answer.grade);
  answer.range = range_of({.rating = *rating.rating, .low = rating.low, .high = rating.high});
  return answer;
}

}  // namespace

std::vector<ScoutAnswer> scout(const Platform& platform, std::span<const ScoutCriterion> criteria,
                               std::optional<Interval> reach) {
  std::vector<ScoutAnswer> answers;
  for (const ScoutCriterion& criterion : criteria) {
    const auto found = platform.scout.find(criterion.id);
    if (found != platform.scout.end() && found->second.rating) {
      answers.push_back(said(criterion, found->second));
      continue;
    }
    ScoutAnswer answer{.criterion = criterion.id};
    if (found != platform.scout.end()) answer.why = found->second.why;
    if (criterion.id == audience_criterion && reach) {
      answer.range = {rating_of_share(reach->low), rating_of_share(reach->high)};
      answer.rating = (answer.range.low + answer.range.high) / 2.0;
      answer.is_suggested = true;
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace core
