#include "core/tables/group_sums.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double a_cent = 0.011;  // that rounding may leave in a sum of amounts

constexpr double no_chance = 100.0;  // smaller numbers may be a sum of others by chance

class Groups {
 public:
  Groups(const Table& table, std::string_view text, const std::vector<std::size_t>& columns)
      : table_(table), text_(text), columns_(columns), since_(columns.size()) {}

  std::vector<std::size_t> heads(const std::function<bool(std::size_t)>& is_total, int step) {
    std::vector<std::size_t> heads;
    std::size_t parts = 0, groups = 0;
    bool is_open = false, leave_names = true, are_set_in = true, is_clear = columns_.size() > 1;
    double sum_of_parts = 0.0, stated = 0.0;
    for (std::size_t i = 0; i < table_.rows(); ++i) {
      const std::size_t row = step > 0 ? i : table_.rows() - 1 - i;
      if (!is_open && is_zero(row)) continue;
      if (is_total(row)) {
        stated = std::max(stated, first(row));
      } else if (!is_open) {
        heads.push_back(row);
        since_.assign(columns_.size(), 0.0);
        parts = 0;
        is_open = true;
      } else {
        for (std::size_t k = 0; k < columns_.size(); ++k) since_[k] += number(row, columns_[k]);
        ++parts;
        sum_of_parts += first(row);
        leave_names = leave_names && leaves_name(heads.back(), row);
        are_set_in = are_set_in && is_set_in(heads.back(), row);
        if (since_[0] > first(heads.back()) + a_cent) return {};
        is_open = !is_sum_since(heads.back());
        if (is_open || parts == 1) continue;
        ++groups;
        is_clear = is_clear || first(heads.back()) >= no_chance;
      }
    }
    const bool is_stated = stated != 0.0 && std::abs(stated - sum_of_parts) <= a_cent;
    const bool is_proved =
        leave_names ? groups > 0 && (is_stated || are_set_in || is_clear)
                    : groups > 1 && (is_stated || std::ranges::all_of(heads, [&](std::size_t row) {
                                       return is_rare(row);
                                     }));
    return is_open || !is_proved ? std::vector<std::size_t>{} : heads;
  }

 private:
  const Cell& cell(std::size_t row, std::size_t column) const { return table_.cell(row, column); }
  double number(std::size_t row, std::size_t column) const {
    const Cell& c = cell(row, column);
    return c.kind == CellKind::number ? c.number : 0.0;
  }
  double first(std::size_t row) const { return number(row, columns_[0]); }
  bool is_zero(std::size_t row) const {
    return std::ranges::all_of(columns_,
                               [&](std::size_t column) { return number(row, column) == 0.0; });
  }
  // Whether it is no day, nor small numbers or a single one that may be a sum by chance.
  bool is_rare(std::size_t row) const {
    return columns_.size() > 1 && cell(row, 0).kind == CellKind::text &&
           std::ranges::all_of(
               columns_, [&](std::size_t column) { return number(row, column) >= no_chance; });
  }
  bool is_sum_since(std::size_t row) const {
    for (std::size_t k = 0; k < columns_.size(); ++k)
      if (std::abs(number(row, columns_[k]) - since_[k]) > a_cent + 1e-9 * std::abs(since_[k]))
        return false;
    return true;
  }
  // Whether a name that `part` has is empty in `row`, and no other differs, or `part` is indented.
  bool leaves_name(std::size_t row, std::size_t part) const {
    bool leaves = false;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Cell &own = cell(row, i), &other = cell(part, i);
      if (other.kind == CellKind::missing || other.kind == CellKind::number) continue;
      const std::string_view name = text_.substr(own.begin, own.length),
                             part_name = text_.substr(other.begin, other.length);
      if (own.kind == CellKind::missing || (part_name.starts_with(' ') && !name.starts_with(' ')))
        leaves = true;
      else if (name != part_name)
        return false;
    }
    return leaves;
  }

  // Whether `part` is indented, or leaves the first name of `row` to it.
  bool is_set_in(std::size_t row, std::size_t part) const {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Cell &own = cell(row, i), &other = cell(part, i);
      if (own.kind == CellKind::missing) continue;
      return other.kind == CellKind::missing || (text_.substr(other.begin).starts_with(' ') &&
                                                 !text_.substr(own.begin).starts_with(' '));
    }
    return false;
  }

  const Table& table_;
  std::string_view text_;
  const std::vector<std::size_t>& columns_;
  std::vector<double> since_;  // of each column, what the group's parts add up to so far
};

}  // namespace

std::vector<std::size_t> group_heads(const Table& table, std::string_view text,
                                     const std::vector<std::size_t>& columns,
                                     const std::function<bool(std::size_t)>& is_total, int step) {
  return Groups(table, text, columns).heads(is_total, step);
}

}  // namespace core
