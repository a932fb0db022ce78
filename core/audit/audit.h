// How customers find the business today: what each channel brings and claims, on how few it all
// hangs, and what happens when one of them stops.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/audit/growth_check.h"
#include "core/audit/period.h"
#include "core/audit/stops.h"
#include "core/audit/survey_share.h"
#include "core/audit/unmixed_direct.h"
#include "core/base/result.h"
#include "core/metrics/concentration.h"
#include "core/metrics/payback.h"
#include "core/metrics/runway.h"
#include "core/model/owners.h"
#include "core/model/plan.h"

namespace core {

// What can be said of a claim beside the revenue of the whole business.
enum class ClaimVerdict {
  none,            // nothing is claimed, or the revenue is unknown
  possible,        // at its least not above the revenue
  ask_tax,         // above it, unless it counts a tax that the revenue does not: nobody has said
  depends_on_tax,  // above it, and it does count such a tax: no more can be told
  impossible,      // above it, whatever it counts
};

struct AuditChannel {
  ChannelFigures figures;
  std::optional<Tenure> tenure;
  std::optional<double> share;          // believed: of all revenue, 0..1
  std::optional<double> claimed_share;  // of everything claimed, 0..1
  std::optional<double> roas_claimed;   // claimed revenue / spend
  std::optional<double> roas_believed;  // believed revenue / spend
  std::optional<double> cac;            // money per new customer: spend / new customers
  std::optional<Payback> payback;       // of that cost
  std::optional<double> conversion;     // orders / visits
  ClaimVerdict claim = ClaimVerdict::none;
  bool operator==(const AuditChannel&) const = default;
};

struct AuditPart {
  std::string id;    // channel; key of OwnerDirectory::owner_key; "owned", "rented", "earned";
                     // empty: revenue of which nobody knows where it belongs
  double share = 0;  // of all revenue, 0..1
  // What share may be: its own ends against the other ends of all other parts.
  double low = 0, high = 0;
  bool operator==(const AuditPart&) const = default;
};

// A month in which a channel, or all of them, claim more than all revenue of that month. Money.
struct ClaimedMonth {
  Id channel;  // empty: all of them
  Month month;
  double claimed = 0;       // at its least
  double revenue = 0;       // of the whole business
  double claimed_high = 0;  // at its most
  bool operator==(const ClaimedMonth&) const = default;
};

struct AuditConcentration {
  Concentration measure;         // of the parts
  std::vector<AuditPart> parts;  // those above zero, largest first; they add up to 1
  bool operator==(const AuditConcentration&) const = default;
};

// What channels claim beside what came in, in the months with claims. Money a month.
struct AuditClaims {
  double claimed = 0;                               // sum of the claims
  double claimed_low = 0, claimed_high = 0;         // sums of their ends
  double revenue = 0;                               // of the whole business
  double ratio = 0, ratio_low = 0, ratio_high = 0;  // claimed / revenue
  double least_double_count = 0;  // what claims at their least exceed the revenue by
  // The same if claims of which nobody has said that they count no tax count the highest there is.
  double double_count_less_tax = 0;
  // In plan order. A claim that a tax could explain is asked about before it is called impossible.
  std::vector<Id> impossible, ask_tax;
  bool operator==(const AuditClaims&) const = default;
};

struct Audit {
  std::vector<Month> months;           // all that have a row of history, oldest first
  std::optional<MonthRange> period;    // read; nothing where figures are typed (Channel::today)
  int months_read = 0;                 // of the period, those with any row
  std::vector<AuditChannel> channels;  // one for each channel of the plan, in its order

  PeriodTotals totals;                      // money, hours and counts a month
  std::optional<double> mer;                // revenue / spend
  std::optional<double> cac;                // spend / new customers
  std::optional<Payback> payback;           // of that cost
  std::optional<Estimate> break_even_roas;  // of every channel, and the break-even MER
  std::optional<Runway> runway;             // as things are
  double unattributed = 0;                  // share of revenue that no channel accounts for, 0..1
  std::optional<AuditConcentration> by_channel, by_owner, by_tenure;  // nothing: no revenue known
  std::optional<double> rented_share;                                 // of all revenue, 0..1
  bool is_rented_at_least = false;     // some revenue belongs nowhere: it may be rented too
  std::optional<double> owner_target;  // the largest owner's share at most, by stage
  std::optional<AuditClaims> claims;   // nothing: nothing is claimed or revenue is unknown
  // Of the months of the period, oldest first: what is too much in one may be possible in the mean.
  // A tax may explain those of the second, as nobody has said whether they count it.
  std::vector<ClaimedMonth> impossible_months, ask_tax_months;
  // That in which all claims together exceed the revenue by most, without the highest tax where
  // they may count one; nothing unless by more than in all months of the period together.
  std::optional<ClaimedMonth> double_count_month;
  std::optional<SurveyShares> survey;   // the latest one that can be counted
  std::optional<UnmixedDirect> direct;  // nothing: no visits of a direct channel are known
  std::vector<Stop> stops;              // worst first
  std::vector<GrowthCheck> growth;      // in the plan's order
  bool operator==(const Audit&) const = default;
};

// Everything above, of one period. Amounts are the mean of the months of the period that say them,
// so that they read "a month"; what no row says stays unknown. Ratios are of the sums of the months
// that say both of their parts.
//
// period   months to read; nothing: the latest month with rows that is not after the plan's start,
//          else the latest of all; a plan without history is read from Channel::today
// returns  an empty answer is one: a plan without figures has an audit of unknowns
// errors   error.period_reversed (to before from); error.period_empty (no row in the period)
Result<Audit> audit(const Plan& plan, const OwnerDirectory& owners,
                    std::optional<MonthRange> period = std::nullopt);

// The largest owner's share that is still sound at that stage: none while starting (find one that
// works first), 0.5 when growing, 0.3 when established. Our judgement, to be shown as such.
std::optional<double> largest_owner_target(std::optional<Stage> stage);

}  // namespace core
