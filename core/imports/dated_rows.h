// What a file says row by row: words, a number, a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace core {

struct DatedRow {
  std::string text;
  std::optional<double> number;
  std::string date;  // "2026-01-15", or empty
  bool operator==(const DatedRow&) const = default;
};

// What crosses from a worker.    errors  error.import_bytes
std::string bytes_from_rows(std::vector<DatedRow> rows);
Result<std::vector<DatedRow>> rows_from_bytes(std::string_view bytes);

}  // namespace core
