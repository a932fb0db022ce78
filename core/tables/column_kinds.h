// What the cells of each column are, and how the file writes its numbers and dates.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/tables/drafted_table.h"
#include "core/tables/numbers.h"

namespace core {

// A column in which numbers have either decimal mark, each read by its own.
struct MixedMarks {
  std::string column;        // its name
  std::string usual, other;  // cells with the mark of most of them, and with the other
  std::uint32_t line = 0;    // of `other`
};

struct KindFindings {
  std::string currency;  // of the signs met; empty for none or several
  bool has_several_currencies = false;
  bool is_decimal_open = false;    // "1,234" is all there was, and was read as three decimals
  bool is_thousands_open = false;  // "1.234" is all there was, and was read as thousands
  bool is_order_open = false;      // "01/02/2026" is all there was
  bool is_order_mixed = false;     // both orders were met in one column
  bool has_times = false;          // times of day were left out
  DateOrder order = DateOrder::day_first;
  std::vector<MixedMarks> mixed;
};

// Types every cell of the tables; a file writes its numbers and dates one way, except for a column
// that says otherwise itself. Sets `file.decimal` and `file.thousands`.
//
// errors  error.table.stopped
Result<KindFindings> type_columns(std::vector<DraftedTable>& drafts, TableFile& file,
                                  const TableOptions& options, const TableProgress& progress);

}  // namespace core
