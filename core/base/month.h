// A calendar month as a number, so that months can be compared, counted and stepped through.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace core {

struct Month {
  int index = 0;  // 12 * year + (month of the year, 0..11)

  auto operator<=>(const Month&) const = default;
  int year() const { return index / 12; }
  int month_of_year() const { return index % 12; }  // 0 = January
  Month plus(int months) const { return {index + months}; }
};

// Of a month of the Gregorian calendar, on average.
inline constexpr double days_per_month = 30.44;

// Months from `from` to `to`; negative when `to` is earlier.
inline int months_between(Month from, Month to) { return to.index - from.index; }

Month make_month(int year, int month_of_year_from_one);

// "2026-01"; years 1900 to 2999. Anything else is nothing.
std::optional<Month> month_from_text(std::string_view text);
std::string month_to_text(Month month);

// True for "2026", "2026-01" and "2026-01-15" with a month and a day that exist (29 February only
// in leap years).
bool is_date(std::string_view text);
// True for "2026-01-15" alone.
bool is_day(std::string_view text);

}  // namespace core
