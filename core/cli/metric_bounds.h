// Between which bounds the formulas of `tributary metric` take their members.
#pragma once

#include <string_view>

namespace core::cli {

// "0 ≤ successes ≤ trials", as the headers of the formulas say it; signs and names of members
// alone, so that it needs no language. Empty where there is nothing to say.
std::string_view metric_bound(std::string_view metric, std::string_view member);

}  // namespace core::cli
