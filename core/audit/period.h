// The figures of a stretch of months, as their mean.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/month.h"
#include "core/base/result.h"
#include "core/model/owners.h"
#include "core/model/plan.h"

namespace core {

struct MonthRange {
  Month from, to;  // both included
  bool operator==(const MonthRange&) const = default;

  bool holds(Month month) const { return month >= from && month <= to; }
};

// One channel, a month. Of several months each figure is the mean of those that say it; what is
// shared out, claims and revenue, of those in which any channel says it, so that the parts add up.
// An estimate over several months has the means of their ends and middles, and the weakest of their
// grades.
struct ChannelFigures {
  Id channel;
  std::string owner_key;  // of OwnerDirectory::owner_key
  std::optional<double> spend, hours, visits, orders, new_customers;
  std::optional<double> visit_seconds;       // a visit lasts, mean weighted by visits
  std::optional<Estimate> claimed, revenue;  // money
  // Revenue of the whole business in the months of its claim, to be held against it.
  std::optional<double> claim_revenue;
  std::optional<TaxBasis> claim_tax;  // what the claim counts; nothing: nobody has said
  std::string source;                 // of the latest row that names one: id of a source, or words
  bool operator==(const ChannelFigures&) const = default;
};

// Where the revenue of the whole business comes from, weakest first.
enum class RevenueBasis { none, channels, stated, bank };

// The whole business, a month. Sums are of what is known; of several months each is the mean of
// those in which anything of it is known.
struct PeriodTotals {
  // From the bank's totals, else Business::monthly_revenue, else the sum of the channels, each
  // month by itself; nothing where a month lacks it. The basis is the weakest of the months.
  std::optional<double> revenue;
  RevenueBasis basis = RevenueBasis::none;
  std::optional<TaxBasis> revenue_tax;
  std::optional<double> believed;  // sum of the channels' revenue
  // Revenue in the months in which any channel's is known, and in those with any claim.
  std::optional<double> believed_of, claimed_of;
  std::optional<double> spend, hours, visits, orders, new_customers;
  std::optional<double> cash;  // latest known, else Business::cash
  bool operator==(const PeriodTotals&) const = default;
};

struct MonthFigures {
  std::optional<Month> month;            // nothing: typed figures
  std::vector<ChannelFigures> channels;  // one for each of the plan, in its order
  PeriodTotals totals;
  bool operator==(const MonthFigures&) const = default;
};

struct PeriodFigures {
  std::optional<MonthRange> period;  // nothing: read from Channel::today
  int months_read = 0;
  std::vector<ChannelFigures> channels;  // one for each of the plan, in its order
  PeriodTotals totals;
  std::vector<MonthFigures> by_month;  // oldest first; one at least
  bool operator==(const PeriodFigures&) const = default;
};

// What shares are of: the revenue of the whole business in the months that say how much of it is
// whose, or the channels' sum where that is more. Nothing while no channel's revenue is known, or
// all of it is zero.
std::optional<double> shared_revenue(const PeriodTotals& totals);

// All months with a row of history, oldest first.
std::vector<Month> history_months(const Plan& plan);

// Of the months of `period` that have a row; where it is nothing, of the latest month with rows
// that is not after the plan's start, else the latest of all. A channel without a row in that month
// is then read from Channel::today, as is a plan without history.
//
// errors  error.period_reversed (to before from); error.period_empty (no row in the period)
Result<PeriodFigures> period_figures(const Plan& plan, const OwnerDirectory& owners,
                                     std::optional<MonthRange> period);

}  // namespace core
