// A file of tables as the JSON of `tributary import`.
#pragma once

#include <string>

#include "core/base/catalog.h"
#include "core/tables/table_file.h"

namespace core::cli {

// Numbers as numbers, dates as text, what is missing as null, "< 10 %" as {"low": null, "high":
// 0.1}; one row of data a line.
std::string table_json(const TableFile& file, const Catalog& messages);

}  // namespace core::cli
