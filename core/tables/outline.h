// Which rows of a sheet are tables, and what the others are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tables/delimited.h"

namespace core {

struct TableOutline {
  std::string title;
  std::optional<std::uint32_t> header;       // the row with the names of the columns
  std::optional<std::uint32_t> description;  // the row that explains the columns
  std::vector<std::uint32_t> rows;           // may still hold totals and damaged rows
  std::vector<LeftOut> left_out;
  std::vector<std::string> remarks;  // titles and comments above it, as written
  bool is_titled = false;            // `title` is a line of its own and no comment
};

// A row is a header when it reads as words where the rows below it are numbers or dates, or when it
// opens a block of nothing but words. Tables end where a blank line, a title or a comment is
// followed by another header, or where rows of another length begin with one.
//
// returns  the tables in their order; none if there is no row of cells
std::vector<TableOutline> table_outlines(const Sheet& sheet, std::string_view text,
                                         const TableOptions& options);

}  // namespace core
