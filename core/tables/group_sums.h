// Rows that are sums of a group above or below their parts, as a pivot table shows them.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "core/tables/table_file.h"

namespace core {

// The rows that are such sums, where all rows fall into groups. It is proved by sums that leave a
// name empty which their parts have, or by at least two; and by a stated total, by parts set in
// from the name of their sum, or by numbers that agree by no chance.
//
// text      of the file
// columns   whose numbers are added; at least one
// is_total  whether a row is a total of others already
// step      1: above their parts, -1: below them
std::vector<std::size_t> group_heads(const Table& table, std::string_view text,
                                     const std::vector<std::size_t>& columns,
                                     const std::function<bool(std::size_t)>& is_total, int step);

}  // namespace core
