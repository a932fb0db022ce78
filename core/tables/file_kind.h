// What a file is when it is no table.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/result.h"

namespace core {

// By its name; such a file has no columns, whatever signs its lines hold.
bool is_plain_text(std::string_view file_name);

// The reason why these bytes hold no table that can be read, told by how they begin:
// error.table.empty, .spreadsheet (a workbook), .old_spreadsheet, .pdf, .picture, .archive,
// .web_page, .json; nothing if they may hold one.
std::optional<Error> not_a_table(std::string_view bytes);

// What read_tables() would refuse a file for, as far as its first bytes tell (some kB of them, cut
// anywhere): the reasons of not_a_table() in whatever encoding, and error.table.not_text. Asked
// where a file is dropped, so that reading itself can be elsewhere.
std::optional<Error> not_a_table_at_a_glance(std::string_view head);

}  // namespace core
