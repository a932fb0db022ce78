// A table on its way from rows of cells to typed columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tables/column_names.h"
#include "core/tables/outline.h"

namespace core {

// A row with more or fewer cells than the header.
struct RaggedRow {
  std::uint32_t row = 0;  // in Table::lines
  bool is_short = false;
  bool has_extra = false;  // cells with something in them beyond the last column
  bool has_total = false;  // one of those names a total
};

// What a total that was left out says of a column.
struct StatedTotal {
  std::uint32_t line = 0;
  std::size_t column = 0;
  Cell cell;
  bool is_part = false;  // it need not be of all rows
};

struct DraftedTable {
  Table table;
  std::vector<NameHints> hints;       // one for each column
  std::vector<RaggedRow> ragged;      // rising
  std::vector<std::string> remarks;   // titles and comments above it
  std::vector<std::uint32_t> unread;  // rows with text in a column of numbers or dates, rising
  std::vector<StatedTotal> totals;    // left out, and not the sum of the rows above
  bool is_titled = false;
};

// Copies the cells of an outline; what is missing at the end of short rows is missing. Columns at
// the right edge without a name and without cells are left away.
//
// is_only  no other outline of the sheet is wanted: its cells may be taken instead of copied
DraftedTable drafted_table(Sheet& sheet, TableOutline outline, std::string_view text, bool is_only);

// Takes rows out, `rows` rising, and notes them as left out.
void leave_rows_out(DraftedTable& draft, const std::vector<std::uint32_t>& rows,
                    LeftOutReason reason);

}  // namespace core
