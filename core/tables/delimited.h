// Splitting a text into rows of cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/tables/table_file.h"

namespace core {

struct Dialect {
  char separator = ',';
  bool has_backslashes = false;  // \" instead of "" for a quote inside quotes
  bool operator==(const Dialect&) const = default;
};

// What was wrong with the quotes of a line, and how it was read all the same.
struct QuoteMend {
  enum class Kind : std::uint8_t {
    stray,     // a quote inside a cell, or one that opened nothing: kept as a sign of the text
    unclosed,  // a quote that no other one closes: kept as a sign of the text
    cut_off,   // the file ends inside a quoted cell: the cell holds what there is of it
  };
  std::uint32_t line = 0;
  Kind kind = Kind::stray;
};

struct Sheet {
  struct Row {
    std::uint32_t first_cell = 0;
    std::uint32_t line = 0;  // where it begins, 1-based
  };
  std::vector<Cell> cells;  // text or missing (nothing but spaces)
  std::vector<Row> rows;
  std::vector<QuoteMend> mends;

  std::span<const Cell> row(std::size_t index) const {
    const std::size_t first = rows[index].first_cell;
    const std::size_t last = index + 1 < rows.size() ? rows[index + 1].first_cell : cells.size();
    return std::span(cells).subspan(first, last - first);
  }
};

// Lines end with LF, CR LF or CR, also mixed; a cell in quotes may hold line ends. Space between a
// separator and a quote is no part of the cell. Work is linear in the text, however its quotes lie.
//
// text     valid UTF-8; quotes inside quotes are put right in place, so offsets are those of the
//          changed text
// errors   error.table.too_many_cells, .too_many_columns, .too_long_cell {limit, of a cell in MB};
//          .stopped
Result<Sheet> split_cells(std::string& text, const Dialect& dialect, const TableLimits& limits = {},
                          const TableProgress& progress = {});

}  // namespace core
