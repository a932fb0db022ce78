// The rating that counts: a person's own where there is one, else the suggested one.
#pragma once

#include <optional>
#include <string_view>

#include "core/model/plan.h"
#include "core/rating/suggested_rating.h"

namespace core {

struct EffectiveRating {
  std::optional<double> rating;  // 1..5; nothing: neither typed nor suggested
  double low = 1, high = 5;
  bool is_own = false;
  bool operator==(const EffectiveRating&) const = default;
};

// The rating of that rater (nothing: of nobody in particular), or null.
const Rating* find_rating(const Plan& plan, const std::optional<Id>& rater,
                          std::string_view channel, std::string_view criterion);

// `suggested` is that of the same channel and criterion.
EffectiveRating effective_rating(const Plan& plan, const std::optional<Id>& rater,
                                 std::string_view channel, const SuggestedRating& suggested);

}  // namespace core
