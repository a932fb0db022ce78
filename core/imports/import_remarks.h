// What is to be said of an export whatever the plan is: rows and columns that are not counted,
// months that are not whole, periods shared out.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/imports/export_reading.h"

namespace core {

// Of table `table` of a reading that has mappings and sums for it. Keys imports.*; values are
// plain: counts as digits, months as "2026-01", days as "2026-01-31".
std::vector<Message> remarks_of_reading(const ExportReading& reading, std::size_t table);

}  // namespace core
