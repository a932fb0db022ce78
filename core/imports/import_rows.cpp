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
               const Library& library, ImportChange& change)
      : amounts_(std::move(amounts)),
        reading_(reading),
        plan_(plan),
        library_(library),
        change_(change) {}

  void run() {
    weigh_clicks_anew();
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

  bool is_of_analytics(std::string_view source_id) const {
    const Source* const source = find_by_id(plan_.sources, source_id);
    return source && is_listed(source->kind, analytics);
  }

  const Channel* channel_named(const Id& id) const {
    const Channel* const channel = find_by_id(plan_.channels, id);
    return channel ? channel : find_by_id(change_.rows.channels, id);
  }
  bool is_advertising(const Channel* channel) const {
    const LibraryChannel* const known =
        channel && channel->library ? find_by_id(library_.channels, channel->library->id) : nullptr;
    return known && known->group == ChannelGroup::paid && !channel->owner.empty();
  }
  // Whether analytics may count the visits of one with the other's.
  bool sells_the_same(const Id& id, const Id& other_id) const {
    const Channel *const one = channel_named(id), *const other = channel_named(other_id);
    return id != other_id && is_advertising(one) && is_advertising(other) &&
           one->owner == other->owner;
  }
  std::optional<double> said_here(const Id& channel, Month month, ImportMeasure measure) const {
    const auto here = amounts_.history.find({channel, month.index});
    return here == amounts_.history.end() ? std::nullopt : value_of(here->second, measure);
  }

  const HistoryRow* row_of(const Id& channel, Month month) const {
    const auto found = std::ranges::find_if(plan_.history, [&](const HistoryRow& row) {
      return row.channel == channel && row.month == month;
    });
    return found == plan_.history.end() ? nullptr : &*found;
  }

  // Whether somebody else than who sells its clicks has counted visits of the channel.
  bool has_counted_visits(const Id& channel, Month month) const {
    if (said_here(channel, month, visits)) return true;
    const HistoryRow* const row = row_of(channel, month);
    if (!row || !row->visits) return false;
    if (row->clicks) return row->visits != row->clicks;
    // Plans that were saved earlier do not tell clicks from visits.
    const auto clicked = said_here(channel, month, clicks);
    return is_of_analytics(row->source) || (clicked && row->visits != clicked);
  }

  // Whether those of another channel of the same seller hold the clicks on this one.
  bool is_counted_with_another(const Id& channel, Month month) const {
    const auto holds = [&](const Channel& other) {
      return sells_the_same(other.id, channel) && has_counted_visits(other.id, month);
    };
    return std::ranges::any_of(plan_.channels, holds) ||
           std::ranges::any_of(change_.rows.channels, holds);
  }

  // Clicks that came first give way to who counts them with others now.
  void weigh_clicks_anew() {
    for (const HistoryRow& row : plan_.history) {
      if (!row.clicks || row.visits != row.clicks) continue;
      for (const auto& [key, said] : amounts_.history) {
        const std::optional<ImportAmount>& counted = said[place_of(visits)];
        if (!counted || key.second != row.month.index || !sells_the_same(key.first, row.channel))
          continue;
        MeasuredAmounts& own = amounts_.history[{row.channel, key.second}];
        if (!own[place_of(visits)] && !own[place_of(clicks)])
          own[place_of(clicks)] = ImportAmount{.value = *row.clicks, .table = counted->table};
        break;
      }
    }
  }

  void add_row(std::optional<HistoryRow> before, HistoryRow after) {
    const Channel* const named = channel_named(after.channel);
    change_.channel_names.push_back(named ? named->name : after.channel);
    change_.rows.history.push_back(std::move(after));
    change_.history_before.push_back(std::move(before));
  }

  void change_history(const Id& channel, Month month, const MeasuredAmounts& amounts) {
    std::optional<HistoryRow> before;
    if (const HistoryRow* const found = row_of(channel, month)) before = *found;
    HistoryRow after;
    if (before) after = *before;
    after.channel = channel;
    after.month = month;
    set(after.spend, value_of(amounts, spend));
    const auto counted = value_of(amounts, clicks);
    if (counted && after.visits == after.clicks) after.visits.reset();
    set(after.clicks, counted);
    set(after.visits, value_of(amounts, visits));
    if (counted) {
      const std::size_t table = amounts[place_of(clicks)]->table;
      if (after.visits && *after.visits != *counted)
        change_.remark_once(table, "clicks_kept", {});
      else if (!after.visits && is_counted_with_another(channel, month))
        change_.remark_once(table, "clicks_elsewhere", {{"channel", channel_named(channel)->name}});
      else
        after.visits = counted;
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
    const bool has_number = after.spend || after.visits || after.clicks || after.visit_seconds ||
                            after.orders || after.new_customers || after.claimed_revenue ||
                            after.revenue;
    if (!has_number || (before && *before == after)) return;
    // The tax basis of the claims is asked of the row's source, so the source of money goes first.
    if (claims || believes || after.source.empty()) after.source = change_.rows.source.id;
    if (before && *before == after) return;
    add_row(std::move(before), std::move(after));
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
  const Library& library_;
  ImportChange& change_;
};

}  // namespace

void change_rows(ImportAmounts amounts, const ExportReading& reading, const Plan& plan,
                 const Library& library, ImportChange& change) {
  ChangingRows{std::move(amounts), reading, plan, library, change}.run();
}

}  // namespace core
