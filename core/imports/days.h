// Days of the calendar as the tables write them: 20260131.
#pragma once

#include "core/base/month.h"

namespace core {

inline Month month_of_day(int day) { return make_month(day / 10000, day / 100 % 100); }

// Days since 1 March of the year 0 (Hinnant, "chrono-compatible low-level date algorithms").
constexpr int count_of_day(int day) {
  const int month = day / 100 % 100, year = day / 10000 - (month <= 2 ? 1 : 0);
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day % 100 - 1;
  return year * 365 + year / 4 - year / 100 + year / 400 + of_year;
}

inline int first_day_of(Month month) {
  return month.year() * 10000 + (month.month_of_year() + 1) * 100 + 1;
}

inline int days_in(Month month) {
  return count_of_day(first_day_of(month.plus(1))) - count_of_day(first_day_of(month));
}

}  // namespace core
