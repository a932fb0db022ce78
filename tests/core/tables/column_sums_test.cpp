#include "core/tables/column_sums.h"

#include <gtest/gtest.h>

#include "tests/support/tables.h"

namespace core {
namespace {

// What grows with time is a level in whatever order its days stand.
TEST(ColumnSums, AddUpNoLevel) {
  const std::string head = "Date,Followers gained,Followers total\n";
  for (const std::string_view rows :
       {"2026-01-01,5,105\n2026-01-02,3,108\n2026-01-03,4,112\n2026-01-04,0,112\n",
        "2026-01-04,0,112\n2026-01-03,4,112\n2026-01-02,3,108\n2026-01-01,5,105\n",
        "2026-01-03,4,112\n2026-01-01,5,105\n2026-01-04,0,112\n2026-01-02,3,108\n"}) {
    const TableFile file = tables_of(head + std::string{rows});
    EXPECT_FALSE(column_of(file.tables[0], "Followers total").is_additive) << rows;
    EXPECT_EQ(sum_of(file.tables[0], "Followers gained"), 12) << rows;
  }
  // The same numbers in another order of time are none.
  const TableFile file =
      tables_of(head + "2026-01-03,5,105\n2026-01-01,3,108\n2026-01-04,4,112\n2026-01-02,0,112\n");
  EXPECT_TRUE(column_of(file.tables[0], "Followers total").is_additive);
}

}  // namespace
}  // namespace core
