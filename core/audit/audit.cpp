#include "core/audit/audit.h"

#include <algorithm>
#include <functional>

#include "core/metrics/break_even_roas.h"
#include "core/metrics/claims.h"

namespace core {
namespace {

// The highest standard rate of value added tax in the European Union (Hungary): a claim above the
// revenue by more than this is impossible whatever it counts.
constexpr double most_tax = 0.27;

// Less than this is what rounding leaves, not revenue of unknown origin.
constexpr double no_part = 1e-9;

std::optional<double> ratio(std::optional<double> over, std::optional<double> under) {
  if (!over || !under || !(*under > 0.0)) return std::nullopt;
  return *over / *under;
}

std::optional<double> middle_of(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(middle(*estimate)) : std::nullopt;
}

using Pick = std::optional<double> (*)(const MonthFigures&, std::size_t channel);

// Of the sums of the months that know both; one month alone is no other case.
std::optional<double> ratio(const PeriodFigures& figures, Pick over, Pick under,
                            std::size_t channel = 0) {
  double above = 0.0;
  std::optional<double> below;
  for (const MonthFigures& month : figures.by_month) {
    const std::optional<double> first = over(month, channel), second = under(month, channel);
    if (!first || !second) continue;
    above += *first;
    below = below.value_or(0.0) + *second;
  }
  return ratio(above, below);
}

std::optional<double> spend_of(const MonthFigures& month, std::size_t channel) {
  return month.channels[channel].spend;
}
std::optional<double> claimed_by(const MonthFigures& month, std::size_t channel) {
  return middle_of(month.channels[channel].claimed);
}
std::optional<double> revenue_of(const MonthFigures& month, std::size_t channel) {
  return middle_of(month.channels[channel].revenue);
}
std::optional<double> visits_of(const MonthFigures& month, std::size_t channel) {
  return month.channels[channel].visits;
}
std::optional<double> orders_of(const MonthFigures& month, std::size_t channel) {
  return month.channels[channel].orders;
}
std::optional<double> customers_of(const MonthFigures& month, std::size_t channel) {
  return month.channels[channel].new_customers;
}
std::optional<double> all_revenue(const MonthFigures& month, std::size_t) {
  return month.totals.revenue;
}
std::optional<double> all_spend(const MonthFigures& month, std::size_t) {
  return month.totals.spend;
}
std::optional<double> all_customers(const MonthFigures& month, std::size_t) {
  return month.totals.new_customers;
}

// Whether the claim may count a tax that the revenue does not.
bool may_count_more(const ChannelFigures& channel, const PeriodTotals& totals) {
  return totals.revenue_tax != TaxBasis::included && channel.claim_tax != TaxBasis::excluded;
}

ClaimVerdict verdict(const ChannelFigures& channel, const PeriodTotals& totals) {
  const double revenue = channel.claim_revenue.value_or(0.0);
  if (!channel.claimed || !(revenue > 0.0)) return ClaimVerdict::none;
  const double claim = channel.claimed->low;
  if (claim <= revenue) return ClaimVerdict::possible;
  if (!may_count_more(channel, totals) || claim > revenue * (1.0 + most_tax))
    return ClaimVerdict::impossible;
  return channel.claim_tax ? ClaimVerdict::depends_on_tax : ClaimVerdict::ask_tax;
}

// The claim without the highest tax, where it may count one that the revenue does not.
double least_less_tax(const ChannelFigures& channel, const PeriodTotals& totals) {
  return channel.claimed->low / (may_count_more(channel, totals) ? 1 + most_tax : 1);
}

AuditChannel read_channel(const Plan& plan, const PeriodFigures& period, std::size_t place) {
  const ChannelFigures& figures = period.channels[place];
  AuditChannel read;
  read.tenure = plan.channels[place].tenure;
  read.share = ratio(middle_of(figures.revenue), shared_revenue(period.totals));
  read.roas_claimed = ratio(period, claimed_by, spend_of, place);
  read.roas_believed = ratio(period, revenue_of, spend_of, place);
  read.cac = ratio(period, spend_of, customers_of, place);
  if (read.cac) read.payback = payback(plan.business, *read.cac);
  read.conversion = ratio(period, orders_of, visits_of, place);
  read.claim = verdict(figures, period.totals);
  read.figures = figures;
  return read;
}

std::optional<AuditClaims> read_claims(const std::vector<AuditChannel>& channels,
                                       const PeriodTotals& totals) {
  AuditClaims found;
  std::vector<double> claimed;
  double less_tax = 0.0;
  for (const AuditChannel& channel : channels) {
    if (!channel.figures.claimed) continue;
    claimed.push_back(middle(*channel.figures.claimed));
    found.claimed_low += channel.figures.claimed->low;
    found.claimed_high += channel.figures.claimed->high;
    less_tax += least_less_tax(channel.figures, totals);
    if (channel.claim == ClaimVerdict::ask_tax) found.ask_tax.push_back(channel.figures.channel);
    if (channel.claim == ClaimVerdict::impossible)
      found.impossible.push_back(channel.figures.channel);
  }
  const auto sums = claims(totals.claimed_of.value_or(0.0), totals.spend.value_or(0.0), claimed);
  if (!sums) return std::nullopt;
  found.claimed = sums->claimed;
  found.revenue = *totals.claimed_of;
  found.ratio = sums->ratio;
  found.ratio_low = found.claimed_low / found.revenue;
  found.ratio_high = found.claimed_high / found.revenue;
  found.least_double_count = std::max(0.0, found.claimed_low - found.revenue);
  found.double_count_less_tax = std::max(0.0, less_tax - found.revenue);
  return found;
}

// A month's figures with what is known of the whole period; nothing unless its revenue was counted:
// a mean that somebody stated says nothing of a month of the season.
std::optional<PeriodTotals> counted_totals(const PeriodFigures& period, const MonthFigures& month) {
  PeriodTotals totals = month.totals;
  if (!month.month || totals.basis != RevenueBasis::bank) return std::nullopt;
  if (!totals.revenue_tax) totals.revenue_tax = period.totals.revenue_tax;
  return totals;
}

// The months in which claims come to `wanted`.
std::vector<ClaimedMonth> claimed_months(const PeriodFigures& period, ClaimVerdict wanted) {
  std::vector<ClaimedMonth> found;
  for (const MonthFigures& month : period.by_month)
    if (const auto totals = counted_totals(period, month))
      for (const ChannelFigures& channel : month.channels)
        if (verdict(channel, *totals) == wanted)
          found.push_back({channel.channel, *month.month, channel.claimed->low,
                           *channel.claim_revenue, channel.claimed->high});
  return found;
}

std::optional<ClaimedMonth> double_count_month(const PeriodFigures& period) {
  std::optional<ClaimedMonth> most;
  double over_in_all = 0.0, most_over = 0.0;
  for (const MonthFigures& month : period.by_month) {
    const auto totals = counted_totals(period, month);
    if (!totals || !totals->claimed_of) continue;
    ClaimedMonth all{.channel = {}, .month = *month.month, .revenue = *totals->claimed_of};
    for (const ChannelFigures& channel : month.channels)
      if (channel.claimed) {
        all.claimed += least_less_tax(channel, *totals);
        all.claimed_high += channel.claimed->high;
      }
    const double over = all.claimed - all.revenue;
    over_in_all += over;
    if (over <= most_over) continue;
    most_over = over;
    most = all;
  }
  return most_over > over_in_all ? most : std::nullopt;
}

void share_out_claims(std::vector<AuditChannel>& channels, double claimed) {
  for (AuditChannel& channel : channels)
    channel.claimed_share = ratio(middle_of(channel.figures.claimed), claimed);
}

// `part` without its id.
void add_part(std::vector<AuditPart>& parts, std::string_view id, const AuditPart& part) {
  auto same = std::ranges::find(parts, id, &AuditPart::id);
  if (same == parts.end()) same = parts.insert(same, AuditPart{.id = std::string(id)});
  same->share += part.share;
  same->low += part.low;
  same->high += part.high;
}

// From the ends of each amount to the ends of its share.
void find_ranges(std::vector<AuditPart>& parts) {
  double low = 0.0, high = 0.0;
  for (const AuditPart& part : parts) low += part.low, high += part.high;
  for (AuditPart& part : parts) {
    const double others_low = std::max(0.0, low - part.low);
    const double others_high = std::max(0.0, high - part.high);
    const bool is_sure = part.low == part.high && others_low == others_high;
    // Alone it is all there is, however much that may be.
    if (is_sure || others_high == 0.0) {
      part.low = part.high = part.share;
      continue;
    }
    part.low /= part.low + others_high;
    part.high /= part.high + others_low;
  }
}

// Largest first; of equals, the one that came first.
std::vector<AuditPart> sorted(const std::vector<AuditPart>& parts) {
  std::vector<AuditPart> sorted;
  for (const AuditPart& part : parts) {
    if (!(part.share > 0.0)) continue;
    const auto after =
        std::ranges::upper_bound(sorted, part.share, std::greater{}, &AuditPart::share);
    sorted.insert(after, part);
  }
  return sorted;
}

// What no channel accounts for counts as one part more.
std::optional<AuditConcentration> concentrate(std::vector<AuditPart>& parts, double unattributed) {
  add_part(parts, "", {.id = {}, .share = unattributed, .low = unattributed, .high = unattributed});
  AuditConcentration found{{}, sorted(parts)};
  find_ranges(found.parts);
  std::vector<double> shares;
  for (const AuditPart& part : found.parts) shares.push_back(part.share);
  const auto measure = concentration(shares);
  if (!measure) return std::nullopt;
  found.measure = *measure;
  return found;
}

void concentrate(Audit& audit) {
  std::vector<AuditPart> by_channel, by_owner, by_tenure;
  double rented = 0.0;
  for (const AuditChannel& channel : audit.channels) {
    const double share = channel.share.value_or(0.0);
    AuditPart part{.id = {}, .share = share, .low = share, .high = share};
    if (const auto& revenue = channel.figures.revenue; revenue && share > 0.0) {
      part.low *= revenue->low / middle(*revenue);
      part.high *= revenue->high / middle(*revenue);
    }
    add_part(by_channel, channel.figures.channel, part);
    add_part(by_owner, channel.figures.owner_key, part);
    add_part(by_tenure, channel.tenure ? name_of(*channel.tenure) : "", part);
    if (channel.tenure == Tenure::rented) rented += share;
    if (!channel.tenure && share > 0.0) audit.is_rented_at_least = true;
  }
  const auto whole = shared_revenue(audit.totals);
  if (!whole) return;
  audit.unattributed = std::max(0.0, 1.0 - *audit.totals.believed / *whole);
  if (audit.unattributed < no_part) audit.unattributed = 0.0;
  if (audit.unattributed > 0.0) audit.is_rented_at_least = true;
  audit.rented_share = rented;
  audit.by_channel = concentrate(by_channel, audit.unattributed);
  audit.by_owner = concentrate(by_owner, audit.unattributed);
  audit.by_tenure = concentrate(by_tenure, audit.unattributed);
}

}  // namespace

std::optional<double> largest_owner_target(std::optional<Stage> stage) {
  if (stage == Stage::growing) return 0.5;
  if (stage == Stage::established) return 0.3;
  return std::nullopt;
}

Result<Audit> audit(const Plan& plan, const OwnerDirectory& owners,
                    std::optional<MonthRange> period) {
  const auto figures = period_figures(plan, owners, period);
  if (!figures) return std::unexpected(figures.error());
  Audit answer;
  answer.months = history_months(plan);
  answer.period = figures->period;
  answer.months_read = figures->months_read;
  answer.totals = figures->totals;
  for (std::size_t i = 0; i < plan.channels.size(); ++i)
    answer.channels.push_back(read_channel(plan, *figures, i));

  answer.mer = ratio(*figures, all_revenue, all_spend);
  answer.cac = ratio(*figures, all_spend, all_customers);
  if (answer.cac) answer.payback = payback(plan.business, *answer.cac);
  answer.break_even_roas = break_even_roas(plan.business);
  if (answer.totals.revenue)
    answer.runway = runway(plan.business, *answer.totals.revenue, answer.totals.cash,
                           answer.totals.spend.value_or(0.0));
  concentrate(answer);
  answer.owner_target = largest_owner_target(plan.business.stage);
  answer.claims = read_claims(answer.channels, answer.totals);
  if (answer.claims) share_out_claims(answer.channels, answer.claims->claimed);
  answer.impossible_months = claimed_months(*figures, ClaimVerdict::impossible);
  answer.ask_tax_months = claimed_months(*figures, ClaimVerdict::ask_tax);
  answer.double_count_month = double_count_month(*figures);
  answer.survey = latest_survey_shares(plan);
  answer.direct = unmixed_direct(plan, *figures);
  answer.stops = stops(plan, *figures);
  if (answer.period) answer.growth = growth_checks(plan, answer.period->to);
  return answer;
}

}  // namespace core
