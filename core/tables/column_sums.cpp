#include "core/tables/column_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "core/tables/table_warnings.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

constexpr std::size_t most_flows = 100;

bool is_number(const Cell& cell) { return cell.kind == CellKind::number; }

// 15 digits, which is what adding up decimal fractions leaves certain: 1333.66 and not
// 1333.6599999999999.
double shortened(double sum) {
  std::array<char, 40> text;
  std::snprintf(text.data(), text.size(), "%.14e", sum);
  return std::strtod(text.data(), nullptr);
}

class Adder {
 public:
  explicit Adder(DraftedTable& draft) : draft_(draft), table_(draft.table) {}

  void run(Adding adding) {
    const bool has_measures = std::ranges::any_of(draft_.hints, &NameHints::is_measure_name);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      Column& column = table_.columns[i];
      column.is_additive = adding != Adding::none && !has_measures && is_amount(i) &&
                           (adding != Adding::no_money || column.kind != ColumnKind::money);
    }
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      Column& column = table_.columns[i];
      column.is_total = draft_.hints[i].is_total && adds_up_others(i);
      if (column.is_total || (column.is_additive && draft_.hints[i].is_level && is_level(i)))
        column.is_additive = false;
    }
    add_up();
  }

 private:
  const Cell& cell(std::size_t row, std::size_t column) const { return table_.cell(row, column); }

  bool is_amount(std::size_t i) const {
    const ColumnKind kind = table_.columns[i].kind;
    if (kind == ColumnKind::number || kind == ColumnKind::money) return draft_.hints[i].is_additive;
    // Lengths and averages are durations too; only time that was spent is added.
    return kind == ColumnKind::duration && draft_.hints[i].is_additive &&
           draft_.hints[i].is_spent_time;
  }

  // Row by row, as the cells lie in memory.
  void add_up() {
    // Kahan's sum, as improved by Neumaier.
    struct Sum {
      double sum = 0.0, rest = 0.0;
      bool has_number = false;
      std::size_t missing = 0, bounded = 0;
    };
    std::vector<Sum> sums(table_.columns.size());
    const Cell* at = table_.cells.data();
    for (std::size_t row = 0; row < table_.rows(); ++row)
      for (Sum& each : sums) {
        const Cell& c = *at++;
        each.missing += c.kind == CellKind::missing;
        each.bounded += c.kind == CellKind::below || c.kind == CellKind::above;
        if (!is_number(c)) continue;
        each.has_number = true;
        const double next = each.sum + c.number;
        each.rest += std::abs(each.sum) >= std::abs(c.number) ? (each.sum - next) + c.number
                                                              : (c.number - next) + each.sum;
        each.sum = next;
      }
    for (std::size_t i = 0; i < sums.size(); ++i) {
      Column& column = table_.columns[i];
      column.missing = sums[i].missing;
      column.bounded = sums[i].bounded;
      const double sum = sums[i].sum + sums[i].rest;
      const bool has_sum = column.is_additive && sums[i].has_number && std::isfinite(sum);
      column.sum = has_sum ? std::optional(shortened(sum)) : std::nullopt;
    }
  }

  // Whether the other numbers of each row add up to this one, give or take what was rounded.
  bool adds_up_others(std::size_t total) const {
    std::size_t days = 0;
    for (const Column& column : table_.columns) days += !column.day.empty();
    std::size_t others = 0, equal = 0, compared = 0;
    for (std::size_t row = 0; row < table_.rows() && compared < 100; ++row) {
      if (!is_number(cell(row, total))) continue;
      double sum = 0.0;
      others = 0;
      for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        const bool counts = days > 1 ? !table_.columns[i].day.empty()
                                     : table_.columns[i].kind == ColumnKind::number ||
                                           table_.columns[i].kind == ColumnKind::money;
        if (i == total || !counts || !is_number(cell(row, i))) continue;
        sum += cell(row, i).number;
        ++others;
      }
      ++compared;
      const double value = cell(row, total).number;
      equal += others > 1 && std::abs(value - sum) <= 0.01 * std::abs(sum) + 1e-9;
    }
    return compared > 0 && equal * 10 >= compared * 9;
  }

  // Rows as time goes; none where one has no date.
  std::vector<std::size_t> rows_by_date() const {
    const auto dates = std::ranges::find_if(table_.columns, [](const Column& column) {
      return column.kind == ColumnKind::date || column.kind == ColumnKind::month;
    });
    if (dates == table_.columns.end()) return {};
    const auto column = static_cast<std::size_t>(dates - table_.columns.begin());
    for (std::size_t row = 0; row < table_.rows(); ++row)
      if (!(cell(row, column).number > 0.0)) return {};
    return sorted_indices(table_.rows(), [&](std::size_t row) {
      return static_cast<std::uint32_t>(cell(row, column).number);
    });
  }

  bool is_level(std::size_t level) const {
    const std::vector<std::size_t> order = rows_by_date();
    const std::size_t rows = order.size();
    if (rows < 4) return false;
    bool never_falls = true;
    for (std::size_t i = 1; i < rows; ++i)
      never_falls = never_falls && cell(order[i], level).number >= cell(order[i - 1], level).number;
    // Revenue that grows month by month does not make a level.
    if (never_falls && rows >= 20 && table_.columns[level].kind != ColumnKind::money) return true;
    // Each level is held against each flow.
    const std::size_t flows = std::min<std::size_t>(table_.columns.size(), most_flows);
    for (std::size_t flow = 0; flow < flows; ++flow) {
      if (flow == level || !table_.columns[flow].is_additive) continue;
      std::size_t equal = 0;
      bool moves = false;
      for (std::size_t i = 1; i < rows; ++i) {
        const double step = cell(order[i], level).number - cell(order[i - 1], level).number;
        equal += std::abs(step - cell(order[i], flow).number) < 1e-9;
        moves = moves || cell(order[i], flow).number != 0.0;
      }
      if (moves && equal * 20 >= (rows - 1) * 19) return true;
    }
    return false;
  }

  DraftedTable& draft_;
  Table& table_;
};

}  // namespace

void add_up_columns(DraftedTable& draft, Adding adding) { Adder(draft).run(adding); }

}  // namespace core
