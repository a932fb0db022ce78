#include "core/base/day.h"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(Day, IsCountedThroughMonthsAndLeapYears) {
  const auto count = [](std::string_view text) { return count_of_day_text(text).value_or(-1); };
  EXPECT_EQ(count("2026-01-15") - count("2026-01-01"), 14);
  EXPECT_EQ(count("2026-03-01") - count("2026-02-28"), 1);
  EXPECT_EQ(count("2028-03-01") - count("2028-02-28"), 2);
  // The calendar repeats every 400 years, which have 146,097 days.
  EXPECT_EQ(count("2400-02-29") - count("2000-02-29"), 146'097);
}

TEST(Day, IsTheSameThereAndBack) {
  const int first = *count_of_day_text("1999-12-25");
  for (int day = 0; day < 2000; ++day) {
    const std::string text = day_text_of_count(first + day);
    EXPECT_EQ(count_of_day_text(text), first + day) << text;
  }
  EXPECT_EQ(day_text_of_count(*count_of_day_text("2026-09-07") + 30), "2026-10-07");
}

TEST(Day, IsNothingWithoutADay) {
  for (const std::string_view text : {"", "2026", "2026-01", "2026-02-30", "2026-1-5", "soon"})
    EXPECT_EQ(count_of_day_text(text), std::nullopt) << text;
}

}  // namespace
}  // namespace core
