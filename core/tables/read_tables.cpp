#include <algorithm>
#include <cmath>

#include "core/base/digits.h"
#include "core/tables/column_kinds.h"
#include "core/tables/column_sums.h"
#include "core/tables/currency_marks.h"
#include "core/tables/delimited.h"
#include "core/tables/dialect.h"
#include "core/tables/drafted_table.h"
#include "core/tables/file_kind.h"
#include "core/tables/known_exports.h"
#include "core/tables/outline.h"
#include "core/tables/period.h"
#include "core/tables/rows_left_out.h"
#include "core/tables/table_file.h"
#include "core/tables/table_warnings.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

// How much of the work is done after each step, roughly.
constexpr double after_decoding = 0.1, after_splitting = 0.4, after_outlining = 0.5,
                 after_typing = 0.9;

// A total says the same as its rows within this share of them; tools round.
constexpr double near_to_sum = 0.005;

Error refusal(const char* key, std::size_t limit) {
  Error error{key};
  error.values["limit"] = std::to_string(limit);
  return error;
}

// The beginning of a text, cut between letters.
std::string shortened(std::string_view text) {
  constexpr std::size_t most = 40;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

class Reader {
 public:
  Reader(std::string_view file_name, const TableOptions& options, const TableProgress& progress,
         const TableLimits& limits)
      : file_name_(file_name), options_(options), progress_(progress), limits_(limits) {}

  Result<TableFile> run(std::string_view bytes) {
    if (bytes.size() > limits_.bytes)
      return std::unexpected(refusal("error.table.too_large", limits_.bytes >> 20));
    if (auto reason = not_a_table(bytes)) return std::unexpected(*std::move(reason));
    auto text = decoded(bytes, options_.encoding);
    if (!text) return std::unexpected(text.error());
    file_.encoding = text->encoding;
    file_.has_mark = text->has_mark;
    if (text->replaced > 0)
      warnings_.add(text->replaced == 1 ? "table.replaced_letter" : "table.replaced_letters", 0,
                    {"count", std::to_string(text->replaced)});
    file_.text = std::move(text->text);
    warn_of_garbled_text();
    if (is_stopped(after_decoding)) return stopped();

    if (auto reason = not_a_table(file_.text)) return std::unexpected(*std::move(reason));
    if (auto error = split()) return std::unexpected(*std::move(error));
    if (auto error = draft()) return std::unexpected(*std::move(error));
    const auto findings =
        type_columns(drafts_, file_, options_, scaled(after_outlining, after_typing));
    if (!findings) return std::unexpected(findings.error());
    finish(*findings);
    if (is_stopped(1.0)) return stopped();
    return std::move(file_);
  }

 private:
  bool is_stopped(double share) const { return progress_ && !progress_(share); }
  static std::unexpected<Error> stopped() { return std::unexpected(Error{"error.table.stopped"}); }
  TableProgress scaled(double from, double to) const {
    if (!progress_) return {};
    return [this, from, to](double share) { return progress_(from + (to - from) * share); };
  }

  // "Ã©" is what é becomes when UTF-8 is taken for Windows-1252 and saved again.
  void warn_of_garbled_text() {
    const std::string_view start = std::string_view(file_.text).substr(0, 1 << 20);
    std::size_t found = 0;
    for (std::size_t at = start.find("\xC3\x83"); at != start.npos;
         at = start.find("\xC3\x83", at + 2))
      found += start.substr(at + 2).starts_with("\xC2") || start.substr(at + 2).starts_with("\xC5");
    if (found > 0) warnings_.add("table.garbled_text");
  }

  std::optional<Error> split() {
    const auto named = separator_line(file_.text);
    const auto separator = options_.separator
                               ? options_.separator
                               : named.transform([](SeparatorLine line) { return line.separator; });
    const Dialect dialect = guessed_dialect(file_.text, separator);
    file_.separator = dialect.separator;
    auto sheet = split_cells(file_.text, dialect, limits_, scaled(after_decoding, after_splitting));
    if (!sheet) return sheet.error();
    sheet_ = *std::move(sheet);
    for (const QuoteMend& mend : sheet_.mends) {
      const bool is_cut = mend.kind == QuoteMend::Kind::cut_off;
      warnings_.add(is_cut                                   ? "table.cut_off"
                    : mend.kind == QuoteMend::Kind::unclosed ? "table.quote_unclosed"
                                                             : "table.quote_stray",
                    mend.line);
    }
    return {};
  }

  std::optional<Error> draft() {
    std::vector<TableOutline> outlines = table_outlines(sheet_, file_.text, options_);
    if (outlines.empty()) return Error{"error.table.no_table"};
    if (outlines.size() > limits_.tables)
      return refusal("error.table.too_many_tables", limits_.tables);
    // A single wide row among narrow ones must not multiply them.
    std::size_t cells = 0;
    for (const TableOutline& outline : outlines) {
      std::size_t widest = 1;
      for (const std::uint32_t row : outline.rows)
        widest = std::max(widest, sheet_.row(row).size());
      if (outline.header) widest = std::max(widest, sheet_.row(*outline.header).size());
      cells += widest * outline.rows.size();
    }
    if (cells > limits_.cells) return refusal("error.table.too_many_cells", limits_.cells);
    const bool is_only = outlines.size() == 1;
    for (TableOutline& outline : outlines)
      drafts_.push_back(drafted_table(sheet_, std::move(outline), file_.text, is_only));
    sheet_ = {};
    return {};
  }

  void finish(const KindFindings& findings) {
    const std::string_view known = known_export(drafts_);
    file_.known_as = known;
    const bool has_unnamed_totals = known == "meta_ads" || known == "universal_analytics";
    for (DraftedTable& draft : drafts_) {
      if (known.empty()) leave_out_balances(draft, file_.text, options_.kept_lines);
      leave_out_totals(draft, file_.text, options_.kept_lines,
                       has_unnamed_totals ? TotalNames::left_empty : TotalNames::written);
      if (known == "airbnb") leave_out_payouts(draft);
      for (const std::uint32_t line : leave_out_damaged(draft, options_.kept_lines))
        warnings_.add("table.damaged_row", line);
    }
    choose_currency(findings);
    for (DraftedTable& draft : drafts_) {
      // The title of its tables says what "Primary" counts.
      if (known == "meta_suite" && !draft.table.title.empty())
        draft.hints.back().is_additive = name_hints(draft.table.title).is_additive;
      add_up_columns(draft, adding(draft, known));
      find_dates(draft);
      warn_of(draft);
      sort_by_line(draft.table.left_out);
    }
    // The dates of videos are when they came out.
    if (known != "youtube")
      file_.period = covered_period(drafts_, file_.text, file_name_, findings.order);
    warn_of(findings);
    if (known == "search_console" && drafts_.front().table.rows() == 1000)
      warnings_.add("table.cut_by_tool", 0, {"count", "1000"});
    const auto is_empty = [](const DraftedTable& draft) { return draft.table.rows() == 0; };
    if (std::ranges::all_of(drafts_, is_empty)) warnings_.add("table.no_rows");
    for (DraftedTable& draft : drafts_) file_.tables.push_back(std::move(draft.table));
    file_.warnings = warnings_.taken();
  }

  static void sort_by_line(std::vector<LeftOut>& left_out) {
    std::vector<LeftOut> sorted;
    for (const std::size_t index :
         sorted_indices(left_out.size(), [&](std::size_t i) { return left_out[i].line; }))
      sorted.push_back(left_out[index]);
    left_out = std::move(sorted);
  }

  std::string_view text_of(const Cell& cell) const { return file_.cell_text(cell); }

  std::optional<std::size_t> column_named(const DraftedTable& draft,
                                          std::initializer_list<std::string_view> names) const {
    for (std::size_t i = 0; i < draft.table.columns.size(); ++i)
      if (std::ranges::find(names, plain_words(draft.table.columns[i].name)) != names.end())
        return i;
    return {};
  }

  // The different texts of a column, no more than `most` + 1 of them.
  std::vector<std::string> texts_of(const DraftedTable& draft, std::size_t column,
                                    std::size_t most) const {
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < draft.table.rows() && texts.size() <= most; ++row) {
      const Cell& cell = draft.table.cell(row, column);
      if (cell.kind == CellKind::missing) continue;
      const std::string_view text = trimmed(text_of(cell));
      if (std::ranges::find(texts, text) == texts.end()) texts.emplace_back(text);
    }
    return texts;
  }

  // A payout is the sum of the reservations below it.
  void leave_out_payouts(DraftedTable& draft) {
    const auto type = column_named(draft, {"type"});
    if (!type) return;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < draft.table.rows(); ++row) {
      const std::string kind = plain_words(text_of(draft.table.cell(row, *type)));
      if (kind == "payout" || kind == "versement") rows.push_back(row);
    }
    leave_rows_out(draft, rows, LeftOutReason::total);
  }

  // A code in a heading or in a column of its own says more than a sign, which several share.
  void choose_currency(const KindFindings& findings) {
    std::vector<std::string> codes;
    const auto note = [&](std::string_view code) {
      if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.emplace_back(code);
    };
    for (const DraftedTable& draft : drafts_) {
      for (const NameHints& hints : draft.hints) note(hints.currency);
      if (const auto column = column_named(
              draft, {"currency", "currency code", "devise", "code de devise", "monnaie"}))
        for (const std::string& text : texts_of(draft, *column, 8)) note(currency_code(text));
    }
    has_several_currencies_ =
        codes.size() > 1 || (codes.empty() && findings.has_several_currencies);
    if (has_several_currencies_)
      warnings_.add("table.several_currencies");
    else
      file_.currency = codes.empty() ? findings.currency : codes.front();
  }

  Adding adding(const DraftedTable& draft, std::string_view known) {
    if (known == "google_trends") return Adding::none;
    // Downloads, updates and purchases stand in the same column.
    if (known == "app_store") return Adding::none;
    if (const auto column = column_named(draft, {"date range", "plage de dates"}))
      if (texts_of(draft, *column, 1).size() > 1) {
        warnings_.add("table.two_periods", 0, {"column", draft.table.columns[*column].name});
        return Adding::none;
      }
    return has_several_currencies_ ? Adding::no_money : Adding::by_name;
  }

  void warn_of(const KindFindings& findings) {
    const std::string decimal(1, file_.decimal);
    if (findings.is_decimal_open) warnings_.add("table.decimal_open", 0, {"decimal", decimal});
    if (findings.is_thousands_open) warnings_.add("table.thousands_open");
    for (const MixedMarks& mixed : findings.mixed)
      warnings_.add("table.mixed_decimals", mixed.line, {"column", mixed.column},
                    {"usual", shortened(mixed.usual)}, {"other", shortened(mixed.other)});
    if (findings.is_order_mixed) warnings_.add("table.date_order_mixed");
    if (findings.is_order_open)
      warnings_.add(findings.order == DateOrder::day_first ? "table.day_first_taken"
                                                           : "table.month_first_taken");
    if (findings.has_times) warnings_.add("table.times_left_out");
  }

  // Of the largest total of a column beside what its rows add up to: of the first column of money,
  // else of the first at all.
  void warn_of_totals(const DraftedTable& draft) {
    const Table& table = draft.table;
    const StatedTotal* told = nullptr;
    for (const StatedTotal& stated : draft.totals) {
      const Column& column = table.columns[stated.column];
      const auto tops = [&](const StatedTotal& other) {
        return other.column == stated.column && other.cell.number > stated.cell.number;
      };
      if (!column.sum || std::ranges::any_of(draft.totals, tops)) continue;
      const double more = stated.cell.number - *column.sum;
      const bool is_near = std::abs(more) <= near_to_sum * std::abs(*column.sum);
      if (is_near || (stated.is_part && more < 0.0)) continue;
      const bool is_first_money = column.kind == ColumnKind::money &&
                                  (!told || table.columns[told->column].kind != column.kind);
      if (!told || is_first_money) told = &stated;
    }
    if (!told) return;
    std::string sum = shortest_digits(*table.columns[told->column].sum);
    std::ranges::replace(sum, '.', file_.decimal);
    warnings_.add("table.total_differs", told->line, {"column", table.columns[told->column].name},
                  {"total", shortened(trimmed(text_of(told->cell)))}, {"sum", sum});
  }

  void warn_of(const DraftedTable& draft) {
    const Table& table = draft.table;
    warn_of_totals(draft);
    if (!table.header_line && table.rows() > 0)
      warnings_.add("table.no_header", table.lines.front());
    for (const RaggedRow& ragged : draft.ragged)
      if (ragged.is_short) warnings_.add("table.short_row", table.lines[ragged.row]);
    for (const Column& column : table.columns) {
      if (column.is_comparison) warnings_.add("table.comparison", 0, {"column", column.name});
      if (column.is_total) warnings_.add("table.total_column", 0, {"column", column.name});
      if (column.bounded > 0)
        warnings_.add("table.bounded", 0, {"column", column.name},
                      {"count", std::to_string(column.bounded)});
    }
    for (const std::uint32_t row : draft.unread) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Cell& cell = table.cell(row, i);
        const ColumnKind kind = table.columns[i].kind;
        if (cell.kind != CellKind::text || kind == ColumnKind::text || kind == ColumnKind::id)
          continue;
        warnings_.add("table.unread_cell", table.lines[row], {"column", table.columns[i].name},
                      {"found", shortened(text_of(cell))});
      }
    }
  }

  std::string_view file_name_;
  const TableOptions& options_;
  const TableProgress& progress_;
  const TableLimits& limits_;
  TableFile file_;
  Sheet sheet_;
  std::vector<DraftedTable> drafts_;
  TableWarnings warnings_;
  bool has_several_currencies_ = false;
};

}  // namespace

Result<TableFile> read_tables(std::string_view bytes, std::string_view file_name,
                              const TableOptions& options, const TableProgress& progress,
                              const TableLimits& limits) {
  return Reader(file_name, options, progress, limits).run(bytes);
}

}  // namespace core
