// Whether "01/02/2026" is in January or in February, decided over a whole column.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/tables/dates.h"

namespace core {

class DateOrderEvidence {
 public:
  void add(std::string_view cell);
  void add(const DateOrderEvidence& other);

  // What the cells say: a number above 12 can only be a day.
  std::optional<DateOrder> said() const;
  // Both orders were met, so one of them is a slip.
  bool is_mixed() const { return day_first > 0 && month_first > 0; }
  // What is likely when they say nothing. A part that is always 1 is the day that months begin
  // with; else the order in which neighbours lie closer together; else that of the person's
  // country, of which a leading zero is a hint.
  DateOrder likely(bool is_european) const;

  std::uint32_t day_first = 0, month_first = 0, open = 0;

 private:
  std::uint32_t first_ones_ = 0, second_ones_ = 0, padded_ = 0;
  std::uint64_t day_first_steps_ = 0, month_first_steps_ = 0;
  int day_first_before_ = 0, month_first_before_ = 0;
};

}  // namespace core
