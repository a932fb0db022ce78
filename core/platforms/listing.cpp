#include "core/platforms/listing.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "core/base/sort_stably.h"

namespace core {
namespace {

double characters(std::string_view text) {
  return static_cast<double>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

// How much of the measure is there; nothing where it cannot be read off the listing.
std::optional<double> amount_of(const Listing& listing, std::string_view measure) {
  if (measure == "title") return characters(listing.title);
  if (measure == "description") return characters(listing.description);
  if (measure == "difference") return characters(listing.difference);
  if (measure == "price") return listing.price ? 1.0 : 0.0;
  if (measure == "pictures") return listing.pictures;
  if (measure == "videos") return listing.videos;
  return std::nullopt;
}

ListingItemState state_of(const Listing& listing, const ListingCheck& check) {
  ListingItemState state{.check = check.id};
  const auto said = std::ranges::find(listing.items, check.id, &ListingItem::id);
  if (said != listing.items.end() && said->done) {
    state.done = std::clamp(*said->done, 0.0, 1.0);
  } else if (const auto amount = amount_of(listing, check.measure)) {
    state.done =
        check.enough > 0.0 ? std::min(1.0, *amount / check.enough) : (*amount > 0.0 ? 1.0 : 0.0);
    state.is_read = true;
  }
  const double effect = std::log(std::max(1.0, middle(check.effect)));
  const double missing = 1.0 - state.done.value_or(0.0);
  state.gain = std::exp(effect * missing);
  state.gain_per_hour = effect * missing / check.hours;
  return state;
}

struct Weighted {
  double done = 0, least = 0, most = 0;  // ln effect at its ends
};

// The lowest weighted mean when each weight lies anywhere between its ends: the least done items
// weigh most. Sorted by what is done, the least first.
double lowest_mean(std::span<const Weighted> items) {
  double lowest = 1.0;
  for (std::size_t heavy = 0; heavy <= items.size(); ++heavy) {
    double sum = 0.0, weights = 0.0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const double weight = i < heavy ? items[i].most : items[i].least;
      sum += weight * items[i].done;
      weights += weight;
    }
    if (weights > 0.0) lowest = std::min(lowest, sum / weights);
  }
  return lowest;
}

double end_of_score(std::span<const ListingItemState> items, std::span<const ListingCheck> checks,
                    bool is_high) {
  // The highest mean of what is done is one minus the lowest of what is not.
  std::vector<Weighted> weighted;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const double done = items[i].done.value_or(is_high ? 1.0 : 0.0);
    weighted.push_back({.done = is_high ? 1.0 - done : done,
                        .least = std::log(std::max(1.0, checks[i].effect.low)),
                        .most = std::log(std::max(1.0, checks[i].effect.high))});
  }
  sort_stably(weighted, {}, &Weighted::done);
  const double lowest = lowest_mean(weighted);
  return is_high ? 1.0 - lowest : lowest;
}

}  // namespace

ListingScore score_listing(const Listing& listing, std::span<const ListingCheck> checks) {
  ListingScore score;
  if (checks.empty()) return score;
  for (const ListingCheck& check : checks) {
    score.items.push_back(state_of(listing, check));
    if (score.items.back().done.value_or(0.0) < 1.0)
      score.missing.push_back(score.items.size() - 1);
  }
  sort_stably(score.missing, std::ranges::greater{},
              [&](std::size_t place) { return score.items[place].gain_per_hour; });
  score.grade = std::ranges::min(checks | std::views::transform([](const ListingCheck& check) {
                                   return check.effect.evidence.value_or(Evidence::guess);
                                 }));
  score.score = {end_of_score(score.items, checks, false), end_of_score(score.items, checks, true)};
  return score;
}

}  // namespace core
