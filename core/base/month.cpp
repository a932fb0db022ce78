#include "core/base/month.h"

#include <array>

#include "core/base/digits.h"

namespace core {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

int days_in(int year, int month_from_one) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month_from_one - 1)] + (leap && month_from_one == 2 ? 1 : 0);
}

}  // namespace

Month make_month(int year, int month_of_year_from_one) {
  return {year * 12 + month_of_year_from_one - 1};
}

std::optional<Month> month_from_text(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  if (!year || !month || *year < 1900 || *year > 2999 || *month < 1 || *month > 12)
    return std::nullopt;
  return make_month(*year, *month);
}

std::string month_to_text(Month month) {
  return whole_digits(month.year(), 4) + '-' + whole_digits(month.month_of_year() + 1, 2);
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return false;
  const auto month = month_from_text(text.substr(0, 7));
  const auto day = digits(text.substr(8, 2));
  return month && day && *day >= 1 && *day <= days_in(month->year(), month->month_of_year() + 1);
}

bool is_date(std::string_view text) {
  if (text.size() == 4) {
    const auto year = digits(text);
    return year && *year >= 1900 && *year <= 2999;
  }
  return text.size() == 7 ? month_from_text(text).has_value() : is_day(text);
}

}  // namespace core
