#include "core/base/month.h"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(Months, AreReadAndWrittenAsYearAndMonth) {
  EXPECT_EQ(month_from_text("2026-01"), make_month(2026, 1));
  EXPECT_EQ(month_to_text(make_month(2026, 12)), "2026-12");
  EXPECT_EQ(month_to_text(make_month(2026, 11).plus(3)), "2027-02");
  EXPECT_EQ(months_between(make_month(2026, 11), make_month(2027, 2)), 3);
  EXPECT_EQ(month_from_text("1900-01"), make_month(1900, 1));
  EXPECT_EQ(month_from_text("2999-12"), make_month(2999, 12));
}

TEST(Months, RefuseAnythingElse) {
  for (const std::string_view text : {"", "2026", "2026-1", "2026-00", "2026-13", "1899-12",
                                      "3000-01", "2026/01", "2026-01-01", "+026-01", "２０２６-01"})
    EXPECT_EQ(month_from_text(text), std::nullopt) << text;
}

TEST(Months, KnowTheDaysOfTheirYear) {
  EXPECT_TRUE(is_day("2024-02-29"));
  EXPECT_FALSE(is_day("2023-02-29"));
  EXPECT_FALSE(is_day("1900-02-29"));
  EXPECT_TRUE(is_day("2000-02-29"));
  EXPECT_FALSE(is_day("2026-04-31"));
  EXPECT_FALSE(is_day("2026-04-00"));
  EXPECT_FALSE(is_day("2026-04"));
  EXPECT_TRUE(is_date("2026"));
  EXPECT_TRUE(is_date("2026-04"));
  EXPECT_TRUE(is_date("2026-04-30"));
  EXPECT_FALSE(is_date("26"));
  EXPECT_FALSE(is_date("2026-4-3"));
}

}  // namespace
}  // namespace core
