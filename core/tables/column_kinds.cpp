#include "core/tables/column_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/tables/cell_shapes.h"
#include "core/tables/date_order.h"
#include "core/tables/dates.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

// A column is of a kind when at least this share of its cells is.
constexpr double enough = 0.8;
constexpr std::size_t sample_size = 200;
// Longer cells are prose.
constexpr std::uint32_t longest_value = 64;
// Rows are gone through in blocks of about so many cells, which stay close at hand while one column
// after the other is read; a long file column by column is fetched from memory for each.
constexpr std::size_t block_cells = 8192;

// How one column is read, and what was met in it.
struct Reading {
  ColumnKind kind = ColumnKind::text;
  char decimal = '.';
  DateOrder order = DateOrder::day_first;
  bool is_hundredths = false;  // a percentage without its sign
  bool is_week = false;        // "202605"
  bool is_mixed = false;       // cells prove either decimal mark
  bool may_be_numbers = false, may_be_dates = false;
  DecimalVotes votes;
  DateOrderEvidence order_evidence;
  std::size_t filled = 0, totals = 0;
  std::vector<std::uint32_t> unread;  // rows
};

constexpr char other_mark(char decimal) { return decimal == '.' ? ',' : '.'; }

// "202605" as "2026W05".
std::optional<std::string> week_text(std::string_view text) {
  text = trimmed(text);
  if (text.size() != 6 || !std::ranges::all_of(text, is_digit)) return {};
  std::string week(text.substr(0, 4));
  week += 'W';
  week += text.substr(4);
  return cell_date(week, DateOrder::day_first) ? std::optional(week) : std::nullopt;
}

class Typist {
 public:
  Typist(std::vector<DraftedTable>& drafts, TableFile& file, const TableOptions& options)
      : drafts_(drafts), file_(file), options_(options) {}

  Result<KindFindings> run(const TableProgress& progress) {
    std::size_t columns = 0;
    for (const DraftedTable& draft : drafts_) {
      columns += draft.table.columns.size();
      rows_ += draft.table.rows();
    }
    readings_.resize(columns);
    const auto stop = std::unexpected(Error{"error.table.stopped"});
    each_column([&](Reading& reading) { look(reading); });
    if (!each_block(progress, [&](Reading& reading, Rows rows) { vote(reading, rows); }))
      return stop;
    settle_marks();
    each_column([&](Reading& reading) { propose(reading); });
    if (!each_block(progress, [&](Reading& reading, Rows rows) { type(reading, rows); }))
      return stop;
    each_column([&](Reading& reading) { conclude(reading); });
    const auto most = std::ranges::max_element(thousands_, {}, &Thousands::count);
    if (most != thousands_.end()) file_.thousands = most->sign;
    // Where spaces stand between thousands and nothing else is known, commas are decimal marks.
    const bool has_spaces = space_length(file_.thousands) > 0;
    const bool is_said = options_.decimal || votes_.point + votes_.comma > 0;
    file_.decimal = has_spaces && !is_said ? ',' : file_decimal_;
    findings_.has_several_currencies = currencies_.size() > 1;
    if (currencies_.size() == 1) findings_.currency = currencies_.front();
    return findings_;
  }

 private:
  struct Rows {
    std::uint32_t first = 0, last = 0;  // `last` is behind them
  };

  template <class Visit>
  void each_column(const Visit& visit) {
    std::size_t first = 0;
    for (DraftedTable& draft : drafts_) {
      draft_ = &draft;
      for (column_ = 0; column_ < draft.table.columns.size(); ++column_)
        visit(readings_[first + column_]);
      first += draft.table.columns.size();
    }
  }
  // False when stopped.
  template <class Visit>
  bool each_block(const TableProgress& progress, const Visit& visit) {
    std::size_t first = 0;
    for (DraftedTable& draft : drafts_) {
      draft_ = &draft;
      const std::size_t columns = draft.table.columns.size(), all = draft.table.rows();
      const std::size_t step = std::max<std::size_t>(block_cells / columns, 1);
      for (std::size_t row = 0; row < all; row += step) {
        const std::size_t last = std::min(row + step, all);
        for (column_ = 0; column_ < columns; ++column_)
          visit(readings_[first + column_],
                Rows{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(last)});
        rows_done_ += last - row;
        if (progress && !progress(static_cast<double>(rows_done_) / static_cast<double>(2 * rows_)))
          return false;
      }
      first += columns;
    }
    return true;
  }
  Table& table() const { return draft_->table; }
  const NameHints& hints() const { return draft_->hints[column_]; }
  Cell& cell(std::size_t row) const {
    return draft_->table.cells[row * draft_->table.columns.size() + column_];
  }
  std::string_view text_of(const Cell& c) const { return file_.cell_text(c); }

  // Rows with something in this column, spread over it.
  std::vector<std::uint32_t> sample() const {
    std::vector<std::uint32_t> rows;
    const auto gather = [&](std::size_t step) {
      rows.clear();
      for (std::size_t row = 0; row < table().rows() && rows.size() < sample_size; row += step)
        if (const Cell& c = cell(row); c.kind != CellKind::missing &&
                                       !is_missing_word(text_of(c), true) &&
                                       !names_total(text_of(c)))
          rows.push_back(static_cast<std::uint32_t>(row));
    };
    const std::size_t step = table().rows() / sample_size + 1;
    gather(step);
    if (step > 1 && rows.size() < 20) gather(1);
    return rows;
  }

  // First look: whether the marks of numbers and dates are to be looked for.
  void look(Reading& reading) {
    std::size_t numbers = 0, dates = 0;
    const auto rows = sample();
    for (const std::uint32_t row : rows) {
      const CellShape shape = cell_shape(text_of(cell(row)));
      numbers += shape == CellShape::number || shape == CellShape::year;
      dates += shape == CellShape::date;
    }
    reading.may_be_numbers = numbers * 2 > rows.size();
    reading.may_be_dates = dates * 2 > rows.size();
  }

  // Which marks are there, over the whole column.
  void vote(Reading& reading, Rows rows) {
    if (!reading.may_be_numbers && !reading.may_be_dates) return;
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
      const Cell& c = cell(row);
      if (c.kind == CellKind::missing || c.length > longest_value) continue;
      if (reading.may_be_numbers) count_decimal_votes(text_of(c), reading.votes);
      if (reading.may_be_dates) reading.order_evidence.add(text_of(c));
    }
  }

  // One way for the file, kept by every column that does not say otherwise.
  void settle_marks() {
    for (Reading& reading : readings_) {
      const DecimalVotes& votes = reading.votes;
      reading.decimal = votes.point > votes.comma ? '.' : votes.comma > votes.point ? ',' : '\0';
      reading.is_mixed = votes.point > 0 && votes.comma > 0;
      votes_.point += votes.point;
      votes_.comma += votes.comma;
      votes_.either_point += votes.either_point;
      votes_.either_comma += votes.either_comma;
    }
    const bool has_vote = votes_.point != votes_.comma;
    const bool is_open =
        !options_.decimal && !has_vote && votes_.either_point + votes_.either_comma > 0;
    // Where cells are parted by semicolons, it is because commas are decimal marks.
    file_decimal_ = has_vote ? (votes_.point > votes_.comma ? '.' : ',')
                             : (file_.separator == ';' && is_open ? ',' : '.');
    if (options_.decimal) file_decimal_ = *options_.decimal;
    findings_.is_decimal_open =
        is_open && (file_decimal_ == '.' ? votes_.either_point : votes_.either_comma) > 0;
    // Beside semicolons points part thousands or decimals; a comma in quotes parts thousands.
    findings_.is_thousands_open = is_open && file_decimal_ == ',' && votes_.either_point > 0;
    for (Reading& reading : readings_)
      if (reading.decimal == '\0' || options_.decimal) reading.decimal = file_decimal_;

    DateOrderEvidence all;
    for (const Reading& reading : readings_) all.add(reading.order_evidence);
    const DateOrder usual =
        all.said().value_or(all.likely(file_decimal_ == ',' || file_.separator == ';'));
    findings_.order = options_.date_order.value_or(usual);
    for (Reading& reading : readings_) {
      const DateOrderEvidence& evidence = reading.order_evidence;
      reading.order = options_.date_order.value_or(evidence.said().value_or(usual));
      if (options_.date_order) continue;
      findings_.is_order_mixed = findings_.is_order_mixed || evidence.is_mixed();
      findings_.is_order_open =
          findings_.is_order_open || (evidence.open > 0 && !all.said() && !evidence.is_mixed());
    }
  }

  // Second look: what the cells are.
  void propose(Reading& reading) {
    reading.kind = proposed(reading);
    for (const TableOptions::Kind& chosen : options_.kinds)
      if (&drafts_[std::min(chosen.table, drafts_.size() - 1)] == draft_ &&
          chosen.column == column_)
        reading.kind = chosen.kind;
  }

  static bool is_text(const Reading& reading) {
    return reading.kind == ColumnKind::text || reading.kind == ColumnKind::id;
  }
  void type(Reading& reading, Rows rows) {
    if (is_text(reading))
      keep_text(rows);
    else
      convert(reading, rows);
  }

  // Where too few of the cells are what the sample promised, they are left as text.
  void conclude(Reading& reading) {
    if (!is_text(reading)) {
      const auto unread = static_cast<double>(reading.unread.size() - reading.totals);
      if (unread > (1.0 - enough) * static_cast<double>(reading.filled) + 1.0) {
        reading.kind = ColumnKind::text;
        for (std::size_t row = 0; row < table().rows(); ++row)
          if (Cell& c = cell(row); !trimmed(text_of(c)).empty()) c.kind = CellKind::text;
        keep_text({0, static_cast<std::uint32_t>(table().rows())});
      } else {
        if (reading.is_mixed) note_mixed(reading);
        if (!reading.unread.empty()) add_unread(reading);
      }
    }
    table().columns[column_].kind = reading.kind;
  }
  void add_unread(const Reading& reading) {
    std::vector<std::uint32_t> both;
    std::ranges::set_union(draft_->unread, reading.unread, std::back_inserter(both));
    draft_->unread = std::move(both);
  }

  // By the mark of its column, else by its own where the column has both.
  static std::optional<CellNumber> number_in(std::string_view text, const Reading& reading) {
    auto number = cell_number(text, reading.decimal, reading.is_hundredths);
    if (!number && reading.is_mixed)
      number = cell_number(text, other_mark(reading.decimal), reading.is_hundredths);
    return number;
  }

  struct Counts {
    std::size_t all = 0, numbers = 0, marks = 0, percents = 0, days = 0, months = 0, durations = 0;
    std::size_t compact_days = 0, compact_months = 0, weeks = 0, codes = 0, units = 0, rising = 0;
  };

  Counts counted(const std::vector<std::uint32_t>& rows, const Reading& reading) const {
    Counts counts;
    double before = -1.0;
    for (const std::uint32_t row : rows) {
      const std::string_view text = trimmed(text_of(cell(row)));
      ++counts.all;
      if (text.size() > longest_value) continue;
      if (const auto number = number_in(text, reading)) {
        ++counts.numbers;
        counts.marks += number->has_mark;
        counts.percents += number->is_percent;
        counts.units += number->value >= 0.0 && number->value <= 1.0;
        counts.rising += number->value > before && number->value == std::trunc(number->value);
        before = number->value;
      } else {
        counts.codes += std::ranges::all_of(text, is_digit);
      }
      counts.weeks += week_text(text).has_value();
      const auto date = cell_date(text, reading.order);
      if (date && date->is_compact)
        ++(date->day == 0 ? counts.compact_months : counts.compact_days);
      else if (date)
        ++(date->day == 0 ? counts.months : counts.days);
      else
        counts.durations += cell_duration(text).has_value();
    }
    return counts;
  }

  ColumnKind proposed(Reading& reading) const {
    const auto rows = sample();
    const Counts counts = counted(rows, reading);
    const auto most = [&](std::size_t count) {
      return static_cast<double>(count) >= enough * static_cast<double>(counts.all);
    };
    if (counts.all == 0) return ColumnKind::text;
    const bool is_known_date = hints().is_date || hints().is_month || counts.all >= 3;
    reading.is_week = hints().is_week && counts.weeks == counts.all;
    if (reading.is_week) return ColumnKind::date;
    if (counts.compact_days == counts.all && is_known_date) return ColumnKind::date;
    if (counts.compact_months == counts.all && (hints().is_month || hints().is_date))
      return ColumnKind::month;
    if (most(counts.months) && counts.months > counts.days) return ColumnKind::month;
    if (most(counts.days + counts.months)) return ColumnKind::date;
    if (hints().is_id || (most(counts.codes + counts.numbers) && counts.codes > counts.numbers))
      return ColumnKind::id;
    if (most(counts.durations))
      return hints().is_time_of_day ? ColumnKind::text : ColumnKind::duration;
    if (!most(counts.numbers)) return ColumnKind::text;
    const std::string& name = table().columns[column_].name;
    if (name == "#" || (column_ == 0 && name.empty() && table().header_line &&
                        counts.rising == counts.all && counts.all > 1))
      return ColumnKind::id;
    if (counts.percents * 2 >= counts.numbers) return ColumnKind::share;
    if (counts.marks * 2 >= counts.numbers) return ColumnKind::money;
    reading.is_hundredths = hints().is_percent && counts.percents == 0;
    if (reading.is_hundredths || (hints().is_share && counts.units == counts.numbers))
      return ColumnKind::share;
    return is_money() ? ColumnKind::money : ColumnKind::number;
  }

  // A "Total" among taxes and subtotals is money too.
  bool is_money() const {
    if (!hints().is_total) return hints().is_money;
    return std::ranges::any_of(draft_->hints, &NameHints::is_money);
  }

  void note_thousands(std::string_view sign) {
    const auto known = std::ranges::find(thousands_, sign, &Thousands::sign);
    if (known != thousands_.end())
      ++known->count;
    else if (thousands_.size() < 8)
      thousands_.push_back({std::string(sign), 1});
  }

  bool read_value(Cell& c, const Reading& reading) {
    const std::string_view text = text_of(c);
    switch (reading.kind) {
      case ColumnKind::date:
      case ColumnKind::month: {
        const auto week = reading.is_week ? week_text(text) : std::nullopt;
        const auto date = cell_date(week ? *week : text, reading.order);
        if (!date) return false;
        c.number = date->number();
        c.kind = date->day == 0 ? CellKind::month : CellKind::date;
        findings_.has_times = findings_.has_times || date->has_time;
        return true;
      }
      case ColumnKind::duration: {
        const auto seconds = cell_duration(text);
        const auto number = seconds ? std::nullopt : cell_number(text, reading.decimal);
        if (!seconds && !number) return false;
        c.number = seconds ? *seconds : number->value;
        c.kind = CellKind::number;
        return true;
      }
      default: {
        const auto number = number_in(text, reading);
        if (!number) return false;
        c.number = number->value;
        c.kind = number->bound == Bound::none    ? CellKind::number
                 : number->bound == Bound::below ? CellKind::below
                                                 : CellKind::above;
        if (!number->thousands.empty()) note_thousands(number->thousands);
        if (!number->currency.empty() &&
            std::ranges::find(currencies_, number->currency) == currencies_.end())
          currencies_.emplace_back(number->currency);
        return true;
      }
    }
  }

  void convert(Reading& reading, Rows rows) {
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
      Cell& c = cell(row);
      if (c.kind == CellKind::missing) continue;
      ++reading.filled;
      if (c.length <= longest_value && read_value(c, reading)) continue;
      if (is_missing_word(text_of(c), true)) {
        c.kind = CellKind::missing;
      } else {
        reading.unread.push_back(row);
        reading.totals += names_total(text_of(c));
      }
    }
  }

  // With the first cell that proves each mark.
  void note_mixed(const Reading& reading) {
    MixedMarks mixed{.column = table().columns[column_].name};
    for (std::size_t row = 0; row < table().rows() && (mixed.usual.empty() || mixed.line == 0);
         ++row) {
      const Cell& c = cell(row);
      if (c.kind == CellKind::missing || c.kind == CellKind::text) continue;
      DecimalVotes votes;
      count_decimal_votes(text_of(c), votes);
      if (votes.point + votes.comma == 0) continue;
      const bool is_usual = (votes.point > 0 ? '.' : ',') == reading.decimal;
      if (is_usual && mixed.usual.empty()) mixed.usual = trimmed(text_of(c));
      if (is_usual || mixed.line > 0) continue;
      mixed.other = trimmed(text_of(c));
      mixed.line = table().lines[row];
    }
    if (mixed.line > 0) findings_.mixed.push_back(std::move(mixed));
  }

  void keep_text(Rows rows) {
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
      Cell& c = cell(row);
      if (c.kind == CellKind::missing) continue;
      c.kind =
          c.length <= 8 && is_missing_word(text_of(c), false) ? CellKind::missing : CellKind::text;
    }
  }

  struct Thousands {
    std::string sign;
    std::size_t count = 0;
  };

  std::vector<DraftedTable>& drafts_;
  TableFile& file_;
  const TableOptions& options_;
  DraftedTable* draft_ = nullptr;
  std::size_t column_ = 0;
  std::vector<Reading> readings_;  // of the columns of all tables
  std::size_t rows_ = 0, rows_done_ = 0;
  DecimalVotes votes_;
  char file_decimal_ = '.';
  std::vector<Thousands> thousands_;
  std::vector<std::string> currencies_;
  KindFindings findings_;
};

}  // namespace

Result<KindFindings> type_columns(std::vector<DraftedTable>& drafts, TableFile& file,
                                  const TableOptions& options, const TableProgress& progress) {
  return Typist(drafts, file, options).run(progress);
}

}  // namespace core
