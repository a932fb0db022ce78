// Reviews of a platform as people have them: a file of rows with words and stars, or pasted lines.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/imports/dated_rows.h"
#include "core/tables/table_file.h"

namespace core {

// The reviews of a table: its column of words with the longest texts; its stars from a column that
// is called so, else from the only column whose numbers all lie in 1..5; its first column of days.
// Ratings out of 10 or 100 are not taken for stars. A row without words is left out.
//
// bytes    of any origin; a name that ends in .txt: review_lines of it
// returns  from the top; the number is the stars, 1..5
// errors   those of read_tables; error.no_reviews where no column holds words
Result<std::vector<DatedRow>> read_reviews(std::string_view bytes, std::string_view file_name,
                                           const TableProgress& progress = {});

// One review a line, blank lines left out. Stars, its number, are read where the line begins with
// them and says so: "2/5 Too slow", "2★ Too slow", "★★ Too slow", "2<tab>Too slow".
std::vector<DatedRow> review_lines(std::string_view text);

}  // namespace core
