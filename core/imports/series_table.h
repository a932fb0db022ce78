// A series of a platform as people have it: a file of days with what was counted on each.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/imports/dated_rows.h"
#include "core/tables/table_file.h"

namespace core {

// The first table with a column of days and a column of numbers: each column of numbers is a
// measure under its own heading, which is the text. A cell without a number is left out; a share is
// in percent, as it is typed ("4.5 %" is 4.5).
//
// bytes    of any origin
// returns  by row; without a text only where the one column of numbers has no heading
// errors   those of read_tables; error.no_series where no table has both; error.series_heading
//          {column, from 1} where one of several measures has no heading or that of another;
//          error.series_line, error.series_day {line} of a row without a day or with something else
//          than a number, and of one whose day an earlier row has
Result<std::vector<DatedRow>> read_series(std::string_view bytes, std::string_view file_name,
                                          const TableProgress& progress = {});

}  // namespace core
