// What a table of an export most likely is to the plan, from what it is known as and its headings,
// French or English. A person corrects it.
#pragma once

#include <span>
#include <string>

#include "core/imports/import_mapping.h"
#include "core/tables/table_file.h"

namespace core {

// Always as many measures and headings as the table has columns. Columns that may not be added up,
// that compare with another period or that sum up others are given no measure, but for the mean
// time of a visit and the balance of an account.
ImportMapping propose_mapping(const TableFile& file, std::size_t index);

// A period of more than one month is counted in the one month that holds most of it where it is no
// longer than a month, and spread over its days else. Without a period the month is left open.
void propose_time(const TableFile& file, const Table& table, ImportMapping& mapping);

// What the numbers of a column with this heading are, whether or not they may be added up.
ImportMeasure measure_of_heading(std::string_view heading, bool is_claim);

}  // namespace core
