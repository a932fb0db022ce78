// The free answers in a file: the columns of words of a survey's export, or the lines of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/tables/table_file.h"

namespace core {

struct AnswerColumn {
  std::string name;   // as the file writes it; may be empty
  std::string lines;  // one answer a line, blank ones left out
  bool operator==(const AnswerColumn&) const = default;
};

// bytes      of any origin; a name that ends in .txt: each line is an answer, whatever stands in it
// returns    columns with words in them, those with the longest answers first; of more than 4 MB
//            together those that fit
// errors     those of read_tables; error.no_answers where no column holds words;
//            error.answers_too_large where none of those that do fits
Result<std::vector<AnswerColumn>> read_answer_columns(std::string_view bytes,
                                                      std::string_view file_name,
                                                      const TableProgress& progress = {});

// What crosses from a worker.    errors  error.import_bytes
std::string bytes_from_answers(std::vector<AnswerColumn> columns);
Result<std::vector<AnswerColumn>> answers_from_bytes(std::string_view bytes);

}  // namespace core
