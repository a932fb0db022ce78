#include "core/audit/growth_check.h"

#include <algorithm>

namespace core {
namespace {

// A share less than this is what rounding leaves.
constexpr double nothing = 1e-9;

const HistoryRow* row_of(const Plan& plan, Month month, const Id& channel) {
  const auto found = std::ranges::find_if(plan.history, [&](const HistoryRow& row) {
    return row.month == month && row.channel == channel;
  });
  return found == plan.history.end() ? nullptr : &*found;
}

// Above zero; nothing otherwise.
std::optional<double> total_of(const Plan& plan, Month month) {
  for (const TotalRow& row : plan.totals)
    if (row.month == month && row.revenue.value_or(0.0) > 0.0) return row.revenue;
  return std::nullopt;
}

double revenue_of(const HistoryRow* row) {
  return row && row->revenue ? middle(*row->revenue) : 0.0;
}

bool is_guess(const Estimate& revenue) { return revenue.evidence == Evidence::guess; }

// The other channel with the largest stated revenue in the check's first month.
void find_largest(GrowthCheck& check, const Plan& plan, double total) {
  for (const HistoryRow& row : plan.history) {
    if (row.month != check.from || row.channel == check.channel) continue;
    const double share = revenue_of(&row) / total;
    if (share <= check.largest_share_then) continue;
    check.largest_share_then = share;
    check.largest_then = row.channel;
  }
}

std::optional<GrowthCheck> growth_check(const Plan& plan, const Id& channel, Month to) {
  const HistoryRow* first = nullptr;
  const HistoryRow* last = nullptr;
  for (const HistoryRow& row : plan.history) {
    if (row.channel != channel || row.month > to || !(row.visits.value_or(0.0) > 0.0) ||
        !total_of(plan, row.month))
      continue;
    if (!first || row.month < first->month) first = &row;
    if (!last || row.month > last->month) last = &row;
  }
  constexpr double least_factor = 2.0;
  if (!first || first == last || (first->revenue && !is_guess(*first->revenue)) || !last->revenue ||
      *last->visits < least_factor * *first->visits)
    return std::nullopt;

  const double total_then = *total_of(plan, first->month);
  const double total_now = *total_of(plan, last->month);
  const double factor = *last->visits / *first->visits;
  GrowthCheck check{.channel = channel, .from = first->month, .to = last->month};
  check.growth = factor - 1.0;
  check.share_now = revenue_of(last) / total_now;
  check.share_then = revenue_of(last) / factor / total_then;
  find_largest(check, plan, total_then);
  check.left_then = 1.0 - check.share_then - check.largest_share_then;
  check.left_now =
      1.0 - check.share_now - revenue_of(row_of(plan, last->month, check.largest_then)) / total_now;
  if (check.left_then > nothing)
    check.left_growth = check.left_now * total_now / (check.left_then * total_then) - 1.0;
  if (check.left_then < -nothing || (!check.left_growth && check.left_now > nothing))
    check.verdict = GrowthVerdict::contradicted;
  else if (check.left_growth && *check.left_growth > check.growth)
    check.verdict = GrowthVerdict::strained;
  return check;
}

}  // namespace

std::vector<GrowthCheck> growth_checks(const Plan& plan, Month to) {
  std::vector<GrowthCheck> checks;
  for (const Channel& channel : plan.channels)
    if (auto check = growth_check(plan, channel.id, to)) checks.push_back(*std::move(check));
  return checks;
}

}  // namespace core
