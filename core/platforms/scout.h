// Whether a platform is one to grow on, question by question. There is no total: a platform that is
// none is not saved by low fees.
#pragma once

#include <span>
#include <vector>

#include "core/metrics/wilson.h"
#include "core/model/platform_library.h"

namespace core {

struct ScoutAnswer {
  Id criterion;
  std::optional<double> rating;  // 1..5; nothing: nobody says
  Interval range{1.0, 5.0};      // what was said of it, else half a point around the rating
  // Of the rating. A suggestion is a judgement too: how strongly a channel is present is judged.
  Evidence grade = Evidence::guess;
  std::string why;
  bool is_suggested = false;  // by the discovery map, and not said
  bool operator==(const ScoutAnswer&) const = default;
};

// The criterion that asks where one's customers spend time; what the discovery map says of it.
inline constexpr std::string_view audience_criterion = "audience";

// One answer for each criterion, in their order.
//
// reach  share of customers whose ways of discovering the platform's channel is present in, with
// its
//        range; 0..1, none to all, becomes 1..5. Nothing: the map does not say
std::vector<ScoutAnswer> scout(const Platform& platform, std::span<const ScoutCriterion> criteria,
                               std::optional<Interval> reach = std::nullopt);

}  // namespace core
