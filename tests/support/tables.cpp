#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/digits.h"
#include "core/tables/dates.h"

namespace core {

TableFile tables_of(std::string_view bytes, std::string_view name, const TableOptions& options) {
  auto file = read_tables(bytes, name, options);
  if (file) return *std::move(file);
  ADD_FAILURE() << "refused: " << file.error().key;
  TableFile none;
  none.tables.emplace_back();
  return none;
}

Column column_of(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &Column::name);
  if (found != table.columns.end()) return *found;
  ADD_FAILURE() << "no column " << name;
  return {};
}

std::string cell_of(const TableFile& file, const Table& table, std::size_t row,
                    std::size_t column) {
  const Cell& cell = table.cell(row, column);
  switch (cell.kind) {
    case CellKind::missing:
      return {};
    case CellKind::text:
      return std::string(file.cell_text(cell));
    case CellKind::number:
      return shortest_digits(cell.number);
    case CellKind::below:
      return "<" + shortest_digits(cell.number);
    case CellKind::above:
      return ">" + shortest_digits(cell.number);
    case CellKind::date:
    case CellKind::month:
      return date_text(static_cast<std::uint32_t>(cell.number));
  }
  return {};
}

std::vector<std::string> row_of(const TableFile& file, std::size_t row, std::size_t table) {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < file.tables.at(table).columns.size(); ++i)
    cells.push_back(cell_of(file, file.tables[table], row, i));
  return cells;
}

std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) names.push_back(column.name);
  return names;
}

std::vector<std::uint32_t> lines_left(const Table& table, LeftOutReason reason) {
  std::vector<std::uint32_t> lines;
  for (const LeftOut& left : table.left_out)
    if (left.reason == reason) lines.push_back(left.line);
  return lines;
}

std::vector<std::string> warnings_of(const TableFile& file) {
  std::vector<std::string> keys;
  for (const TableWarning& warning : file.warnings)
    if (std::ranges::find(keys, warning.message.key) == keys.end())
      keys.push_back(warning.message.key);
  return keys;
}

double sum_of(const Table& table, std::string_view name) {
  const Column column = column_of(table, name);
  EXPECT_TRUE(column.is_additive) << name;
  EXPECT_TRUE(column.sum) << name;
  return column.sum.value_or(-1.0);
}

}  // namespace core
