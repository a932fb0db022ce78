#include "core/tables/date_order.h"

#include <cstdlib>

#include "core/tables/text_bits.h"

namespace core {

void DateOrderEvidence::add(std::string_view cell) {
  if (const auto order = order_said(cell)) {
    ++(*order == DateOrder::day_first ? day_first : month_first);
    return;
  }
  const auto one = cell_date(cell, DateOrder::day_first);
  if (!one || !one->is_order_open) return;
  ++open;
  padded_ += trimmed(cell).starts_with('0');
  first_ones_ += one->day == 1;
  second_ones_ += one->month == 1;
  const int as_day_first = days_from_date(one->year, one->month, one->day);
  const int as_month_first = days_from_date(one->year, one->day, one->month);
  if (open > 1) {
    day_first_steps_ += static_cast<std::uint64_t>(std::abs(as_day_first - day_first_before_));
    month_first_steps_ +=
        static_cast<std::uint64_t>(std::abs(as_month_first - month_first_before_));
  }
  day_first_before_ = as_day_first;
  month_first_before_ = as_month_first;
}

void DateOrderEvidence::add(const DateOrderEvidence& other) {
  day_first += other.day_first;
  month_first += other.month_first;
  open += other.open;
  first_ones_ += other.first_ones_;
  second_ones_ += other.second_ones_;
  padded_ += other.padded_;
  day_first_steps_ += other.day_first_steps_;
  month_first_steps_ += other.month_first_steps_;
}

std::optional<DateOrder> DateOrderEvidence::said() const {
  if (day_first == month_first) return {};
  return day_first > month_first ? DateOrder::day_first : DateOrder::month_first;
}

DateOrder DateOrderEvidence::likely(bool is_european) const {
  if (open > 1 && first_ones_ == open) return DateOrder::day_first;
  if (open > 1 && second_ones_ == open) return DateOrder::month_first;
  if (open > 2 && day_first_steps_ * 2 < month_first_steps_) return DateOrder::day_first;
  if (open > 2 && month_first_steps_ * 2 < day_first_steps_) return DateOrder::month_first;
  if (is_european || padded_ * 2 > open) return DateOrder::day_first;
  return DateOrder::month_first;
}

}  // namespace core
