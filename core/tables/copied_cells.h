// A block of cells as spreadsheets put it on the clipboard.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

using CellTexts = std::vector<std::vector<std::string>>;

// Rows of cells, all as long as the longest. Tabs part cells; without any, semicolons do; without
// those, commas do where at least one cell is quoted, as a comma alone may be that of "234,5". A
// cell in double quotes may hold all of these and line ends, and "" for a quote; a quote that is
// never closed is a sign like any other. The end of the last line starts no row.
CellTexts cells_from_text(std::string_view text);

// Tabs between cells, one line for each row; quotes around what could be misread.
std::string text_from_cells(const CellTexts& cells);

}  // namespace core
