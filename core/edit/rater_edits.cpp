#include "core/edit/rater_edits.h"

#include "core/edit/alter.h"
#include "core/edit/rating_edits.h"
#include "core/model/rating_range.h"

namespace core {
namespace {

Refusal check(const Rater& rater, const Plan&) { return check_text(rater.name); }

void forget(Plan& plan, const Rater& rater) {
  std::erase_if(plan.ratings, [&](const Rating& rating) { return rating.rater == rater.id; });
}

}  // namespace

Edit add_rater(Rater rater) { return adding<Rater>(std::move(rater), check); }

Edit rename_rater(Id id, std::string name) {
  return altering_item<Rater>(std::move(id),
                              [name = std::move(name)](Rater& rater, Plan&) -> Refusal {
                                rater.name = name;
                                return check_text(name);
                              });
}

Edit remove_rater(Id id) { return removing<Rater>(std::move(id), forget); }

Edit agree_on_rating(Id channel, Id criterion) {
  return [channel = std::move(channel),
          criterion = std::move(criterion)](Plan plan) -> Result<Plan> {
    const auto noted_by = [&](const std::optional<Id>& rater) -> const Rating* {
      const auto found = std::ranges::find_if(plan.ratings, [&](const Rating& rating) {
        return rating.rater == rater && rating.channel == channel && rating.criterion == criterion;
      });
      return found == plan.ratings.end() ? nullptr : &*found;
    };
    const Rating* const before = noted_by(std::nullopt);
    Rating agreed{.channel = channel, .criterion = criterion};
    if (before) agreed.why = before->why, agreed.extra = before->extra;
    double sum = 0.0, low = limits::rating.most, high = limits::rating.least;
    int count = 0;
    for (const Rater& rater : plan.raters) {
      const Rating* const noted = noted_by(rater.id);
      if (!noted) continue;
      ++count;
      sum += noted->rating;
      const Interval range = range_of(*noted);
      low = std::min(low, range.low);
      high = std::max(high, range.high);
      const std::string why = rater.name + " – " + noted->why;
      if (noted->why.empty() || agreed.why.contains(why)) continue;
      agreed.why += (agreed.why.empty() ? "" : " · ") + why;
    }
    if (count < 2) return plan;
    // Rounding may put the mean of equal ratings a hair outside.
    agreed.rating = std::clamp(sum / count, low, high);
    agreed.low = low, agreed.high = high;
    return set_rating(std::move(agreed))(std::move(plan));
  };
}

}  // namespace core
