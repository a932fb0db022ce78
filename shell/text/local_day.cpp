#include "shell/text/local_day.h"

#include <charconv>
#include <chrono>
#include <cmath>

#include "core/base/digits.h"

namespace shell {
namespace {

constexpr int minutes_a_day = 24 * 60, most_ahead = 14 * 60;

std::optional<int> number_at(std::string_view text, std::size_t from, std::size_t count) {
  if (text.size() < from + count) return std::nullopt;
  int value = 0;
  const char* const first = text.data() + from;
  const auto [end, error] = std::from_chars(first, first + count, value);
  return error == std::errc{} && end == first + count ? std::optional{value} : std::nullopt;
}

std::optional<int> minutes_of(std::string_view clock) {
  const auto hours = number_at(clock, 0, 2), minutes = number_at(clock, 3, 2);
  return hours && minutes ? std::optional{*hours * 60 + *minutes} : std::nullopt;
}

std::optional<std::chrono::sys_days> days_of(std::string_view day) {
  const auto year = number_at(day, 0, 4), month = number_at(day, 5, 2),
             of_month = number_at(day, 8, 2);
  if (!year || !month || !of_month) return std::nullopt;
  const auto date = std::chrono::year{*year} / *month / *of_month;
  return date.ok() ? std::optional{std::chrono::sys_days{date}} : std::nullopt;
}

}  // namespace

std::string local_day(double seconds, std::string_view clock) {
  const double minutes = std::floor(seconds / 60.0);
  const double day = std::floor(minutes / minutes_a_day);
  const int in_day = static_cast<int>(minutes - day * minutes_a_day);
  int ahead = 0;
  if (const auto local = minutes_of(clock)) {
    ahead = (*local - in_day + minutes_a_day) % minutes_a_day;
    if (ahead > most_ahead) ahead -= minutes_a_day;
  }
  const int local_days = static_cast<int>(std::floor((minutes + ahead) / minutes_a_day));
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{local_days}}};
  return core::whole_digits(static_cast<int>(date.year()), 4) + '-' +
         core::whole_digits(static_cast<unsigned>(date.month()), 2) + '-' +
         core::whole_digits(static_cast<unsigned>(date.day()), 2);
}

std::optional<int> days_between(std::string_view from, std::string_view to) {
  const auto first = days_of(from), last = days_of(to);
  if (!first || !last) return std::nullopt;
  return static_cast<int>((*last - *first).count());
}

std::optional<int> weekday_of(std::string_view day) {
  const auto days = days_of(day);
  if (!days) return std::nullopt;
  return static_cast<int>(std::chrono::weekday{*days}.c_encoding());
}

}  // namespace shell
