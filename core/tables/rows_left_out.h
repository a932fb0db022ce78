// Rows that would falsify a sum: totals of other rows, and rows whose cells have slipped.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/tables/drafted_table.h"

namespace core {

enum class TotalNames : std::uint8_t { written, left_empty };

// Takes out rows that name themselves a total, wherever they stand. A name that could also be a
// thing ("total" as a search term) counts only where the numbers bear it out: no less than the sum
// of the other rows (a list that was cut is short of its total), at the bottom no less than any of
// them and than half of them all, or the sum of the rows right above or below, which "Total Meta"
// may also be. Of a term that was searched for only the first holds. Unnamed rows at the top or the
// bottom are taken out as likely totals where each of their amounts is the sum of at least two
// other rows, and so are sums of groups into which all rows fall. Where the tool is known to leave
// the names of its totals empty they are totals; with an empty first column also above the sum.
// What totals say that are not the sum of the rows right above them is kept in `draft.totals`.
//
// kept  lines that stay whatever they look like
void leave_out_totals(DraftedTable& draft, std::string_view text,
                      const std::vector<std::uint32_t>& kept, TotalNames names);

// Takes out rows among movements that say what the account held instead.
void leave_out_balances(DraftedTable& draft, std::string_view text,
                        const std::vector<std::uint32_t>& kept);

// Takes out rows with more or fewer cells than there are columns whose cells do not fit them, and
// answers their lines.
std::vector<std::uint32_t> leave_out_damaged(DraftedTable& draft,
                                             const std::vector<std::uint32_t>& kept);

}  // namespace core
