// Any bytes as an export. What was read must account for every line once and hold together, also
// when a person picks other lines for the headers.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/base/utf8.h"
#include "core/tables/dates.h"
#include "core/tables/table_file.h"

namespace {

[[noreturn]] void fail(const char* reason) {
  std::fprintf(stderr, "%s\n", reason);
  std::abort();
}

void expect(bool holds, const char* reason) {
  if (!holds) fail(reason);
}

void check_cell(const core::TableFile& file, const core::Cell& cell) {
  expect(cell.begin + cell.length <= file.text.size(), "a cell lies outside the text");
  expect(std::isfinite(cell.number), "a cell's number is not finite");
  if (cell.kind != core::CellKind::date && cell.kind != core::CellKind::month) return;
  const std::string day = core::date_text(static_cast<std::uint32_t>(cell.number));
  expect(core::cell_date(day, core::DateOrder::day_first).has_value(), "a date does not exist");
}

void check(const core::TableFile& file) {
  expect(core::find_invalid_utf8(file.text) == file.text.npos, "the text is not UTF-8");
  std::vector<std::uint32_t> lines;
  for (const core::Table& table : file.tables) {
    expect(table.cells.size() == table.lines.size() * table.columns.size(), "cells are missing");
    expect(!table.columns.empty(), "a table has no columns");
    for (const core::Cell& cell : table.cells) check_cell(file, cell);
    for (const core::Column& column : table.columns)
      expect(!column.sum || (column.is_additive && std::isfinite(*column.sum)), "a sum is wrong");
    expect(std::ranges::is_sorted(table.lines), "rows are out of order");
    lines.insert(lines.end(), table.lines.begin(), table.lines.end());
    if (table.header_line) lines.push_back(*table.header_line);
    for (const core::LeftOut& left : table.left_out) lines.push_back(left.line);
  }
  std::ranges::sort(lines);
  expect(std::ranges::adjacent_find(lines) == lines.end(), "a line counts twice");
  expect(lines.empty() || lines.front() == 1, "the first line is lost");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  core::TableLimits limits;
  limits.cells = 100'000;
  limits.columns = 2'000;
  limits.tables = 100;
  const auto file = core::read_tables(text, "file.csv", {}, {}, limits);
  if (!file) return 0;
  check(*file);

  core::TableOptions options;
  options.encoding = file->encoding;
  options.separator = file->separator;
  options.header_lines = {static_cast<std::uint32_t>(1 + size % 3)};
  options.left_lines = {static_cast<std::uint32_t>(1 + size % 7)};
  const auto corrected = core::read_tables(text, "2026-01.csv", options, {}, limits);
  if (corrected) check(*corrected);
  return 0;
}
