#include "core/edit/history_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check(const HistoryRow& row, const Plan& plan) {
  return first_of(
      {check_channel(plan, row.channel), check_month(row.month),
       check_number(row.spend, limits::money), check_number(row.hours, limits::hours),
       check_number(row.visits, limits::count), check_number(row.visit_seconds, limits::count),
       check_number(row.orders, limits::count), check_number(row.new_customers, limits::count),
       check_estimate(row.claimed_revenue, limits::money),
       check_estimate(row.revenue, limits::money), check_text(row.source)});
}

}  // namespace

Edit set_history_row(HistoryRow row) {
  return altering([row = std::move(row)](Plan& plan) -> Refusal {
    const auto same = std::ranges::find_if(plan.history, [&](const HistoryRow& other) {
      return other.channel == row.channel && other.month == row.month;
    });
    if (same == plan.history.end())
      plan.history.push_back(row);
    else
      *same = row;
    return check(row, plan);
  });
}

Edit remove_history_row(Id channel, Month month) {
  return altering([channel = std::move(channel), month](Plan& plan) -> Refusal {
    const auto removed = std::erase_if(plan.history, [&](const HistoryRow& row) {
      return row.channel == channel && row.month == month;
    });
    if (removed == 0) return Error{"error.unknown_history_row"};
    return std::nullopt;
  });
}

}  // namespace core
