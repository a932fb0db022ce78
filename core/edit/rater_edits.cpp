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

constexpr std::string_view between = " · ";  // the parts of an agreed reason

// `kept`, whose parts each stand between two dots, loses what the rater had said; `said` gains what
// is said now.
void say_again(std::string& kept, std::string& said, const std::string& name,
               const std::string& why) {
  const std::string own = std::string{between}.append(name).append(" – "), part = own + why;
  if (const auto at = kept.find(own); at != kept.npos) {
    // A reason may hold a dot itself.
    const bool is_same = kept.find(part + std::string{between}, at) == at;
    kept.erase(at, is_same ? part.size() : kept.find(between, at + own.size()) - at);
  }
  if (!why.empty()) said += part;
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
    if (before) agreed.extra = before->extra;
    std::string kept{between}, said;
    if (before && !before->why.empty()) kept.append(before->why).append(between);
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
      say_again(kept, said, rater.name, noted->why);
    }
    if (count < 2) return plan;
    // Rounding may put the mean of equal ratings a hair outside.
    agreed.rating = std::clamp(sum / count, low, high);
    agreed.low = low, agreed.high = high;
    kept.replace(kept.size() - between.size(), between.size(), said);
    agreed.why = kept.erase(0, between.size());
    return set_rating(std::move(agreed))(std::move(plan));
  };
}

}  // namespace core
