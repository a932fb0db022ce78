#include "core/imports/series_table.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/base/fold.h"
#include "core/tables/dates.h"

namespace core {

namespace {

bool holds_numbers(const Column& column) {
  return column.kind == ColumnKind::number || column.kind == ColumnKind::money ||
         column.kind == ColumnKind::share;
}

std::unexpected<Error> refused_at(const Table& table, std::size_t row, std::string why) {
  return std::unexpected{Error{std::move(why), {{"line", std::to_string(table.lines[row])}}}};
}

// With the digits that were written, and no others.
double percent(double share) { return std::round(share * 1e6) / 1e4; }

// Measures of one name could not be told apart once they are noted.
std::optional<Error> heading_missing(const Table& table) {
  std::set<std::string> known{""};
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (holds_numbers(table.columns[i]) && !known.insert(folded(table.columns[i].name)).second)
      return Error{"error.series_heading", {{"column", std::to_string(i + 1)}}};
  return std::nullopt;
}

Result<std::vector<DatedRow>> entries_of(const Table& table, std::size_t day) {
  if (std::ranges::count_if(table.columns, holds_numbers) > 1)
    if (auto missing = heading_missing(table)) return std::unexpected{*std::move(missing)};
  std::vector<DatedRow> entries;
  std::set<std::string> days;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Cell& when = table.cell(row, day);
    if (when.kind != CellKind::date) return refused_at(table, row, "error.series_line");
    const std::string date = date_text(static_cast<std::uint32_t>(when.number));
    const std::size_t before = entries.size();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Cell& cell = table.cell(row, i);
      if (!holds_numbers(table.columns[i]) || cell.kind == CellKind::missing) continue;
      if (cell.kind != CellKind::number) return refused_at(table, row, "error.series_line");
      if (entries.size() == before && !days.insert(date).second)
        return refused_at(table, row, "error.series_day");
      const bool is_share = table.columns[i].kind == ColumnKind::share;
      entries.push_back({.text = table.columns[i].name,
                         .number = is_share ? percent(cell.number) : cell.number,
                         .date = date});
    }
  }
  return entries;
}

}  // namespace

Result<std::vector<DatedRow>> read_series(std::string_view bytes, std::string_view file_name,
                                          const TableProgress& progress) {
  const auto file = read_tables(bytes, file_name, {}, progress);
  if (!file) return std::unexpected{file.error()};
  for (const Table& table : file->tables) {
    const auto day = std::ranges::find(table.columns, ColumnKind::date, &Column::kind);
    if (day != table.columns.end() && std::ranges::any_of(table.columns, holds_numbers))
      return entries_of(table, static_cast<std::size_t>(day - table.columns.begin()));
  }
  return std::unexpected{Error{"error.no_series"}};
}

}  // namespace core
