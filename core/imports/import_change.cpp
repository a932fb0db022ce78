#include "core/imports/import_change.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/digits.h"
#include "core/edit/channel_edits.h"
#include "core/edit/ids_in_use.h"
#include "core/imports/bare_words.h"
#include "core/imports/channel_names.h"
#include "core/imports/import_rows.h"
#include "core/imports/import_survey.h"
#include "core/model/lookup.h"

namespace core {
namespace {

using enum ImportMeasure;

// More new channels than this are hardly meant: a column of pages or of people, perhaps.
constexpr std::size_t most_own_channels = 20;

std::string count_text(std::size_t count) { return whole_digits(static_cast<std::int64_t>(count)); }

bool is_money(std::size_t place) {
  return place == place_of(spend) || place == place_of(claimed_revenue) ||
         place == place_of(revenue) || place == place_of(cash);
}

bool is_zero(const std::optional<double>& number) { return number.value_or(0.0) == 0.0; }
bool is_zero(const std::optional<Estimate>& amount) { return !amount || middle(*amount) == 0.0; }

bool says_zero(const HistoryRow& row) {
  return is_zero(row.spend) && is_zero(row.visits) && is_zero(row.clicks) &&
         is_zero(row.visit_seconds) && is_zero(row.orders) && is_zero(row.new_customers) &&
         is_zero(row.claimed_revenue) && is_zero(row.revenue);
}

bool is_survey(const ImportMapping& mapping) { return mapping.use == ImportUse::survey; }

class Changing {
 public:
  Changing(const ExportReading& reading, const Plan& plan, const Library& library,
           const std::string& today)
      : reading_(reading), plan_(plan), library_(library) {
    Source& source = change_.rows.source;
    source.file = reading.file_name;
    source.sha256 = reading.sha256;
    source.date = today;
    source.kind = reading.file.known_as.empty() ? "csv" : reading.file.known_as;
    const auto same = std::ranges::find(plan.sources, reading.sha256, &Source::sha256);
    change_.is_known = !reading.sha256.empty() && same != plan.sources.end();
    source.id = change_.is_known ? same->id : fresh_id(reading.file_name);
  }

  ImportChange run() {
    bool says_something = false;
    tell_doubts();
    for (std::size_t i = 0; i < reading_.mappings.size() && i < reading_.sums.size(); ++i) {
      if (!is_used(i)) continue;
      says_something = says_something || !reading_.sums[i].sums.empty();
      add_table(i);
    }
    change_rows(amounts_, reading_, plan_, library_, change_);
    drop_idle_channels();
    drop_unused_channels();
    change_.is_same = says_something && !change_.has_rows() && change_.asks.empty();
    return std::move(change_);
  }

 private:
  Id fresh_id(std::string_view name) const {
    const std::string base = slug(name);
    std::string digits = reading_.sha256.empty() ? "000000" : reading_.sha256;
    Id id = base + "-" + digits.substr(0, 6);
    const auto is_ours = [&](const Channel& channel) { return channel.id == id; };
    for (std::size_t at = 1;
         at + 6 <= digits.size() &&
         (is_id_in_use(plan_, id) || std::ranges::any_of(change_.rows.channels, is_ours));
         ++at)
      id = base + "-" + digits.substr(at, 6);
    return id;
  }

  void remark(std::size_t table, std::string_view key, std::map<std::string, std::string> values) {
    change_.remark(table, key, std::move(values));
  }
  void remark_count(std::size_t table, std::string_view key, std::size_t count) {
    if (count > 0) remark(table, key, {{"count", count_text(count)}});
  }
  void ask(std::size_t table, ImportAsk what) {
    const auto is_same = [&](const ImportChange::Ask& one) {
      return one.what == what && one.table == table;
    };
    if (!std::ranges::any_of(change_.asks, is_same)) change_.asks.push_back({what, table});
  }

  bool is_used(std::size_t table) const {
    return table < reading_.mappings.size() && reading_.mappings[table].use != ImportUse::nothing;
  }
  // The last that begins at the line or above it.
  std::size_t table_at(std::uint32_t line) const {
    std::size_t at = reading_.file.tables.size();
    while (at-- > 1) {
      const Table& table = reading_.file.tables[at];
      if (!table.lines.empty() && table.header_line.value_or(table.lines.front()) <= line) break;
    }
    return at;
  }

  // What has no line is said of the whole file.
  void tell_doubts() {
    constexpr std::string_view doubts =
        "table.decimal_open|table.thousands_open|table.no_rows|table.mixed_decimals|"
        "table.mixed_decimals.one_more|table.mixed_decimals.more|table.total_differs|"
        "table.total_differs.one_more|table.total_differs.more";
    std::size_t first = 0;
    while (first < reading_.mappings.size() && !is_used(first)) ++first;
    for (const TableWarning& warning : reading_.file.warnings) {
      if (!is_listed(warning.message.key, doubts)) continue;
      const std::size_t table = warning.line ? table_at(*warning.line) : first;
      if (is_used(table)) change_.remarks.push_back({warning.message, table});
    }
  }

  void tell_what_is_left(std::size_t i) {
    for (const Message& message : reading_.remarks[i]) change_.remarks.push_back({message, i});
  }

  // The column that says a measure and may not be added up, by name if it has one; nothing where
  // the measure adds up.
  std::optional<std::string> one_row_of(std::size_t table, std::size_t measure) const {
    const std::vector<Column>& columns = reading_.file.tables[table].columns;
    for (const int column : reading_.sums[table].one_row) {
      const auto place = static_cast<std::size_t>(column);
      if (place_of(reading_.mappings[table].measures[place]) == measure)
        return place < columns.size() ? columns[place].name : std::to_string(place + 1);
    }
    return std::nullopt;
  }

  // What the mapping cannot know; answers the factor for money, or nothing while it is unknown.
  std::optional<double> settle(std::size_t i) {
    const ImportMapping& mapping = reading_.mappings[i];
    bool has_money = false;
    for (const ImportSum& sum : reading_.sums[i].sums)
      for (std::size_t place = 0; place < sum.values.size(); ++place)
        has_money = has_money || (sum.values[place] && is_money(place));
    if (mapping.use == ImportUse::channel && mapping.channel.empty()) ask(i, ImportAsk::channel);
    if (mapping.by_brand && plan_.business.brand_terms.empty()) ask(i, ImportAsk::brand_terms);
    if (!has_money) return 1.0;
    if (mapping.tax) {
      change_.rows.source.tax = mapping.tax;
      // No rate is known by which the amounts could be converted.
      if (mapping.use == ImportUse::business && *mapping.tax != plan_.tax)
        remark(i, *mapping.tax == TaxBasis::included ? "tax_stays" : "tax_lacks", {});
    } else if (!change_.is_known)
      ask(i, ImportAsk::tax);
    const std::string& currency = reading_.file.currency;
    const auto& warnings = reading_.file.warnings;
    if (currency.empty() && std::ranges::any_of(warnings, [](const TableWarning& one) {
          return one.message.key == "table.several_currencies";
        })) {
      remark(i, "several_currencies", {});
      return std::nullopt;
    }
    if (currency.empty() || currency == plan_.currency) return 1.0;
    if (mapping.rate && *mapping.rate > 0) {
      remark(i, "converted", {{"currency", currency}, {"rate", shortest_digits(*mapping.rate)}});
      return mapping.rate;
    }
    ask(i, ImportAsk::rate);
    return std::nullopt;
  }

  void add_table(std::size_t i) {
    const ImportMapping& mapping = reading_.mappings[i];
    if (is_survey(mapping)) return add_survey(i);
    tell_what_is_left(i);
    const std::optional<double> factor = settle(i);
    const bool names_too_many = count_own(i) > most_own_channels;
    if (names_too_many) remark_count(i, "too_many_names", count_own(i));
    std::vector<std::string> left;
    for (const ImportSum& sum : reading_.sums[i].sums) {
      if (!sum.month) {
        ask(i, ImportAsk::month);
        continue;
      }
      const bool is_total = mapping.use == ImportUse::business ||
                            (mapping.use == ImportUse::channel_headings && sum.label.empty());
      if (is_total) {
        add_amounts(amounts_.totals[sum.month->index], i, sum, factor);
        continue;
      }
      const Id channel = channel_of(i, sum.label, names_too_many);
      if (!channel.empty())
        add_amounts(amounts_.history[{channel, sum.month->index}], i, sum, factor);
      else if (!sum.label.empty() && std::ranges::find(left, sum.label) == left.end())
        left.push_back(sum.label);
    }
    tell_left_labels(i, left);
  }

  void tell_left_labels(std::size_t i, const std::vector<std::string>& left) {
    constexpr std::size_t most_named = 5;
    if (left.empty()) return;
    std::string names;
    for (std::size_t k = 0; k < std::min(left.size(), most_named); ++k)
      names += (k == 0 ? "" : ", ") + left[k];
    if (left.size() > most_named) names += "…";
    remark(i, "labels_left", {{"names", names}, {"count", count_text(left.size())}});
  }

  std::size_t count_own(std::size_t i) const {
    if (reading_.mappings[i].use == ImportUse::channel || is_survey(reading_.mappings[i])) return 0;
    return static_cast<std::size_t>(
        std::ranges::count_if(reading_.sums[i].labels, [&](const std::string& label) {
          const ChannelWord word =
              channel_word(reading_.mappings[i], reading_.sums[i], label, plan_, library_);
          return !reading_.mappings[i].channels.contains(label) &&
                 named_channel(word, label, plan_, library_).kind == NamedChannel::Kind::own;
        }));
  }

  // The id of the channel, added if the plan lacks it; empty: left out.
  Id channel_of(std::size_t i, const std::string& label, bool leaves_own) {
    const ImportMapping& mapping = reading_.mappings[i];
    const ChannelWord word = channel_word(mapping, reading_.sums[i], label, plan_, library_);
    const NamedChannel named = named_channel(word, label, plan_, library_);
    using Kind = NamedChannel::Kind;
    if (named.kind == Kind::none) return {};
    if (named.kind == Kind::in_plan) return named.id;
    if (named.kind == Kind::own && leaves_own && !mapping.channels.contains(label)) return {};
    const std::string key =
        named.kind == Kind::in_library ? "+" + named.id : bare_words(named.name);
    const auto known = added_.find(key);
    if (known != added_.end()) return known->second;
    Channel channel;
    channel.id = fresh_id(named.name);
    if (named.kind == Kind::in_library)
      channel = channel_from_library(channel.id, *find_by_id(library_.channels, named.id),
                                     plan_.language);
    if (named.kind == Kind::own) channel.owner = owner_named(label, library_);
    // Several platforms sell it; this one is the one that exported.
    if (channel.owner.empty() && named.kind == Kind::in_library)
      channel.owner = owner_of(mapping.channel, plan_, library_);
    else
      channel.name = named.name;
    added_[key] = channel.id;
    change_.rows.channels.push_back(channel);
    return channel.id;
  }

  void add_amounts(MeasuredAmounts& amounts, std::size_t table, const ImportSum& sum,
                   std::optional<double> factor) {
    for (std::size_t place = 0; place < import_measures; ++place) {
      if (!sum.values[place] || (is_money(place) && !factor)) continue;
      double value = *sum.values[place] * (is_money(place) ? *factor : 1.0);
      if (value < 0 && place != place_of(cash)) {
        remark(table, "negative", {{"month", month_to_text(*sum.month)}});
        continue;
      }
      const bool is_mean = place == place_of(visit_seconds);
      const double weight = is_mean ? sum.values[place_of(visits)].value_or(1.0) : 0.0;
      if (is_mean) value *= weight;
      std::optional<ImportAmount>& amount = amounts[place];
      if (!amount) amount = ImportAmount{.table = table};
      if (amount->table != table) {
        change_.remark_once(table, "twice", {});
        continue;
      }
      if (amount->has_value)
        if (const auto column = one_row_of(table, place)) {
          change_.remark_once(table, "not_additive", {{"column", *column}});
          amount->is_refused = true;
        }
      amount->has_value = true;
      amount->value += value;
      amount->weight += weight;
    }
  }

  void add_survey(std::size_t i) {
    const ImportSums& sums = reading_.sums[i];
    remark_count(i, "no_answer", sums.unnamed);
    remark_count(i, "beyond", sums.beyond);
    if (sums.sums.empty()) return;
    Survey survey = import_survey(reading_, i, plan_, library_);
    const auto same = std::ranges::find_if(plan_.surveys, [&](const Survey& other) {
      return other.question == survey.question && other.date == survey.date;
    });
    if (same != plan_.surveys.end() && change_.is_known) {
      survey.id = same->id;
      survey.extra = same->extra;
      if (*same == survey) return;
    } else {
      survey.id = fresh_id(survey.question.empty() ? "survey" : survey.question);
    }
    change_.rows.surveys.push_back(std::move(survey));
  }

  // A channel that the plan lacks and that says nothing but zeros, as an ad that was paused.
  void drop_idle_channels() {
    std::string names;
    for (const Channel& channel : change_.rows.channels) {
      const auto is_of = [&](const HistoryRow& row) { return row.channel == channel.id; };
      const auto is_idle = [&](const HistoryRow& row) { return !is_of(row) || says_zero(row); };
      if (!std::ranges::any_of(change_.rows.history, is_of) ||
          !std::ranges::all_of(change_.rows.history, is_idle))
        continue;
      names += (names.empty() ? "" : ", ") + channel.name;
      for (std::size_t i = change_.rows.history.size(); i-- > 0;) {
        if (!is_of(change_.rows.history[i])) continue;
        const auto at = static_cast<std::ptrdiff_t>(i);
        change_.rows.history.erase(change_.rows.history.begin() + at);
        change_.history_before.erase(change_.history_before.begin() + at);
        change_.channel_names.erase(change_.channel_names.begin() + at);
      }
    }
    if (!names.empty()) remark(0, "idle_left", {{"names", names}});
  }

  // Those whose rows came to nothing.
  void drop_unused_channels() {
    std::erase_if(change_.rows.channels, [&](const Channel& channel) {
      return !std::ranges::contains(change_.rows.history, channel.id, &HistoryRow::channel);
    });
  }

  const ExportReading& reading_;
  const Plan& plan_;
  const Library& library_;
  ImportChange change_;
  ImportAmounts amounts_;
  std::map<std::string, Id> added_;
};

}  // namespace

void ImportChange::remark(std::size_t table, std::string_view key,
                          std::map<std::string, std::string> values) {
  remarks.push_back({{"imports." + std::string{key}, std::move(values)}, table});
}

void ImportChange::remark_once(std::size_t table, std::string_view key,
                               std::map<std::string, std::string> values) {
  remark(table, key, std::move(values));
  const auto is_last = [&](const ImportRemark& one) {
    return one.table == table && one.message == remarks.back().message;
  };
  if (std::ranges::count_if(remarks, is_last) > 1) remarks.pop_back();
}

bool ImportChange::can_be_added() const {
  return has_rows() && std::ranges::all_of(asks, [](const Ask& one) {
           return one.what == ImportAsk::brand_terms || one.what == ImportAsk::tax;
         });
}

ImportChange import_change(const ExportReading& reading, const Plan& plan, const Library& library,
                           const std::string& today) {
  return Changing{reading, plan, library, today}.run();
}

}  // namespace core
