#include "core/imports/import_rows.h"

#include <algorithm>
#include <cmath>

#include "core/imports/bare_words.h"
#include "core/model/lookup.h"

namespace core {
namespace {

using enum ImportMeasure;

constexpr std::string_view analytics = "ga4|universal_analytics|matomo";

double in_hundredths(double value) { return std::round(value * 100.0) / 100.0; }

std::optional<double> value_of(const MeasuredAmounts& amounts, ImportMeasure measure) {
  const std::optional<ImportAmount>& amount = amounts[place_of(measure)];
  if (!amount || amount->is_refused) return std::nullopt;
  if (measure != visit_seconds) return in_hundredths(amount->value);
  if (amount->weight <= 0) return std::nullopt;
  return in_hundredths(amount->value / amount->weight);
}

class ChangingRows {
 public:
  ChangingRows(ImportAmounts amounts, const ExportReading& reading, const Plan& plan,
               ImportChange& change)
      : amounts_(std::move(amounts)), reading_(reading), plan_(plan), change_(change) {}

  void run() {
    for (const auto& [key, amounts] : amounts_.history)
      change_history(key.first, Month{key.second}, amounts);
    for (const auto& [month, amounts] : amounts_.totals) change_total(Month{month}, amounts);
  }

 private:
  static void set(std::optional<double>& field, std::optional<double> value) {
    if (value) field = value;
  }
  // A number that stands there already keeps what it rests on.
  bool set(std::optional<Estimate>& field, std::optional<double> value) const {
    if (!value) return false;
    if (field && field->is_point() && field->low == *value) return true;
    field = point_estimate(*value);
    field->evidence = Evidence::analytics;
    field->source = reading_.file_name;
    return true;
  }

  // What a channel's own platform claims is its claim; analytics that come later do not replace it.
  bool is_told_by_seller(std::string_view source_id) const {
    const std::string& kind = reading_.file.known_as;
    const Source* const source = find_by_id(plan_.sources, source_id);
    return source && is_listed(kind, analytics) && !is_listed(source->kind, analytics);
  }

  void change_history(const Id& channel, Month month, const MeasuredAmounts& amounts) {
    const auto found = std::ranges::find_if(plan_.history, [&](const HistoryRow& row) {
      return row.channel == channel && row.month == month;
    });
    std::optional<HistoryRow> before;
    if (found != plan_.history.end()) before = *found;
    HistoryRow after;
    if (before) after = *before;
    after.channel = channel;
    after.month = month;
    set(after.spend, value_of(amounts, spend));
    set(after.visits, value_of(amounts, visits));
    if (const auto counted = value_of(amounts, clicks)) {
      if (!after.visits)
        after.visits = counted;
      else if (*after.visits != *counted)
        change_.remark_once(amounts[place_of(clicks)]->table, "clicks_kept", {});
    }
    set(after.visit_seconds, value_of(amounts, visit_seconds));
    set(after.orders, value_of(amounts, orders));
    set(after.new_customers, value_of(amounts, new_customers));
    std::optional<double> claimed = value_of(amounts, claimed_revenue);
    if (claimed && before && before->claimed_revenue && is_told_by_seller(before->source)) {
      change_.remark_once(amounts[place_of(claimed_revenue)]->table, "claim_kept", {});
      claimed.reset();
    }
    const bool claims = set(after.claimed_revenue, claimed);
    const bool believes = set(after.revenue, value_of(amounts, revenue));
    if (const auto balance = value_of(amounts, cash))
      amounts_.totals[month.index][place_of(cash)] = ImportAmount{*balance};
    const bool has_number = after.spend || after.visits || after.visit_seconds || after.orders ||
                            after.new_customers || after.claimed_revenue || after.revenue;
    if (!has_number || (before && *before == after)) return;
    // The tax basis of the claims is asked of the row's source, so the source of money goes first.
    if (claims || believes || after.source.empty()) after.source = change_.rows.source.id;
    if (before && *before == after) return;
    const Channel* named = find_by_id(plan_.channels, channel);
    if (!named) named = find_by_id(change_.rows.channels, channel);
    change_.channel_names.push_back(named ? named->name : channel);
    change_.rows.history.push_back(std::move(after));
    change_.history_before.push_back(std::move(before));
  }

  void change_total(Month month, const MeasuredAmounts& amounts) {
    const auto found = std::ranges::find(plan_.totals, month, &TotalRow::month);
    std::optional<TotalRow> before;
    if (found != plan_.totals.end()) before = *found;
    TotalRow after;
    if (before) after = *before;
    after.month = month;
    set(after.revenue, value_of(amounts, revenue));
    set(after.orders, value_of(amounts, orders));
    set(after.cash, value_of(amounts, cash));
    if (!after.revenue && !after.orders && !after.cash) return;
    if (before && *before == after) return;
    after.source = change_.rows.source.id;
    change_.rows.totals.push_back(std::move(after));
    change_.totals_before.push_back(std::move(before));
  }

  ImportAmounts amounts_;
  const ExportReading& reading_;
  const Plan& plan_;
  ImportChange& change_;
};

}  // namespace

void change_rows(ImportAmounts amounts, const ExportReading& reading, const Plan& plan,
                 ImportChange& change) {
  ChangingRows{std::move(amounts), reading, plan, change}.run();
}

}  // namespace core
