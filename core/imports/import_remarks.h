// What is to be said of an export whatever the plan is: rows and columns that are not counted,
// months that are not whole, periods shared out.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/imports/import_sums.h"

namespace core {

// Of table number `index` of `file`, whole, which `mapping` made `sums` of. Keys imports.*; values
// are plain: counts as digits, months as "2026-01", days as "2026-01-31".
std::vector<Message> import_remarks(const TableFile& file, std::size_t index,
                                    const ImportMapping& mapping, const ImportSums& sums);

}  // namespace core
