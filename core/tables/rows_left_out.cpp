#include "core/tables/rows_left_out.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "core/tables/group_sums.h"

namespace core {
namespace {

// A total is no less than this share of what it adds up; tools round.
constexpr double nearly_all = 0.98;
constexpr double near_to_sum = 0.005;

class Totals {
 public:
  Totals(DraftedTable& draft, std::string_view text, const std::vector<std::uint32_t>& kept,
         TotalNames names)
      : draft_(draft), table_(draft.table), text_(text), kept_(kept), names_(names) {}

  std::vector<std::uint32_t> find() {
    const std::size_t rows = table_.rows();
    is_total_.assign(rows, false);
    for (std::size_t row = 0; row < rows; ++row)
      is_total_[row] = !is_kept(row) && name_of(row).is_sure;
    for (const RaggedRow& ragged : draft_.ragged)
      if (ragged.has_total && !is_kept(ragged.row)) is_total_[ragged.row] = true;
    find_columns();
    find_at_edges();
    find_between();
    find_groups();
    // Without its subtotals the total of them all is told.
    find_at_edges();
    find_last();
    std::ranges::sort(likely_);
    keep_what_they_say();
    std::vector<std::uint32_t> found;
    for (std::size_t row = 0; row < rows; ++row)
      if (is_total_[row]) found.push_back(static_cast<std::uint32_t>(row));
    return found;
  }
  // Lines of those found that no word and no tool calls a total, rising.
  const std::vector<std::uint32_t>& likely() const { return likely_; }

 private:
  struct Sum {
    std::size_t column = 0;
    double value = 0.0;
    double since = 0.0;  // of the rows since the last total
  };

  const Cell& cell(std::size_t row, std::size_t column) const { return table_.cell(row, column); }
  bool is_kept(std::size_t row) const {
    return std::ranges::find(kept_, table_.lines[row]) != kept_.end();
  }

  // Visits the texts in front of a row's numbers until one is what is looked for.
  template <class Visit>
  void visit_names(std::size_t row, const Visit& is_found) const {
    bool is_first = true;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Cell& c = cell(row, i);
      if (c.kind == CellKind::missing) continue;
      const bool is_time = c.kind == CellKind::date || c.kind == CellKind::month;
      if (c.kind != CellKind::text && !is_time) return;
      if (!is_time && is_found(text_.substr(c.begin, c.length), is_first)) return;
      is_first = false;
    }
  }

  // Behind a month or another name it is sure only by its numbers.
  TotalName name_of(std::size_t row) const {
    TotalName found;
    visit_names(row, [&](std::string_view name, bool is_first) {
      found = is_first || !sums_.empty() ? total_name(name) : TotalName{};
      if (!is_first && found.is_mean) found = {};
      found.is_sure = found.is_sure && is_first;
      return found.is_total || sums_.empty();
    });
    return found;
  }
  bool names_part(std::size_t row) const {
    bool is_found = false;
    visit_names(row, [&](std::string_view name, bool) {
      return is_found = is_found || names_part_total(name);
    });
    return is_found;
  }

  // People may have searched for "total".
  bool is_searched(std::size_t row) const {
    for (std::size_t i = 0; i < table_.columns.size(); ++i)
      if (const Cell& c = cell(row, i);
          draft_.hints[i].is_search && names_total(text_.substr(c.begin, c.length)))
        return true;
    return false;
  }

  // The columns whose numbers can be added, with the sum of the rows that are no totals, and those
  // that name rows: in which all of these have something but one or two.
  void find_columns() {
    struct Found {
      double sum = 0.0;
      std::size_t empty = 0, filled = 0;
    };
    std::vector<Found> found(table_.columns.size());
    const Cell* at = table_.cells.data();
    for (std::size_t row = 0; row < table_.rows(); ++row)
      for (Found& each : found) {
        const Cell& c = *at++;
        if (is_total_[row]) continue;
        ++(c.kind == CellKind::missing ? each.empty : each.filled);
        if (c.kind == CellKind::number) each.sum += c.number;
      }
    for (std::size_t i = 0; i < found.size(); ++i) {
      const ColumnKind kind = table_.columns[i].kind;
      const bool is_amount = kind == ColumnKind::number || kind == ColumnKind::money;
      const bool has_gaps = found[i].empty > 0 && found[i].empty < 3 && found[i].filled > 0;
      if (is_amount && draft_.hints[i].is_additive)
        sums_.push_back({i, found[i].sum});
      else if (!is_amount && kind != ColumnKind::share && has_gaps)
        keys_.push_back(i);
    }
  }

  std::optional<double> number(std::size_t row, std::size_t column) const {
    const Cell& c = cell(row, column);
    return c.kind == CellKind::number ? std::optional(c.number) : std::nullopt;
  }

  bool bears_out(std::size_t row) const {
    bool has_number = false;
    for (const Sum& sum : sums_) {
      const auto value = number(row, sum.column);
      if (!value) continue;
      has_number = true;
      const double others = sum.value - *value;
      if (*value > 0.0 && others > 0.0 && *value >= nearly_all * others) return true;
    }
    // Without any number to add, the name is all there is.
    return !has_number && name_of(row).is_total;
  }

  bool is_total_at_edge(std::size_t row) {
    if (is_kept(row)) return false;
    if (name_of(row).is_total) return others_are_none(row) || bears_out(row);
    if (names_part(row) && equals_others(row, 2)) return true;
    const auto is_missing = [&](std::size_t key) {
      return cell(row, key).kind == CellKind::missing;
    };
    if (!std::ranges::any_of(keys_, is_missing)) return false;
    const bool is_usual = names_ == TotalNames::left_empty;
    if (is_usual && is_missing(0)) return exceeds_others(row);
    if (!equals_others(row, is_usual ? 1 : 2)) return false;
    if (!is_usual) likely_.push_back(table_.lines[row]);
    return true;
  }

  // A tool that leaves the names of its totals empty may have cut the list above them.
  bool exceeds_others(std::size_t row) const {
    bool has_number = false;
    for (const Sum& sum : sums_) {
      const auto value = number(row, sum.column);
      if (!value) continue;
      if (*value < nearly_all * (sum.value - *value)) return false;
      has_number = has_number || *value > 0.0;
    }
    return has_number;
  }

  // All its numbers must speak for a total, also those that are missing; and where nothing else
  // does, of one row every equal row is the sum.
  bool equals_others(std::size_t row, std::ptrdiff_t least_others) const {
    const std::ptrdiff_t others_left = std::ranges::count(is_total_, false) - 1;
    bool has_number = false;
    for (const Sum& sum : sums_) {
      const double value = number(row, sum.column).value_or(0.0), others = sum.value - value;
      if (std::abs(value - others) > near_to_sum * std::abs(others)) return false;
      has_number = has_number || value > 0.0;
    }
    return has_number && others_left >= least_others;
  }
  bool others_are_none(std::size_t row) const {
    return std::ranges::all_of(sums_, [&](const Sum& sum) {
      return number(row, sum.column).value_or(0.0) == 0.0 && sum.value == 0.0;
    });
  }

  void find_at_edges() {
    for (const int step : {1, -1}) find_at_edge(step);
  }
  void find_at_edge(int step) {
    for (std::size_t i = 0; i < table_.rows(); ++i) {
      const std::size_t row = from(i, step);
      if (is_total_[row]) continue;
      if (!is_total_at_edge(row)) return;
      take(row);
    }
  }

  void take(std::size_t row) {
    is_total_[row] = true;
    for (Sum& sum : sums_) sum.value -= number(row, sum.column).value_or(0.0);
  }

  // The row at `i`, counted from the bottom where `step` is below 0.
  std::size_t from(std::size_t i, int step) const { return step > 0 ? i : table_.rows() - 1 - i; }

  // Subtotals: of the rows since the last total, or of those up to the next.
  void find_between() {
    if (sums_.empty()) return;
    for (const int step : {1, -1}) {
      start_anew();
      for (std::size_t i = 0; i < table_.rows(); ++i) {
        const std::size_t row = from(i, step);
        // What else may be called so must be the sum in every column.
        if (!is_total_[row] && equals_since(row, 1) && !is_kept(row) && !is_searched(row) &&
            (name_of(row).is_total || (names_part(row) && equals_since(row, sums_.size()))))
          take(row);
        pass(row);
      }
    }
  }

  void find_groups() {
    if (sums_.empty()) return;
    std::vector<std::size_t> columns;
    for (const Sum& sum : sums_) columns.push_back(sum.column);
    const auto is_total = [&](std::size_t row) { return is_total_[row] || name_of(row).is_total; };
    for (const int step : {1, -1})
      for (const std::size_t head : group_heads(table_, text_, columns, is_total, step)) {
        if (is_kept(head)) continue;
        take(head);
        likely_.push_back(table_.lines[head]);
      }
  }

  void start_anew() {
    for (Sum& sum : sums_) sum.since = 0.0;
  }
  void pass(std::size_t row) {
    for (Sum& sum : sums_)
      sum.since = is_total_[row] ? 0.0 : sum.since + number(row, sum.column).value_or(0.0);
  }
  // Whether the row is the sum of those since the last total, in the first of the columns.
  bool equals_since(std::size_t row, std::size_t columns) const {
    bool has_number = false;
    for (const Sum& sum : std::span(sums_).first(columns)) {
      if (!equals(row, sum)) return false;
      has_number = has_number || number(row, sum.column).value_or(0.0) != 0.0;
    }
    return has_number;
  }
  bool equals(std::size_t row, const Sum& sum) const {
    const double value = number(row, sum.column).value_or(sum.since);
    return std::abs(value - sum.since) <= near_to_sum * std::abs(sum.since);
  }

  // A total below the rows that is short of their sum: some of them were counted twice. A thing of
  // that name stands among its like by size, and is less than half of them all together.
  void find_last() {
    for (std::size_t row = table_.rows(); row-- > 0;) {
      if (is_total_[row]) continue;
      if (!is_kept(row) && !is_searched(row) && name_of(row).is_total && tops_others(row))
        take(row);
      return;
    }
  }
  bool tops_others(std::size_t row) const {
    bool has_number = false;
    for (const Sum& sum : sums_) {
      const auto value = number(row, sum.column);
      if (!value) continue;
      has_number = has_number || *value > 0.0;
      for (std::size_t other = 0; other < row; ++other)
        if (!is_total_[other] && number(other, sum.column).value_or(0.0) > *value) return false;
      if (*value < (sum.value - *value) / 2) return false;
    }
    return has_number;
  }

  // But what is the sum of the rows right above, which need not be all of them.
  void keep_what_they_say() {
    if (!std::ranges::contains(is_total_, true)) return;
    // Where a part's total stays among the rows, which of the two sums counts is not known.
    for (std::size_t row = 0; row < table_.rows(); ++row)
      if (!is_total_[row] && names_part(row)) return;
    start_anew();
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const TotalName name = is_total_[row] ? name_of(row) : TotalName{};
      const bool is_whole = is_total_[row] && !name.is_mean &&
                            (name.is_total || !names_part(row)) &&
                            !std::ranges::binary_search(likely_, table_.lines[row]);
      for (const Sum& sum : sums_)
        if (is_whole && number(row, sum.column) && !equals(row, sum))
          draft_.totals.push_back(
              {table_.lines[row], sum.column, cell(row, sum.column), name.is_part});
      pass(row);
    }
  }

  DraftedTable& draft_;
  const Table& table_;
  std::string_view text_;
  const std::vector<std::uint32_t>& kept_;
  TotalNames names_;
  std::vector<std::uint32_t> likely_;
  std::vector<bool> is_total_;
  std::vector<Sum> sums_;
  std::vector<std::size_t> keys_;
};

}  // namespace

void leave_out_totals(DraftedTable& draft, std::string_view text,
                      const std::vector<std::uint32_t>& kept, TotalNames names) {
  Totals totals(draft, text, kept, names);
  leave_rows_out(draft, totals.find(), LeftOutReason::total);
  for (LeftOut& left : draft.table.left_out)
    if (std::ranges::binary_search(totals.likely(), left.line))
      left.reason = LeftOutReason::likely_total;
}

void leave_out_balances(DraftedTable& draft, std::string_view text,
                        const std::vector<std::uint32_t>& kept) {
  const Table& table = draft.table;
  const auto is_balance = [&](std::uint32_t row) {
    const auto cells =
        std::span(table.cells).subspan(row * table.columns.size(), table.columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (cells[i].kind == CellKind::text && !draft.hints[i].is_search &&
          names_balance(text.substr(cells[i].begin, cells[i].length)))
        return true;
    return false;
  };
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < table.rows(); ++row)
    if (is_balance(row) && std::ranges::find(kept, table.lines[row]) == kept.end())
      rows.push_back(row);
  leave_rows_out(draft, rows, LeftOutReason::balance);
}

std::vector<std::uint32_t> leave_out_damaged(DraftedTable& draft,
                                             const std::vector<std::uint32_t>& kept) {
  std::vector<std::uint32_t> rows, lines;
  for (const RaggedRow& ragged : draft.ragged) {
    const std::uint32_t line = draft.table.lines[ragged.row];
    if (std::ranges::find(kept, line) != kept.end()) continue;
    if (!ragged.has_extra && !std::ranges::binary_search(draft.unread, ragged.row)) continue;
    rows.push_back(ragged.row);
    lines.push_back(line);
  }
  leave_rows_out(draft, rows, LeftOutReason::damaged);
  return lines;
}

}  // namespace core
