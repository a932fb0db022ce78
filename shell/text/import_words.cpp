#include "shell/text/import_words.h"

#include <array>
#include <string_view>

namespace shell {
namespace {

using core::ImportMeasure;

constexpr std::array<TextKey, core::import_uses> use_keys{
    "imports.use.nothing",          "imports.use.channel",  "imports.use.channel_column",
    "imports.use.channel_headings", "imports.use.business", "imports.use.survey"};
constexpr std::array<TextKey, core::import_measures> measure_keys{
    "imports.measure.none",          "imports.measure.spend",           "imports.measure.visits",
    "imports.measure.clicks",        "imports.measure.visit_seconds",   "imports.measure.orders",
    "imports.measure.new_customers", "imports.measure.claimed_revenue", "imports.measure.revenue",
    "imports.measure.cash",          "imports.measure.answers"};
constexpr std::array<TextKey, 13> left_out_keys{
    "imports.left.comment", "imports.left.title",   "imports.left.separator",
    "imports.left.blank",   "imports.left.repeat",  "imports.left.description",
    "imports.left.total",   "imports.left.no_data", "imports.left.note",
    "imports.left.damaged", "imports.left.chosen",  "imports.left.likely_total",
    "imports.left.balance"};

bool is_money(ImportMeasure measure) {
  using enum ImportMeasure;
  return measure == spend || measure == claimed_revenue || measure == revenue || measure == cash;
}

struct PlainFigure {
  ImportMeasure measure;
  std::optional<double> core::HistoryRow::* field;
};
constexpr std::array<PlainFigure, 6> plain_figures{
    {{ImportMeasure::spend, &core::HistoryRow::spend},
     {ImportMeasure::visits, &core::HistoryRow::visits},
     {ImportMeasure::clicks, &core::HistoryRow::clicks},
     {ImportMeasure::visit_seconds, &core::HistoryRow::visit_seconds},
     {ImportMeasure::orders, &core::HistoryRow::orders},
     {ImportMeasure::new_customers, &core::HistoryRow::new_customers}}};

struct EstimatedFigure {
  ImportMeasure measure;
  std::optional<core::Estimate> core::HistoryRow::* field;
};
constexpr std::array<EstimatedFigure, 2> estimated_figures{
    {{ImportMeasure::claimed_revenue, &core::HistoryRow::claimed_revenue},
     {ImportMeasure::revenue, &core::HistoryRow::revenue}}};

struct TotalFigure {
  ImportMeasure measure;
  std::optional<double> core::TotalRow::* field;
};
constexpr std::array<TotalFigure, 3> total_figures{
    {{ImportMeasure::revenue, &core::TotalRow::revenue},
     {ImportMeasure::orders, &core::TotalRow::orders},
     {ImportMeasure::cash, &core::TotalRow::cash}}};

std::optional<double> middle_of(const std::optional<core::Estimate>& estimate) {
  return estimate ? std::optional{core::middle(*estimate)} : std::nullopt;
}

class Numbers {
 public:
  explicit Numbers(std::vector<ImportedNumber>& into) : into_(into) {}
  std::string subject;
  core::Month month;
  void add(ImportMeasure measure, std::optional<double> before, std::optional<double> after) {
    if (after && before != after) into_.push_back({subject, month, measure, before, *after});
  }

 private:
  std::vector<ImportedNumber>& into_;
};

}  // namespace

std::string use_words(const Frame& frame, core::ImportUse use) {
  return frame.text(use_keys[static_cast<std::size_t>(use)]);
}

std::string measure_words(const Frame& frame, ImportMeasure measure) {
  return frame.text(measure_keys[core::place_of(measure)]);
}

std::string left_out_words(const Frame& frame, core::LeftOutReason reason) {
  return frame.text(left_out_keys[static_cast<std::size_t>(reason)]);
}

std::string remark_words(const Frame& frame, const core::Message& message) {
  Values values = message.values;
  std::optional<double> count;
  for (auto& [name, value] : values) {
    if (name == "first" || name == "last") value = frame.format.date(value);
    if (name == "month")
      if (const auto month = core::month_from_text(value))
        value = frame.format.month_in_words(*month);
    // Keys of tables name one and several apart.
    if (name == "count" && !message.key.starts_with("table.")) {
      count = 0;
      for (const char c : value)
        if (c >= '0' && c <= '9') *count = *count * 10 + (c - '0');
    }
    if (name == "rate" && frame.format.language() == core::Language::fr)
      if (const auto point = value.find('.'); point != value.npos) value[point] = ',';
  }
  return core::fill(count ? frame.text_count(message.key, *count) : frame.text(message.key),
                    values);
}

std::string warning_words(const Frame& frame, const core::TableWarning& warning) {
  const std::string words = frame.text(warning.message.key, warning.message.values);
  if (!warning.line) return words;
  return frame.text("imports.warning_at",
                    {{"line", std::to_string(*warning.line)}, {"words", words}});
}

std::string amount_words(const Frame& frame, ImportMeasure measure, std::optional<double> amount) {
  if (!amount) return "–";
  if (is_money(measure)) return frame.format.money(*amount);
  if (measure == ImportMeasure::visit_seconds)
    return frame.text("imports.seconds", {{"count", frame.format.number(*amount)}});
  return frame.format.number(*amount);
}

std::string span_words(const Frame& frame, const core::DateSpan& span) {
  return frame.text("imports.span", {{"first", frame.format.date(span.first)},
                                     {"last", frame.format.date(span.last)}});
}

std::vector<ImportedNumber> imported_numbers(const Frame& frame, const core::ImportChange& change) {
  std::vector<ImportedNumber> found;
  Numbers numbers{found};
  numbers.subject = frame.text("imports.business");
  const core::TotalRow no_total;
  for (std::size_t i = 0; i < change.rows.totals.size(); ++i) {
    const core::TotalRow& after = change.rows.totals[i];
    const core::TotalRow& before = change.totals_before[i] ? *change.totals_before[i] : no_total;
    numbers.month = after.month;
    for (const TotalFigure& one : total_figures)
      numbers.add(one.measure, before.*one.field, after.*one.field);
  }
  const core::HistoryRow no_row;
  for (std::size_t i = 0; i < change.rows.history.size(); ++i) {
    const core::HistoryRow& after = change.rows.history[i];
    const core::HistoryRow& before = change.history_before[i] ? *change.history_before[i] : no_row;
    numbers.subject = change.channel_names[i];
    numbers.month = after.month;
    for (const PlainFigure& one : plain_figures)
      numbers.add(one.measure, before.*one.field, after.*one.field);
    for (const EstimatedFigure& one : estimated_figures)
      numbers.add(one.measure, middle_of(before.*one.field), middle_of(after.*one.field));
  }
  return found;
}

}  // namespace shell
