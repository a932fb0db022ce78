#include "core/tables/dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace core {
namespace {

using testing::ElementsAre;

std::string read(std::string_view text, DateOrder order = DateOrder::day_first) {
  const auto date = cell_date(text, order);
  return date ? date_text(date->number()) : "";
}

TEST(CellDate, ReadsDaysInEveryForm) {
  for (const std::string_view text :
       {"2026-01-31", "2026/01/31", "2026.01.31", "20260131", "31/01/2026", "31-01-2026",
        "31.01.2026", "31/01/26", "31 janv. 2026", "31 janvier 2026", "31 January 2026",
        "Jan 31, 2026", "January 31, 2026", "31-Jan-2026", "Sat, Jan 31, 2026",
        "samedi 31 janvier 2026", " 2026-01-31 "})
    EXPECT_EQ(read(text), "2026-01-31") << text;
  EXPECT_EQ(read("1er janvier 2026"), "2026-01-01");
  EXPECT_EQ(read("27 févr. 2026"), "2026-02-27");
  EXPECT_EQ(read("1 août 2026"), "2026-08-01");
  EXPECT_EQ(read("Sep 27, 2024"), "2024-09-27");
}

TEST(CellDate, LeavesTimesOut) {
  for (const std::string_view text :
       {"2021-01-14 17:41:02+00:00", "2021-01-14T17:41:02Z", "2021-01-14T17:41:02.123",
        "2021-01-14 17:41", "1/14/2021 5:41:02 PM", "2021/01/14 5:41:02 PM UTC+1"}) {
    EXPECT_EQ(read(text), "2021-01-14") << text;
    EXPECT_TRUE(cell_date(text, DateOrder::day_first)->has_time) << text;
  }
  EXPECT_FALSE(cell_date("2023-07-08T00:00:00", DateOrder::day_first)->has_time);
}

TEST(CellDate, ReadsMonths) {
  for (const std::string_view text :
       {"2026-01", "2026/01", "01/2026", "1/2026", "202601", "janv. 2026", "janvier 2026",
        "Jan 2026", "January 2026", "Jan-26", "janv.-26"})
    EXPECT_EQ(read(text), "2026-01") << text;
  EXPECT_EQ(read("Oct 2025"), "2025-10");
}

TEST(CellDate, ReadsAWeekAsItsMonday) {
  // 1 January 2026 is a Thursday, so its week is the first.
  EXPECT_EQ(read("2026-W01"), "2025-12-29");
  EXPECT_EQ(read("2026W05"), "2026-01-26");
  EXPECT_EQ(read("2026-W54"), "");
}

TEST(CellDate, FollowsTheOrderWhereBothAreOpen) {
  EXPECT_EQ(read("02/03/2026", DateOrder::day_first), "2026-03-02");
  EXPECT_EQ(read("02/03/2026", DateOrder::month_first), "2026-02-03");
  EXPECT_TRUE(cell_date("02/03/2026", DateOrder::day_first)->is_order_open);
  EXPECT_FALSE(cell_date("03/03/2026", DateOrder::day_first)->is_order_open);
  EXPECT_EQ(read("8/3/26", DateOrder::month_first), "2026-08-03");
  EXPECT_EQ(order_said("31/01/2026"), DateOrder::day_first);
  EXPECT_EQ(order_said("1/31/2026"), DateOrder::month_first);
  EXPECT_EQ(order_said("01/02/2026"), std::nullopt);
  EXPECT_EQ(order_said("40/50/2026"), std::nullopt);
}

TEST(CellDate, RefusesWhatDoesNotExist) {
  for (const std::string_view text :
       {"", "2026", "2026-13", "2026-02-30", "30/02/2026", "29 Feb 2025", "00/01/2026", "1.5",
        "12/2", "2026-1-", "Maybe 2026", "jui 2026", "abc", "2026-01-31x1", "123456", "99999999",
        "1850-01-01", "1 234 567"})
    EXPECT_EQ(read(text), "") << text;
  EXPECT_EQ(read("29 Feb 2024"), "2024-02-29");
}

TEST(DatesIn, FindsThemInSentencesAndNames) {
  const auto texts = [](std::string_view sentence) {
    std::vector<std::string> found;
    for (const CellDate& date : dates_in(sentence, DateOrder::month_first))
      found.push_back(date_text(date.number()));
    return found;
  };
  EXPECT_THAT(texts("27 January 2026 - 23 February 2026"), ElementsAre("2026-01-27", "2026-02-23"));
  EXPECT_THAT(texts("1 Jan 2025-31 Dec 2025"), ElementsAre("2025-01-01", "2025-12-31"));
  EXPECT_THAT(texts("codes: (9/25/23, 9:43\u202fAM - 9/26/23, 9:43\u202fAM, Worldwide)"),
              ElementsAre("2023-09-25", "2023-09-26"));
  EXPECT_THAT(texts("# 20251213-20260312"), ElementsAre("2025-12-13", "2026-03-12"));
  EXPECT_THAT(texts("installs_com.example_202504_overview.csv"), ElementsAre("2025-04"));
  EXPECT_THAT(texts("EtsySoldOrders2025-10.csv"), ElementsAre("2025-10"));
  EXPECT_THAT(texts("Requêtes(2025-01-01_2025-03-31).csv"),
              ElementsAre("2025-01-01", "2025-03-31"));
  EXPECT_THAT(texts("Version 12.5 of 1,234 rows"), ElementsAre());
}

TEST(DaysFromDate, CountsFrom1970) {
  EXPECT_EQ(days_from_date(1970, 1, 1), 0);
  EXPECT_EQ(days_from_date(2000, 3, 1), 11017);
  EXPECT_EQ(date_from_days(11016), 20000229u);
  EXPECT_EQ(date_from_days(-1), 19691231u);
}

TEST(CellDuration, ReadsSeconds) {
  EXPECT_EQ(cell_duration("00:00:12"), 12.0);
  EXPECT_EQ(cell_duration("0:04:04"), 244.0);
  EXPECT_EQ(cell_duration("2:22"), 142.0);
  EXPECT_EQ(cell_duration("1:02:03.5"), 3723.5);
  EXPECT_EQ(cell_duration("1h 02m 03s"), 3723.0);
  EXPECT_EQ(cell_duration("2m 5s"), 125.0);
  EXPECT_EQ(cell_duration("45 s"), 45.0);
  EXPECT_EQ(cell_duration("1 min 30 sec"), 90.0);
  for (const std::string_view text :
       {"", "12", "00 h", "12:", "a:b", "1:2:3:4", "5s 3m", "1.5", ":"})
    EXPECT_EQ(cell_duration(text), std::nullopt) << text;
}

}  // namespace
}  // namespace core
