// Which days a file covers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/tables/drafted_table.h"

namespace core {

// Sets `dates` of the table: of its first column of dates, to the end of a second one that says
// where periods end; else of columns that are days.
void find_dates(DraftedTable& draft);

// What titles and comments say; else a list of settings; else what the dates of the tables span;
// else the name of the file.
std::optional<DateSpan> covered_period(const std::vector<DraftedTable>& drafts,
                                       std::string_view text, std::string_view file_name,
                                       DateOrder order);

}  // namespace core
