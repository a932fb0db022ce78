// Reviews of a platform as people have them: a file of rows with words and stars, or pasted lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/tables/table_file.h"

namespace core {

struct Review {
  std::string text;
  std::optional<double> stars;  // 1..5
  std::string date;             // "2026-01-15", or empty
  bool operator==(const Review&) const = default;
};

// The reviews of a table: its column of words with the longest texts; its stars from a column that
// is called so, else from the only column whose numbers all lie in 1..5; its first column of days.
// Ratings out of 10 or 100 are not taken for stars. A row without words is left out.
//
// bytes    of any origin; a name that ends in .txt: review_lines of it
// returns  at most 10,000, from the top
// errors   those of read_tables; error.no_reviews where no column holds words
Result<std::vector<Review>> read_reviews(std::string_view bytes, std::string_view file_name,
                                         const TableProgress& progress = {});

// One review a line, blank lines left out. Stars are read where the line begins with them and says
// so: "2/5 Too slow", "2★ Too slow", "★★ Too slow", "2<tab>Too slow".
std::vector<Review> review_lines(std::string_view text);

// What crosses from a worker.    errors  error.import_bytes
std::string bytes_from_reviews(std::vector<Review> reviews);
Result<std::vector<Review>> reviews_from_bytes(std::string_view bytes);

}  // namespace core
