// Reading tables in tests, and asking for what is in them by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tables/table_file.h"

namespace core {

// The file; the test fails if it was refused.
TableFile tables_of(std::string_view bytes, std::string_view name = "file.csv",
                    const TableOptions& options = {});

// The column of that name; the test fails if there is none.
Column column_of(const Table& table, std::string_view name);

// Cells as the command prints them: numbers as digits, dates as text, nothing for what is missing,
// bounds as "<0.1".
std::string cell_of(const TableFile& file, const Table& table, std::size_t row, std::size_t column);
std::vector<std::string> row_of(const TableFile& file, std::size_t row, std::size_t table = 0);

std::vector<std::string> names_of(const Table& table);

// Lines left out for a reason.
std::vector<std::uint32_t> lines_left(const Table& table, LeftOutReason reason);

// Keys of the warnings, each once, in their order.
std::vector<std::string> warnings_of(const TableFile& file);

// The sum, where the column may be added up; the test fails where it may not.
double sum_of(const Table& table, std::string_view name);

}  // namespace core
