// Days of the calendar as numbers, so that they can be counted and stepped through.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

// Days since 1 March of the year 0 for "2026-01-15" (is_day of core/base/month.h); anything else is
// nothing.
//
// source  Hinnant, "chrono-compatible low-level date algorithms"
std::optional<int> count_of_day_text(std::string_view text);
// The other way.
std::string day_text_of_count(int count);

}  // namespace core
