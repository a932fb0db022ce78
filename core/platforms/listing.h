// How much of what a listing can have it has, and what to do first.
#pragma once

#include <span>
#include <vector>

#include "core/metrics/wilson.h"
#include "core/model/platform_library.h"

namespace core {

struct ListingItemState {
  Id check;
  std::optional<double> done;  // 0..1; nothing: nobody says
  bool is_read = false;        // off the listing itself, and not said
  double gain = 0;             // factor still to be had from it, >= 1
  double gain_per_hour = 0;    // its logarithm / hours
  bool operator==(const ListingItemState&) const = default;
};

struct ListingScore {
  Interval score{0.0, 0.0};             // 0..1; zeros where the class has no checks
  Evidence grade = Evidence::guess;     // of the weakest effect, since each weighs in the score
  std::vector<ListingItemState> items;  // in the order of the checks
  std::vector<std::size_t> missing;     // places in `items` that are not done, most per hour first
  bool operator==(const ListingScore&) const = default;
};

// The share of all effects that is there: sum of done * ln effect / sum of ln effect. The range is
// exact: each effect anywhere between its ends, each item nobody speaks of anywhere between nothing
// and all.
//
// done  what the plan says of the item, else what can be read off the listing: the part of `enough`
//       that is there; an empty text is 0
// gain  effect at its middle to the power of what is not done; of an item nobody speaks of, all
ListingScore score_listing(const Listing& listing, std::span<const ListingCheck> checks);

}  // namespace core
