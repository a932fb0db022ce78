#include "core/tables/rows_left_out.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/tables.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(RowsLeftOut, SaysWhereATotalIsNotTheSumOfItsRows) {
  struct Case {
    std::string bytes;
    std::uint32_t line;
    std::string_view total, sum;
  };
  for (const Case& each :
       {Case{"Campaign;Cost\nA;10\nB;20\nTotal;45\n", 4, "45", "30"},
        Case{"Campaign;Cost\nTotal;45\nA;10\nB;20\n", 2, "45", "30"},
        Case{"Campaign;Cost\nA;10,5\nB;20\nC;30\nTotal;45,5\n", 5, "45,5", "60,5"},
        Case{"Campaign,Clicks,Cost\nA,7,10\nB,2,20\nGrand total,20,45\n", 4, "45", "30"}}) {
    const TableFile file = tables_of(each.bytes);
    EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::total), ElementsAre(each.line));
    ASSERT_THAT(warnings_of(file), ElementsAre("table.total_differs")) << each.bytes;
    const TableWarning& told = file.warnings.front();
    EXPECT_EQ(told.line, each.line);
    EXPECT_EQ(told.message.values.at("column"), "Cost");
    EXPECT_EQ(told.message.values.at("total"), each.total);
    EXPECT_EQ(told.message.values.at("sum"), each.sum);
  }
  // Parts need not be all of it, and tools round.
  for (const std::string_view bytes :
       {"Campaign,Cost\nA,10\nB,20\nTotal: Search,10\nTotal: Account,30\n",
        "Campaign,Cost\nA,10\nB,20\nTotal,30.1\n",
        "Channel,Spend\nA,10\nB,20\nTotal,30\nC,5\nD,6\nTotal,11\nGrand total,41\n",
        "Channel,Spend\nA,1\nB,2\nTotal,3\nC,50\nD,60\nTotal,110\n",
        // Subtotals above their rows stay among them, so that the sum of the rows proves nothing.
        "Channel,Spend\nTotal Meta,30\na,10\nb,20\nTotal Google,40\nc,15\nd,25\nTotal,70\n"})
    EXPECT_THAT(tables_of(bytes).warnings, IsEmpty()) << bytes;
}

TEST(RowsLeftOut, LeavesSubtotalsOutWhereverTheyAreNamed) {
  const TableFile months = tables_of(
      "Month,Channel,Cost\n2026-01,Meta,10\n2026-01,Google,20\n2026-01,Sous-total,30\n"
      "2026-02,Meta,15\n2026-02,Google,25\n2026-02,Sous-total,40\n,Total,70\n");
  EXPECT_THAT(lines_left(months.tables[0], LeftOutReason::total), ElementsAre(4, 7, 8));
  const TableFile owners = tables_of(
      "Channel,Campaign,Cost,Clicks\nMeta,a,10,1\nMeta,b,20,2\nTotal Meta,,30,3\n"
      "Google,c,15,4\nGoogle,d,25,5\nGoogle Total,,40,9\nTotal,,70,12\n");
  EXPECT_THAT(lines_left(owners.tables[0], LeftOutReason::total), ElementsAre(4, 7, 8));
  EXPECT_EQ(sum_of(owners.tables[0], "Cost"), 70);
  // A thing may be called so: "Total War" sold as much as what stands above it.
  const TableFile games = tables_of(
      "Game,Month,Sales,Orders\nLemmings,2026-01,30,2\nTotal War,2026-01,30,5\n"
      "Myst,2026-01,50,7\n");
  EXPECT_EQ(games.tables[0].rows(), 3);
}

}  // namespace
}  // namespace core
