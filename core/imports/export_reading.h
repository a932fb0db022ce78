// What the page knows of an export that was read elsewhere: how it was understood, its first rows,
// and its sums by month. It crosses from a worker as bytes, so it stays small however large the
// file is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/import_mapping.h"
#include "core/imports/import_sums.h"
#include "core/tables/table_file.h"

namespace core {

// What a person wants to know of a file: the question of the job "read_export".
struct ExportQuestion {
  std::string file_name;
  TableOptions options;
  // One for each table, as the person has corrected them; empty: what the tables suggest.
  std::vector<ImportMapping> mappings;
  std::vector<std::string> brand_terms;
  std::string remembered;  // RememberedMappings as text
};

struct ExportReading {
  static constexpr std::size_t rows_shown = 24, left_out_shown = 200, columns_shown = 60;

  std::string file_name;
  TableFile file;  // with the first rows, columns and lines left out of each table
  struct Sizes {
    std::size_t rows = 0, columns = 0, left_out = 0;
    bool operator==(const Sizes&) const = default;
  };
  std::vector<Sizes> sizes;  // of the whole tables
  std::vector<ImportMapping> mappings;
  std::vector<ImportSums> sums;
  std::vector<std::vector<Message>> remarks;  // of each table (core/imports/import_remarks.h)
  std::vector<std::string> signatures;        // of each table, for RememberedMappings
  std::string sha256;                         // of the file
};

// Reads a file and adds it up. Columns past columns_shown are added up as well; they are only not
// shown.
// errors  those of read_tables
Result<ExportReading> read_export(std::string_view bytes, const ExportQuestion& question,
                                  const TableProgress& progress = {});

std::string bytes_from_question(ExportQuestion question);
std::string bytes_from_reading(ExportReading reading);
// error.import_bytes for bytes that the other has not written.
Result<ExportQuestion> question_from_bytes(std::string_view bytes);
Result<ExportReading> reading_from_bytes(std::string_view bytes);

}  // namespace core
