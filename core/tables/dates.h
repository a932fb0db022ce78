// Dates as people and tools write them in cells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tables/table_file.h"

namespace core {

struct CellDate {
  int year = 0, month = 0, day = 0;  // a day of 0: the whole month
  bool has_time = false;             // a time of day that is not on the hour
  bool is_compact = false;           // "20260131", "202601": could be a number
  bool is_order_open = false;        // day and month could be exchanged

  std::uint32_t number() const;  // 20260131, or 202601 for a month
};

// Which of day and month comes first, where the text itself says so ("31/01/2026"); nothing else.
std::optional<DateOrder> order_said(std::string_view text);

// "2026-01-31", "2026/01/31", "20260131", "31/01/2026", "1/31/26", "31.01.2026", "31 janv. 2026",
// "Jan 31, 2026", each with or without a time of day; "2026-01", "01/2026", "202601", "janv. 2026",
// "Jan-26"; "2026-W05" (its Monday). Years are 1900 to 2999, those of two digits 2000 to 2099.
std::optional<CellDate> cell_date(std::string_view text, DateOrder order);

// Days since 1970-01-01 of a day of the Gregorian calendar, and back as 20260131.
int days_from_date(int year, int month, int day);
std::uint32_t date_from_days(int days);
// 28 to 31.
int days_in_month(int year, int month);

// "2026-01-31" or "2026-01" of what CellDate::number() answers.
std::string date_text(std::uint32_t number);

// All dates that stand in a sentence or the name of a file, in their order.
std::vector<CellDate> dates_in(std::string_view sentence, DateOrder order);

// Seconds of "0:04:04", "2:22" (minutes and seconds), "1h 02m 03s", "45 s".
std::optional<double> cell_duration(std::string_view text);

}  // namespace core
