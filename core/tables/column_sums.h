// Which columns may be added up, and their sums.
#pragma once

#include <string_view>

#include "core/tables/drafted_table.h"

namespace core {

// Whether the rows as such may be added: not when each of them has a measure of its own, belongs to
// one of two periods, or is an index.
enum class Adding : std::uint8_t { by_name, no_money, none };

// Sets `is_additive`, `is_total`, `sum`, `missing` and `bounded` of every column. A column of
// "total" that grows with time by another column, or never falls over eight dates or more, is a
// level.
void add_up_columns(DraftedTable& draft, Adding adding);

}  // namespace core
