#include "core/audit/period.h"

#include <algorithm>
#include <array>
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

struct PlainFigure {
  std::optional<double> ChannelFigures::* channel;
  std::optional<double> PeriodTotals::* total;
};
constexpr std::array<PlainFigure, 5> plain_figures{
    {{&ChannelFigures::spend, &PeriodTotals::spend},
     {&ChannelFigures::hours, &PeriodTotals::hours},
     {&ChannelFigures::visits, &PeriodTotals::visits},
     {&ChannelFigures::orders, &PeriodTotals::orders},
     {&ChannelFigures::new_customers, &PeriodTotals::new_customers}}};

// History rows and Channel::today name their figures alike.
void add_figures(ChannelFigures& sum, const auto& from) {
  add(sum.spend, from.spend);
  add(sum.hours, from.hours);
  add(sum.visits, from.visits);
  add(sum.orders, from.orders);
  add(sum.new_customers, from.new_customers);
  add(sum.claimed, from.claimed_revenue);
  add(sum.revenue, from.revenue);
  if (!from.source.empty()) sum.source = from.source;
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

void add_row(ChannelFigures& channel, const Plan& plan, const HistoryRow& row) {
  if (row.claimed_revenue) add_tax(channel, tax_of(plan, row.source), !channel.claimed);
  add_figures(channel, row);
  if (row.visit_seconds) channel.visit_seconds = row.visit_seconds;
}

void add_today(ChannelFigures& channel, const Plan& plan, const Today& today) {
  add_figures(channel, today);
  channel.claim_tax = tax_of(plan, today.source);
  for (auto* const estimate : {&channel.claimed, &channel.revenue})
    if (*estimate && !(*estimate)->evidence) (*estimate)->evidence = today.evidence;
}

const TotalRow* total_of(const Plan& plan, std::optional<Month> month) {
  if (!month) return nullptr;
  const auto found = std::ranges::find(plan.totals, *month, &TotalRow::month);
  return found == plan.totals.end() ? nullptr : &*found;
}

// The whole business in a month, of which the channels are known.
void add_up(MonthFigures& of, const Plan& plan) {
  PeriodTotals& totals = of.totals;
  std::optional<double> claimed;
  for (const ChannelFigures& channel : of.channels) {
    for (const PlainFigure& figure : plain_figures)
      add(totals.*figure.total, channel.*figure.channel);
    if (channel.revenue) add(totals.believed, middle(*channel.revenue));
    if (channel.claimed) add(claimed, middle(*channel.claimed));
  }
  const TotalRow* const bank = total_of(plan, of.month);
  totals.revenue = totals.believed;
  totals.basis = totals.believed ? RevenueBasis::channels : RevenueBasis::none;
  if (plan.business.monthly_revenue) {
    totals.revenue = middle(*plan.business.monthly_revenue);
    totals.basis = RevenueBasis::stated;
  }
  if (bank && bank->revenue) {
    totals.revenue = bank->revenue;
    totals.basis = RevenueBasis::bank;
    totals.revenue_tax = tax_of(plan, bank->source);
  }
  if (bank) {
    if (bank->orders) totals.orders = bank->orders;
    totals.cash = bank->cash;
  }
  if (totals.believed) totals.believed_of = totals.revenue;
  if (claimed) totals.claimed_of = totals.revenue;
  for (ChannelFigures& channel : of.channels)
    if (channel.claimed) channel.claim_revenue = totals.revenue;
}

std::vector<MonthFigures> read_months(const Plan& plan, const OwnerDirectory& owners,
                                      const std::vector<Month>& months, bool has_today) {
  MonthFigures empty;
  for (const Channel& channel : plan.channels) {
    ChannelFigures& read = empty.channels.emplace_back();
    read.channel = channel.id;
    read.owner_key = owners.owner_key(channel);
  }
  std::vector<MonthFigures> read(std::max<std::size_t>(1, months.size()), empty);
  std::vector<bool> has_row(plan.channels.size());
  for (const HistoryRow& row : plan.history) {
    const auto month = std::ranges::lower_bound(months, row.month);
    const auto channel = std::ranges::find(plan.channels, row.channel, &Channel::id);
    if (month == months.end() || *month != row.month || channel == plan.channels.end()) continue;
    const auto place = static_cast<std::size_t>(channel - plan.channels.begin());
    has_row[place] = true;
    add_row(read[static_cast<std::size_t>(month - months.begin())].channels[place], plan, row);
  }
  for (std::size_t i = 0; has_today && i < plan.channels.size(); ++i)
    if (!has_row[i] && plan.channels[i].today)
      add_today(read.back().channels[i], plan, *plan.channels[i].today);
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (!months.empty()) read[i].month = months[i];
    add_up(read[i], plan);
  }
  return read;
}

// Sums and how many months they are of.
struct Mean {
  std::optional<double> sum;
  double count = 0;
  void add(const std::optional<double>& amount) {
    core::add(sum, amount);
    count += amount.has_value();
  }
  std::optional<double> of(double months) const {
    return sum && months > 0 ? std::optional(*sum / months) : std::nullopt;
  }
  std::optional<double> of_known() const { return of(count); }
};

// The months with any claim, and those in which any channel's revenue is known.
struct SharedMonths {
  double claimed = 0, believed = 0;
};

ChannelFigures combined(const std::vector<MonthFigures>& months, std::size_t place,
                        const SharedMonths& shared) {
  ChannelFigures all;
  std::array<Mean, plain_figures.size()> means;
  Mean claim_revenue, seconds;
  double own_claims = 0, timed_visits = 0;
  for (const MonthFigures& month : months) {
    const ChannelFigures& one = month.channels[place];
    for (std::size_t i = 0; i < means.size(); ++i) means[i].add(one.*plain_figures[i].channel);
    if (one.claimed) {
      add_tax(all, one.claim_tax, !all.claimed);
      claim_revenue.add(one.claim_revenue);
      ++own_claims;
    }
    add(all.claimed, one.claimed);
    add(all.revenue, one.revenue);
    if (!one.source.empty()) all.source = one.source;
    if (!one.visit_seconds) continue;
    const double visits = std::max(one.visits.value_or(1.0), 0.0);
    seconds.add(*one.visit_seconds * visits);
    timed_visits += visits;
  }
  all.channel = months.front().channels[place].channel;
  all.owner_key = months.front().channels[place].owner_key;
  for (std::size_t i = 0; i < means.size(); ++i)
    all.*plain_figures[i].channel = means[i].of_known();
  all.visit_seconds = seconds.of(timed_visits);
  if (claim_revenue.count == own_claims) all.claim_revenue = claim_revenue.of(shared.claimed);
  divide(all.claimed, shared.claimed);
  divide(all.revenue, shared.believed);
  return all;
}

PeriodTotals combined(const std::vector<MonthFigures>& months, const SharedMonths& shared) {
  PeriodTotals all{.basis = months.front().totals.basis};
  std::array<Mean, plain_figures.size()> means;
  Mean revenue, believed, believed_of, claimed_of;
  for (const MonthFigures& month : months) {
    const PeriodTotals& one = month.totals;
    for (std::size_t i = 0; i < means.size(); ++i) means[i].add(one.*plain_figures[i].total);
    revenue.add(one.revenue);
    believed.add(one.believed);
    believed_of.add(one.believed_of);
    claimed_of.add(one.claimed_of);
    all.basis = std::min(all.basis, one.basis);
    if (one.cash) all.cash = one.cash;
    if (one.revenue_tax) all.revenue_tax = one.revenue_tax;
  }
  for (std::size_t i = 0; i < means.size(); ++i) all.*plain_figures[i].total = means[i].of_known();
  // Claims of three months say nothing beside the revenue of one.
  if (revenue.count == static_cast<double>(months.size())) all.revenue = revenue.of_known();
  all.believed = believed.of_known();
  all.believed_of = believed_of.of_known();
  if (claimed_of.count == shared.claimed) all.claimed_of = claimed_of.of_known();
  return all;
}

SharedMonths shared_months(const std::vector<MonthFigures>& months) {
  SharedMonths shared;
  for (const MonthFigures& month : months) {
    const auto claims = [](const ChannelFigures& channel) { return channel.claimed.has_value(); };
    shared.claimed += std::ranges::any_of(month.channels, claims);
    shared.believed += month.totals.believed.has_value();
  }
  return shared;
}

std::optional<MonthRange> default_period(const Plan& plan, const std::vector<Month>& months) {
  if (months.empty()) return std::nullopt;
  Month latest = months.back();
  for (const Month month : months)
    if (month <= plan.start) latest = month;
  return MonthRange{latest, latest};
}

}  // namespace

std::optional<double> shared_revenue(const PeriodTotals& totals) {
  if (!totals.believed || !(*totals.believed > 0.0)) return std::nullopt;
  return std::max(*totals.believed, totals.believed_of.value_or(0.0));
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
  figures.by_month = read_months(plan, owners, months, /*has_today=*/!period);
  if (figures.by_month.size() == 1) {
    figures.channels = figures.by_month.front().channels;
    figures.totals = figures.by_month.front().totals;
  } else {
    const SharedMonths shared = shared_months(figures.by_month);
    for (std::size_t i = 0; i < plan.channels.size(); ++i)
      figures.channels.push_back(combined(figures.by_month, i, shared));
    figures.totals = combined(figures.by_month, shared);
  }
  if (!figures.totals.revenue_tax) figures.totals.revenue_tax = plan.tax;
  if (!figures.totals.cash) figures.totals.cash = plan.business.cash;
  return figures;
}

}  // namespace core
