// What a file is when it is no table.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/result.h"

namespace core {

// The reason why these bytes hold no table that can be read, told by how they begin:
// error.table.empty, .spreadsheet (a workbook), .old_spreadsheet, .pdf, .picture, .archive,
// .web_page, .json; nothing if they may hold one.
std::optional<Error> not_a_table(std::string_view bytes);

}  // namespace core
