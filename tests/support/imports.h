// Exports read from text, as the tests of what they add to a plan need them.
#pragma once

#include <string_view>

#include "core/imports/export_reading.h"
#include "core/imports/import_change.h"

namespace core {

// Fails, and answers an empty reading, where the text cannot be read.
ExportReading reading_of(std::string_view text, std::string_view name = "export.csv",
                         ExportQuestion question = {});
// The same with the mappings that `change` makes of those that were proposed.
ExportReading reading_with(std::string_view text, void (*change)(ImportMapping&),
                           std::string_view name = "export.csv");

// What the first table says for a label and a month; nothing where it says nothing.
std::optional<double> summed(const ExportReading& reading, ImportMeasure measure,
                             std::string_view label, Month month);

// A plan without any channel, from January 2026, in euros.
Plan empty_plan();
ImportChange change_of(const ExportReading& reading, const Plan& plan);
// The plan with it; fails where it is refused.
Plan plan_with(const ExportReading& reading, const Plan& plan);

// The row of the channel that was made of the library's `id`; null if there is none.
const HistoryRow* row_of(const Plan& plan, std::string_view library_id, Month month);
bool has_remark(const ImportChange& change, std::string_view key);
bool asks(const ImportChange& change, ImportAsk what);

}  // namespace core
