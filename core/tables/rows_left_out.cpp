#include "core/tables/rows_left_out.h"

#include <algorithm>
#include <cmath>
#include <optional>

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
    find_at_edge(0, 1);
    find_at_edge(rows, -1);
    find_between();
    // Without its subtotals the total of them all is told.
    find_at_edge(rows, -1);
    std::vector<std::uint32_t> found;
    for (std::size_t row = 0; row < rows; ++row)
      if (is_total_[row]) found.push_back(static_cast<std::uint32_t>(row));
    return found;
  }
  // Lines of those found that no word and no tool calls a total.
  const std::vector<std::uint32_t>& likely() const { return likely_; }

 private:
  const Cell& cell(std::size_t row, std::size_t column) const { return table_.cell(row, column); }
  bool is_kept(std::size_t row) const {
    return std::ranges::find(kept_, table_.lines[row]) != kept_.end();
  }

  TotalName name_of(std::size_t row) const {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Cell& c = cell(row, i);
      if (c.kind == CellKind::missing) continue;
      if (c.kind != CellKind::text) return {};
      return total_name(text_.substr(c.begin, c.length));
    }
    return {};
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

  void find_at_edge(std::size_t row, int step) {
    if (step < 0) row = row - 1;
    for (; row < table_.rows(); row += static_cast<std::size_t>(step)) {
      if (is_total_[row]) continue;
      if (!is_total_at_edge(row)) return;
      take(row);
    }
  }

  void take(std::size_t row) {
    is_total_[row] = true;
    for (Sum& sum : sums_) sum.value -= number(row, sum.column).value_or(0.0);
  }

  // Subtotals: of the rows since the last total.
  void find_between() {
    if (sums_.empty()) return;
    const std::size_t column = sums_.front().column;
    double since = 0.0;
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const double value = number(row, column).value_or(0.0);
      const bool is_named = !is_total_[row] && !is_kept(row) && name_of(row).is_total;
      if (is_named && value != 0.0 && std::abs(value - since) <= near_to_sum * std::abs(since))
        take(row);
      since = is_total_[row] ? 0.0 : since + value;
    }
  }

  struct Sum {
    std::size_t column = 0;
    double value = 0.0;
  };

  const DraftedTable& draft_;
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
    if (std::ranges::contains(totals.likely(), left.line))
      left.reason = LeftOutReason::likely_total;
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
