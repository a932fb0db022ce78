#include "core/audit/period.h"

#include <algorithm>
#include <utility>

#include "core/model/lookup.h"

namespace core {
namespace {

// What a grade is worth for one's own customers; a figure of others is little more than a guess.
int worth(Evidence grade) { return grade == Evidence::library ? 1 : 2 * static_cast<int>(grade); }

void add(std::optional<double>& sum, const std::optional<double>& amount) {
  if (amount) sum = sum.value_or(0.0) + *amount;
}

// Adds ends and middles; what it rests on is what the weaker of the two rests on.
void add(std::optional<Estimate>& sum, const std::optional<Estimate>& amount) {
  if (!amount) return;
  if (!sum) {
    sum = amount;
    return;
  }
  const double mode = middle(*sum) + middle(*amount);
  const bool is_weaker =
      sum->evidence && (!amount->evidence || worth(*amount->evidence) < worth(*sum->evidence));
  Estimate added = is_weaker ? *amount : *sum;
  added.low = sum->low + amount->low;
  added.high = sum->high + amount->high;
  added.mode = added.is_point() ? std::nullopt : std::optional(mode);
  sum = std::move(added);
}

void divide(std::optional<double>& amount, double by) {
  if (amount) *amount /= by;
}

void divide(std::optional<Estimate>& amount, double by) {
  if (!amount || by == 1.0) return;
  amount->low /= by;
  amount->high /= by;
  divide(amount->mode, by);
}

std::optional<TaxBasis> tax_of(const Plan& plan, std::string_view source) {
  const Source* const known = find_by_id(plan.sources, source);
  return known ? known->tax : std::nullopt;
}

// History rows and Channel::today name their figures alike.
void add_figures(ChannelFigures& sum, const auto& from) {
  add(sum.spend, from.spend);
  add(sum.hours, from.hours);
  add(sum.visits, from.visits);
  add(sum.orders, from.orders);
  add(sum.new_customers, from.new_customers);
  add(sum.claimed, from.claimed_revenue);
  add(sum.revenue, from.revenue);
  sum.source = from.source;
}

// Several claims count a tax if any of them does, and nobody has said if any does not say.
void add_tax(ChannelFigures& sum, std::optional<TaxBasis> tax, bool is_first) {
  if (is_first)
    sum.claim_tax = tax;
  else if (!tax || !sum.claim_tax)
    sum.claim_tax = std::nullopt;
  else if (*tax == TaxBasis::included)
    sum.claim_tax = tax;
}

void read_rows(ChannelFigures& channel, const Plan& plan, const MonthRange& period) {
  double seconds = 0.0;
  double timed_visits = 0.0;
  Month latest{};
  for (const HistoryRow& row : plan.history) {
    if (row.channel != channel.channel || !period.holds(row.month)) continue;
    if (row.claimed_revenue) add_tax(channel, tax_of(plan, row.source), !channel.claimed);
    const std::string latest_source = row.month >= latest ? row.source : channel.source;
    add_figures(channel, row);
    channel.source = latest_source;
    latest = std::max(latest, row.month);
    if (!row.visit_seconds) continue;
    const double visits = std::max(row.visits.value_or(1.0), 0.0);
    seconds += *row.visit_seconds * visits;
    timed_visits += visits;
  }
  if (timed_visits > 0.0) channel.visit_seconds = seconds / timed_visits;
}

bool has_row(const Plan& plan, const Id& channel, const MonthRange& period) {
  return std::ranges::any_of(plan.history, [&](const HistoryRow& row) {
    return row.channel == channel && period.holds(row.month);
  });
}

const TotalRow* total_of(const Plan& plan, Month month) {
  const auto found = std::ranges::find(plan.totals, month, &TotalRow::month);
  return found == plan.totals.end() ? nullptr : &*found;
}

std::optional<double> believed_in(const Plan& plan, Month month) {
  std::optional<double> sum;
  for (const HistoryRow& row : plan.history)
    if (row.month == month && row.revenue) add(sum, middle(*row.revenue));
  return sum;
}

// One month's revenue of the whole business, and what is known of it by the bank alone. False where
// the revenue is not known.
bool add_month(PeriodTotals& totals, const Plan& plan, std::optional<Month> month,
               std::optional<double> believed, bool is_first) {
  const TotalRow* const bank = month ? total_of(plan, *month) : nullptr;
  std::optional<double> revenue = believed;
  RevenueBasis basis = believed ? RevenueBasis::channels : RevenueBasis::none;
  if (plan.business.monthly_revenue) {
    revenue = middle(*plan.business.monthly_revenue);
    basis = RevenueBasis::stated;
  }
  if (bank && bank->revenue) {
    revenue = bank->revenue;
    basis = RevenueBasis::bank;
    if (const auto tax = tax_of(plan, bank->source)) totals.revenue_tax = tax;
  }
  add(totals.revenue, revenue);
  totals.basis = is_first ? basis : std::min(totals.basis, basis);
  if (bank) {
    add(totals.orders, bank->orders);
    if (bank->cash) totals.cash = bank->cash;
  }
  return revenue.has_value();
}

std::optional<MonthRange> default_period(const Plan& plan, const std::vector<Month>& months) {
  if (months.empty()) return std::nullopt;
  Month latest = months.back();
  for (const Month month : months)
    if (month <= plan.start) latest = month;
  return MonthRange{latest, latest};
}

void add_channels(PeriodTotals& totals, const std::vector<ChannelFigures>& channels) {
  for (const ChannelFigures& channel : channels) {
    if (channel.revenue) add(totals.believed, middle(*channel.revenue));
    add(totals.spend, channel.spend);
    add(totals.hours, channel.hours);
    add(totals.visits, channel.visits);
    add(totals.orders, channel.orders);
    add(totals.new_customers, channel.new_customers);
  }
}

void add_months(PeriodTotals& totals, const Plan& plan, const std::vector<Month>& months) {
  totals.revenue_tax = plan.tax;
  totals.cash = plan.business.cash;
  if (months.empty()) add_month(totals, plan, std::nullopt, totals.believed, true);
  const std::optional<double> orders = std::exchange(totals.orders, std::nullopt);
  bool is_known = true;
  for (const Month month : months)
    is_known &= add_month(totals, plan, month,
                          months.size() == 1 ? totals.believed : believed_in(plan, month),
                          month == months.front());
  // Claims of three months say nothing beside the revenue of one.
  if (!is_known) totals.revenue = std::nullopt;
  const double count = std::max(1.0, static_cast<double>(months.size()));
  divide(totals.revenue, count);
  divide(totals.orders, count);
  if (!totals.orders) totals.orders = orders;
}

}  // namespace

std::optional<double> shared_revenue(const PeriodTotals& totals) {
  if (!totals.believed || !(*totals.believed > 0.0)) return std::nullopt;
  return std::max(*totals.believed, totals.revenue.value_or(0.0));
}

std::vector<Month> history_months(const Plan& plan) {
  std::vector<Month> months;
  for (const HistoryRow& row : plan.history) {
    const auto place = std::ranges::lower_bound(months, row.month);
    if (place == months.end() || *place != row.month) months.insert(place, row.month);
  }
  return months;
}

Result<PeriodFigures> period_figures(const Plan& plan, const OwnerDirectory& owners,
                                     std::optional<MonthRange> period) {
  if (period && period->to < period->from)
    return std::unexpected(Error{"error.period_reversed", {}, "to"});
  std::vector<Month> months = history_months(plan);
  PeriodFigures figures;
  figures.period = period ? period : default_period(plan, months);
  std::erase_if(months, [&](Month month) { return !figures.period->holds(month); });
  if (period && months.empty()) return std::unexpected(Error{"error.period_empty", {}, "from"});
  figures.months_read = static_cast<int>(months.size());
  const double count = std::max(1.0, static_cast<double>(months.size()));

  for (const Channel& channel : plan.channels) {
    ChannelFigures read;
    read.channel = channel.id;
    read.owner_key = owners.owner_key(channel);
    if (figures.period && has_row(plan, channel.id, *figures.period)) {
      read_rows(read, plan, *figures.period);
      for (auto* const amount :
           {&read.spend, &read.hours, &read.visits, &read.orders, &read.new_customers})
        divide(*amount, count);
      divide(read.claimed, count);
      divide(read.revenue, count);
    } else if (!period && channel.today) {
      add_figures(read, *channel.today);
      read.claim_tax = tax_of(plan, channel.today->source);
      for (auto* const estimate : {&read.claimed, &read.revenue})
        if (*estimate && !(*estimate)->evidence) (*estimate)->evidence = channel.today->evidence;
    }
    figures.channels.push_back(std::move(read));
  }

  add_channels(figures.totals, figures.channels);
  add_months(figures.totals, plan, months);
  return figures;
}

}  // namespace core
