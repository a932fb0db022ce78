#include "shell/text/local_day.h"

#include <gtest/gtest.h>

namespace shell {
namespace {

// 2026-01-15 00:30 UTC.
constexpr double half_past_midnight = 1'768'437'000;

TEST(LocalDay, IsUtcsWhereTheClockSaysNothing) {
  EXPECT_EQ(local_day(half_past_midnight, ""), "2026-01-15");
  EXPECT_EQ(local_day(half_past_midnight, "half past"), "2026-01-15");
  EXPECT_EQ(local_day(0, "00:00"), "1970-01-01");
}

TEST(LocalDay, IsTheDayBeforeWestOfGreenwich) {
  EXPECT_EQ(local_day(half_past_midnight, "19:30"), "2026-01-14");  // New York, five hours behind
  EXPECT_EQ(local_day(half_past_midnight, "15:30"), "2026-01-14");  // nine hours behind
}

TEST(LocalDay, IsTheNextDayEastOfGreenwichInTheEvening) {
  const double evening = half_past_midnight + 23 * 3600;            // 23:30 UTC
  EXPECT_EQ(local_day(evening, "00:30"), "2026-01-16");             // Paris in winter
  EXPECT_EQ(local_day(evening, "05:00"), "2026-01-16");             // India
  EXPECT_EQ(local_day(half_past_midnight, "13:30"), "2026-01-15");  // Auckland in summer
}

TEST(DaysBetween, CountsOverMonthsAndLeapYears) {
  EXPECT_EQ(days_between("2024-02-28", "2024-03-01"), 2);
  EXPECT_EQ(days_between("2026-02-28", "2026-03-01"), 1);
  EXPECT_EQ(days_between("2026-01-15", "2026-01-10"), -5);
  EXPECT_EQ(days_between("2026-02-30", "2026-03-01"), std::nullopt);
  EXPECT_EQ(days_between("2026-03-01", "soon"), std::nullopt);
}

TEST(WeekdayOf, StartsOnSunday) {
  EXPECT_EQ(weekday_of("2026-01-18"), 0);
  EXPECT_EQ(weekday_of("2026-01-15"), 4);  // a Thursday
  EXPECT_EQ(weekday_of("2026"), std::nullopt);
}

}  // namespace
}  // namespace shell
