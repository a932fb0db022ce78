// The local date of a moment, without asking for the time zone: its local clock time tells it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shell {

// "2026-01-15" of `seconds` since 1970, where clocks show `clock` ("14:32") at that moment. Without
// a clock time the day is UTC's. Clocks more than 14 hours ahead of UTC's are taken to be behind.
std::string local_day(double seconds, std::string_view clock);

// Days from one "2026-01-15" to another; nothing when either is no day.
std::optional<int> days_between(std::string_view from, std::string_view to);

// 0 = Sunday; nothing when `day` is none.
std::optional<int> weekday_of(std::string_view day);

}  // namespace shell
