#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/tables.h"

namespace core {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string refusal(std::string_view bytes) {
  const auto file = read_tables(bytes, "file.csv");
  return file ? "" : file.error().key;
}

TEST(ReadTables, RefusesWhatIsNoTableAndSaysWhatItIs) {
  EXPECT_EQ(refusal(""), "error.table.empty");
  EXPECT_EQ(refusal(" \r\n\t\n"), "error.table.empty");
  EXPECT_EQ(refusal("\xEF\xBB\xBF"), "error.table.empty");
  EXPECT_EQ(refusal(std::string_view("PK\x03\x04\x14\0\x06\0xl/workbook.xml", 21)),
            "error.table.spreadsheet");
  EXPECT_EQ(refusal(std::string_view("PK\x03\x04\x14\0\x06\0report.csv", 18)),
            "error.table.archive");
  EXPECT_EQ(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "error.table.old_spreadsheet");
  EXPECT_EQ(refusal("%PDF-1.7\n"), "error.table.pdf");
  EXPECT_EQ(refusal("\x89PNG\r\n"), "error.table.picture");
  EXPECT_EQ(refusal("<!DOCTYPE html><table><tr><td>1</table>"), "error.table.web_page");
  EXPECT_EQ(refusal("\n <?xml version=\"1.0\"?>"), "error.table.web_page");
  EXPECT_EQ(refusal("{\"format\": \"tributary-plan\"}"), "error.table.json");
  EXPECT_EQ(refusal("[{\"a\": 1}]"), "error.table.json");
  EXPECT_EQ(refusal(std::string_view("a,b\n\0\x01\x02\x03\x04", 9)), "error.table.not_text");
  EXPECT_EQ(refusal("# only\n# comments\n"), "error.table.no_table");
}

TEST(ReadTables, KeepsToItsLimits) {
  const auto limited = [](const TableLimits& limits) {
    const auto file = read_tables("a,b\n1,2\n3,4\n", "f.csv", {}, {}, limits);
    return file ? "" : file.error().key;
  };
  EXPECT_EQ(limited({}), "");
  EXPECT_EQ(limited({.bytes = 11}), "error.table.too_large");
  EXPECT_EQ(limited({.cells = 5}), "error.table.too_many_cells");
  EXPECT_EQ(limited({.columns = 1}), "error.table.too_many_columns");
  EXPECT_EQ(limited({.tables = 0}), "error.table.too_many_tables");
  // One wide row makes every row as wide: 3 rows of 4 cells, though 8 were written.
  const auto ragged = read_tables("a,b\n1,2,3,4\n5\n6\n", "f.csv", {}, {}, {.cells = 11});
  ASSERT_FALSE(ragged);
  EXPECT_EQ(ragged.error().key, "error.table.too_many_cells");
}

TEST(ReadTables, TellsHowFarItIsAndCanBeStopped) {
  std::string bytes = "a,b\n";
  for (int i = 0; i < 100'000; ++i) bytes += "1,2\n";
  std::vector<double> shares;
  ASSERT_TRUE(read_tables(bytes, "f.csv", {}, [&](double share) {
    shares.push_back(share);
    return true;
  }));
  EXPECT_GT(shares.size(), 5);
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_EQ(shares.back(), 1.0);
  for (std::size_t stop = 0; stop < shares.size(); ++stop) {
    std::size_t asked = 0;
    const auto file = read_tables(bytes, "f.csv", {}, [&](double) { return asked++ != stop; });
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().key, "error.table.stopped");
    EXPECT_EQ(asked, stop + 1);
  }
}

TEST(ReadTables, AccountsForEveryLine) {
  const TableFile file = tables_of(
      "Report\n\n# note\nDate;Visits\n2026-01-01;5\n\n2026-01-02;6\nDate;Visits\n2026-01-03;7\n"
      "Total;18\n\nMade by us\n");
  ASSERT_THAT(file.tables, SizeIs(1));
  const Table& table = file.tables[0];
  EXPECT_EQ(table.title, "Report");
  EXPECT_EQ(table.header_line, 4);
  EXPECT_THAT(table.lines, ElementsAre(5, 7, 9));
  using enum LeftOutReason;
  EXPECT_THAT(table.left_out, ElementsAre(LeftOut{1, title}, LeftOut{2, blank}, LeftOut{3, comment},
                                          LeftOut{6, blank}, LeftOut{8, repeat}, LeftOut{10, total},
                                          LeftOut{11, blank}, LeftOut{12, note}));
  EXPECT_EQ(sum_of(table, "Visits"), 18);
}

TEST(ReadTables, DecidesTheDecimalMarkOverTheWholeFile) {
  const TableFile french = tables_of("a;b\n1,5;1.234\n2,25;12.500\n");
  EXPECT_EQ(french.decimal, ',');
  EXPECT_EQ(french.thousands, ".");
  EXPECT_THAT(row_of(french, 0), ElementsAre("1.5", "1234"));
  EXPECT_THAT(french.warnings, IsEmpty());

  const TableFile open = tables_of("a,b\nx,\"1,234\"\ny,\"12,500\"\n");
  EXPECT_THAT(row_of(open, 0), ElementsAre("x", "1234"));
  EXPECT_THAT(open.warnings, IsEmpty());
  const TableFile points = tables_of("a,b\nx,1.234\ny,12.500\n");
  EXPECT_THAT(row_of(points, 0), ElementsAre("x", "1.234"));
  EXPECT_THAT(warnings_of(points), ElementsAre("table.decimal_open"));
  const TableFile semicolon = tables_of("a;b\nx;1,234\ny;12,500\n");
  EXPECT_THAT(row_of(semicolon, 0), ElementsAre("x", "1.234"));
  EXPECT_THAT(warnings_of(semicolon), ElementsAre("table.decimal_open"));
  TableOptions options;
  options.decimal = '.';
  const TableFile chosen = tables_of("a;b\nx;1,234\ny;12,500\n", "f.csv", options);
  EXPECT_THAT(row_of(chosen, 0), ElementsAre("x", "1234"));
  EXPECT_THAT(chosen.warnings, IsEmpty());
}

TEST(ReadTables, DecidesTheOrderOfDatesOverTheWholeColumn) {
  const auto dates = [](std::string_view text, const TableOptions& options = {}) {
    const TableFile file = tables_of(text, "f.csv", options);
    std::vector<std::string> found = warnings_of(file);
    for (std::size_t row = 0; row < file.tables[0].rows(); ++row)
      found.push_back(row_of(file, row)[0]);
    return found;
  };
  EXPECT_THAT(dates("d,n\n01/02/2026,1\n13/02/2026,2\n"), ElementsAre("2026-02-01", "2026-02-13"));
  EXPECT_THAT(dates("d,n\n01/02/2026,1\n02/13/2026,2\n"), ElementsAre("2026-01-02", "2026-02-13"));
  // Months that begin: the part that stays 1 is the day.
  EXPECT_THAT(dates("d,n\n2/1/2026,1\n3/1/2026,2\n"),
              ElementsAre("table.month_first_taken", "2026-02-01", "2026-03-01"));
  EXPECT_THAT(dates("d,n\n01/02/2026,1\n01/03/2026,2\n"),
              ElementsAre("table.day_first_taken", "2026-02-01", "2026-03-01"));
  // Days in a row.
  EXPECT_THAT(dates("d,n\n3/5/2026,1\n4/5/2026,2\n6/5/2026,2\n"),
              ElementsAre("table.day_first_taken", "2026-05-03", "2026-05-04", "2026-05-06"));
  EXPECT_THAT(dates("d,n\n31/01/2026,1\n30/01/2026,2\n01/29/2026,3\n"),
              ElementsAre("table.date_order_mixed", "2026-01-31", "2026-01-30", "2026-01-29"));
  TableOptions options;
  options.date_order = DateOrder::month_first;
  EXPECT_THAT(dates("d,n\n01/02/2026,1\n01/03/2026,2\n", options),
              ElementsAre("2026-01-02", "2026-01-03"));
}

TEST(ReadTables, KeepsBoundsApartFromNumbers) {
  const TableFile file =
      tables_of("Campaign,Impr. share,Clicks\nA,< 10 %,5\nB,45.5%,6\nC,> 90 %,<1\nD, --,2\n");
  const Table& table = file.tables[0];
  EXPECT_EQ(column_of(table, "Impr. share").kind, ColumnKind::share);
  EXPECT_EQ(column_of(table, "Impr. share").bounded, 2);
  EXPECT_EQ(column_of(table, "Impr. share").missing, 1);
  EXPECT_EQ(row_of(file, 0)[1], "<0.1");
  EXPECT_EQ(row_of(file, 2)[1], ">0.9");
  EXPECT_EQ(sum_of(table, "Clicks"), 13);
  EXPECT_EQ(column_of(table, "Clicks").bounded, 1);
  EXPECT_THAT(warnings_of(file), ElementsAre("table.bounded"));
}

TEST(ReadTables, TakesASearchForTotalAsASearch) {
  const TableFile file =
      tables_of("Query,Clicks,Impressions\nlamp,50,900\ntotal,40,300\nbulb,20,100\n");
  EXPECT_EQ(file.tables[0].rows(), 3);
  EXPECT_EQ(sum_of(file.tables[0], "Clicks"), 110);
}

TEST(ReadTables, LeavesSubtotalsOut) {
  const TableFile file =
      tables_of("Channel,Spend\nA,10\nB,20\nTotal,30\nC,5\nD,6\nTotal,11\nGrand total,41\n");
  EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::total), ElementsAre(4, 7, 8));
  EXPECT_EQ(sum_of(file.tables[0], "Spend"), 41);
}

TEST(ReadTables, KeepsANamelessRowThatIsOnlyTheLargest) {
  const TableFile file = tables_of("Channel,Spend,Orders\nA,10,1\nB,20,2\n,45,3\n");
  EXPECT_EQ(file.tables[0].rows(), 3);
  EXPECT_EQ(sum_of(file.tables[0], "Spend"), 75);
  // Equal in one column, not in the other.
  EXPECT_EQ(tables_of("Channel,Spend,Orders\nA,10,1\nB,20,2\n,30,9\n").tables[0].rows(), 3);
  EXPECT_EQ(tables_of("Channel,Spend,Orders\nA,10,1\nB,20,2\n,30,\n").tables[0].rows(), 3);
}

TEST(ReadTables, LeavesANamelessSumOutAsALikelyTotal) {
  for (const std::string_view bytes : {"Channel,Spend,Orders\nA,10,1\nB,20,2\n,30,3\n",
                                       "Channel,Spend,Orders\n,30,3\nA,10,1\nB,20,2\n"}) {
    const TableFile file = tables_of(bytes);
    EXPECT_EQ(file.tables[0].rows(), 2) << bytes;
    EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::likely_total), SizeIs(1)) << bytes;
    EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::total), IsEmpty()) << bytes;
  }
}

TEST(ReadTables, TakesTwoEqualRowsForRows) {
  EXPECT_EQ(tables_of("Channel,Spend\nA,10\n,10\n").tables[0].rows(), 2);
}

TEST(ReadTables, RefusesACellThatIsTooLong) {
  const std::string longest(std::size_t{1} << 24, 'a');
  const auto refused = read_tables("Name,Spend\n\"" + longest + "\",5\nB,6\n", "f.csv");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().key, "error.table.too_long_cell");
  EXPECT_EQ(refused.error().values.at("limit"), "16");
  const std::string_view fits = std::string_view(longest).substr(1);
  EXPECT_TRUE(read_tables("Name,Spend\n\"" + std::string(fits) + "\",5\nB,6\n", "f.csv"));
}

TEST(ReadTables, CountsTheWarningsItDoesNotTell) {
  std::string bytes = "Channel,Spend\n";
  // The last of these quotes is never closed, eleven are astray.
  for (int i = 0; i < 12; ++i) bytes += "\"A\"b,1\n";
  std::vector<std::string> warnings = warnings_of(tables_of(bytes));
  EXPECT_EQ(warnings.back(), "table.quote_stray.one_more");
  warnings = warnings_of(tables_of(bytes + "\"A\"b,1\n"));
  EXPECT_EQ(warnings.back(), "table.quote_stray.more");
}

TEST(ReadTables, KeepsAndLeavesRowsAsAsked) {
  const std::string_view bytes = "Channel,Spend\nA,10\nB,20\nTotal,30\n";
  TableOptions options;
  options.kept_lines = {4};
  EXPECT_EQ(tables_of(bytes, "f.csv", options).tables[0].rows(), 3);
  options = {};
  options.left_lines = {2};
  const TableFile file = tables_of(bytes, "f.csv", options);
  EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::chosen), ElementsAre(2));
}

TEST(ReadTables, TakesTheHeaderThatIsChosen) {
  TableOptions options;
  options.header_lines = {3};
  const TableFile file = tables_of("x,y\n1,2\na,b\n3,4\n", "f.csv", options);
  ASSERT_THAT(file.tables, SizeIs(1));
  EXPECT_THAT(names_of(file.tables[0]), ElementsAre("a", "b"));
  EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::title), ElementsAre(1, 2));
  options.kinds = {{0, 1, ColumnKind::text}};
  EXPECT_EQ(tables_of("x,y\n1,2\na,b\n3,4\n", "f.csv", options).tables[0].columns[1].kind,
            ColumnKind::text);
}

TEST(ReadTables, ReadsSeveralTablesOfOneFile) {
  const TableFile file = tables_of(
      "# Start date: 20260101\n# End date: 20260131\nNth day,Active users\n0000,5\n0001,7\n\n"
      "# Start date: 20260101\n# End date: 20260131\n"
      "First user primary channel group,New users\nDirect,30\nOrganic Search,12\n");
  EXPECT_EQ(file.known_as, "ga4");
  ASSERT_THAT(file.tables, SizeIs(2));
  EXPECT_EQ(file.tables[0].rows(), 2);
  EXPECT_EQ(sum_of(file.tables[1], "New users"), 42);
  EXPECT_EQ(file.period, (DateSpan{"2026-01-01", "2026-01-31"}));
}

TEST(ReadTables, NamesTheTotalAmongColumns) {
  const TableFile file = tables_of("Month,Direct,Search,Total\n2026-01,10,20,30\n2026-02,5,6,11\n");
  EXPECT_TRUE(column_of(file.tables[0], "Total").is_total);
  EXPECT_FALSE(column_of(file.tables[0], "Total").is_additive);
  EXPECT_EQ(sum_of(file.tables[0], "Search"), 26);
}

TEST(ReadTables, NeverAddsUnlikeCurrencies) {
  const TableFile file = tables_of("Order,Currency,Amount\n1,EUR,10.50\n2,USD,20.00\n");
  EXPECT_EQ(file.currency, "");
  EXPECT_FALSE(column_of(file.tables[0], "Amount").is_additive);
  EXPECT_THAT(warnings_of(file), ElementsAre("table.several_currencies"));
}

TEST(ReadTables, MendsQuotesInSight) {
  const TableFile cut = tables_of("a,b\n1,\"whole\"\n2,\"cut he");
  EXPECT_EQ(row_of(cut, 1)[1], "cut he");
  EXPECT_THAT(warnings_of(cut), ElementsAre("table.cut_off"));
  const TableFile lone = tables_of("a,b\n1,x\n2,\"27 inch\n3,y\n4,z\n");
  EXPECT_EQ(lone.tables[0].rows(), 4);
  EXPECT_EQ(row_of(lone, 1)[1], "\"27 inch");
  EXPECT_THAT(warnings_of(lone), ElementsAre("table.quote_unclosed"));
  EXPECT_EQ(lone.warnings[0].line, 3);
}

TEST(ReadTables, NamesShortRowsAndCellsThatDoNotFit) {
  const TableFile file = tables_of("a,b,c\n1,2,3\n4,5\n6,many,7\n8,9,10\n1,1,1\n2,2,2\n");
  EXPECT_EQ(row_of(file, 1)[2], "");
  EXPECT_EQ(row_of(file, 2)[1], "many");
  EXPECT_THAT(warnings_of(file), ElementsAre("table.short_row", "table.unread_cell"));
  EXPECT_EQ(file.warnings[0].line, 3);
  EXPECT_EQ(file.warnings[1].line, 4);
}

TEST(ReadTables, ReadsANumberBehindALoneQuote) {
  const TableFile file = tables_of("channel,revenue\nseo,100\nads,\"200\nemail,300\n");
  EXPECT_EQ(sum_of(file.tables[0], "revenue"), 600);
  EXPECT_THAT(warnings_of(file), ElementsAre("table.quote_unclosed"));
}

TEST(ReadTables, ReadsWeeksAsTheirMondays) {
  const TableFile file = tables_of("Year week,Sessions\n202605,10\n202653,12\n");
  EXPECT_EQ(row_of(file, 0)[0], "2026-01-26");
  EXPECT_EQ(row_of(file, 1)[0], "2026-12-28");
}

TEST(ReadTables, AddsTimeThatWasSpentButNoLengths) {
  const TableFile file = tables_of(
      "Video,Watch time,Average view duration,Duration\n"
      "A,10:00:30,0:01:00,0:05:00\nB,1:00:00,0:02:00,0:06:00\n");
  EXPECT_EQ(sum_of(file.tables[0], "Watch time"), 39'630);
  EXPECT_FALSE(column_of(file.tables[0], "Average view duration").is_additive);
  EXPECT_FALSE(column_of(file.tables[0], "Duration").is_additive);
}

TEST(ReadTables, TakesTheCurrencyFromAHeading) {
  EXPECT_EQ(tables_of("Mois;Ventes CHF\n2026-01;1'234.50\n").currency, "CHF");
  EXPECT_EQ(tables_of("Month,Cost (USD)\n2026-01,12.50\n").currency, "USD");
  EXPECT_EQ(tables_of("Month,Cost\n2026-01,$12.50\n").currency, "USD");
  EXPECT_EQ(tables_of("Month,Cost\n2026-01,12.50\n").currency, "");
}

TEST(ReadTables, KeepsRevenueThatGrowsEveryMonth) {
  std::string bytes = "Date,Total revenue,Total stars\n";
  for (int day = 1; day <= 24; ++day)
    bytes += "2026-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "," +
             std::to_string(100 * day) + "," + std::to_string(5 * day) + "\n";
  const TableFile file = tables_of(bytes);
  EXPECT_EQ(sum_of(file.tables[0], "Total revenue"), 30'000);
  EXPECT_FALSE(column_of(file.tables[0], "Total stars").is_additive);
}

TEST(ReadTables, TakesThePeriodThatIsStatedBeforeTheOneOfItsDates) {
  const std::string rows = "Day;Clicks\n13/01/2026;5\n14/01/2026;6\n";
  const DateSpan january{"2026-01-01", "2026-01-31"};
  EXPECT_EQ(tables_of("Report\nFrom 01/01/2026 to 31/01/2026\n" + rows).period, january);
  EXPECT_EQ(tables_of("# Date de début : 20260101\n# Date de fin : 20260131\n" + rows).period,
            january);
  EXPECT_EQ(tables_of("Account;Ours\nPeriod;01/01/2026 - 31/01/2026\n\n" + rows).period, january);
  EXPECT_EQ(tables_of(rows, "clicks_2025.csv").period, (DateSpan{"2026-01-13", "2026-01-14"}));
  EXPECT_EQ(tables_of("Query;Clicks\nlamp;5\n", "Queries_2026-01-01_2026-01-31.csv").period,
            january);
  EXPECT_EQ(tables_of("Query;Clicks\nlamp;5\n", "Queries.csv").period, std::nullopt);
}

TEST(ReadTables, ReadsAnOnlyTableAsOneOfSeveral) {
  // Short and long rows, a gap and a total, moved together or copied.
  const std::string first =
      "Day,Channel,Visits,\n2026-01-01,a,1\n2026-01-02,b\n\n2026-01-03,c,3,,\n2026-01-04,d,4,\n"
      "2026-01-05,e,5,x,y\nTotal,,13\n";
  const TableFile only = tables_of(first);
  const TableFile several = tables_of(first + "\nDevice,Visits\nmobile,5\n");
  ASSERT_THAT(only.tables, SizeIs(1));
  ASSERT_THAT(several.tables, SizeIs(2));
  ASSERT_EQ(only.tables[0].rows(), several.tables[0].rows());
  for (std::size_t row = 0; row < only.tables[0].rows(); ++row)
    EXPECT_EQ(row_of(only, row), row_of(several, row));
  EXPECT_EQ(only.tables[0].left_out, several.tables[0].left_out);
  EXPECT_THAT(row_of(only, 1), ElementsAre("2026-01-02", "b", ""));
  EXPECT_THAT(row_of(only, 3), ElementsAre("2026-01-04", "d", "4"));
  EXPECT_THAT(lines_left(only.tables[0], LeftOutReason::damaged), ElementsAre(7));
}

TEST(ReadTables, ReadsMixedLineEnds) {
  const TableFile file = tables_of("a,b\r1,2\r\n3,4\n\"5\n\",6\r7,8");
  EXPECT_THAT(file.tables[0].lines, ElementsAre(2, 3, 4, 6));
}

TEST(ReadTables, AddsUpNoPeopleWhateverTheyAreCalled) {
  const TableFile file = tables_of(
      "Jour,Nombre total d\u2019utilisateurs,Nombre d'abonn\u00e9s,Comptes touch\u00e9s,"
      "Fr\u00e9quence,Visitor count,DAU,Nouveaux utilisateurs,Clics\n"
      "2026-01-01,80,10,60,1.2,70,50,5,7\n2026-01-02,170,12,90,2.1,80,55,6,8\n");
  for (const char* name : {"Nombre total d\u2019utilisateurs", "Nombre d'abonn\u00e9s",
                           "Comptes touch\u00e9s", "Fr\u00e9quence", "Visitor count", "DAU"})
    EXPECT_FALSE(column_of(file.tables[0], name).is_additive) << name;
  for (const char* name : {"Nouveaux utilisateurs", "Clics"})
    EXPECT_TRUE(column_of(file.tables[0], name).is_additive) << name;
}

TEST(ReadTables, TellsTheTotalOfSubtotals) {
  const TableFile file = tables_of(
      "Channel,Cost\nMeta A,100\nMeta B,50\nSubtotal,150\nGoogle A,80\nGoogle B,60\n"
      "Subtotal,140\nTotal,290\n");
  EXPECT_EQ(file.tables[0].rows(), 4u);
  EXPECT_EQ(sum_of(file.tables[0], "Cost"), 290);
}

TEST(ReadTables, AddsNoMeanOfRowsToThem) {
  for (const std::string end : {"Moyenne,150\nTotal,300\n", "Total,300\nMoyenne,150\n",
                                "Average,150\nTotal,300\n", "Average,150\n"}) {
    const TableFile file = tables_of("Mois,Ventes\n2026-01,100\n2026-02,200\n" + end);
    EXPECT_EQ(sum_of(file.tables[0], "Ventes"), 300) << end;
    EXPECT_EQ(column_of(file.tables[0], "Mois").kind, ColumnKind::month) << end;
  }
}

TEST(ReadTables, AddsNoRecencyNorNumbersOfTestsAndAccounts) {
  const TableFile file =
      tables_of("Customer,Recency,Test,Compte,Spend\nA,10,1,706000,5\nB,30,2,512000,6\n");
  for (const char* name : {"Recency", "Test", "Compte"})
    EXPECT_FALSE(column_of(file.tables[0], name).is_additive) << name;
}

TEST(ReadTables, SaysThatThereIsNoRow) {
  for (const std::string_view bytes : {"Reporting starts,Amount spent (EUR)\n",
                                       "Reporting starts,Amount spent (EUR)\nNo data available.\n"})
    EXPECT_THAT(warnings_of(tables_of(bytes)), ElementsAre("table.no_rows")) << bytes;
}

}  // namespace
}  // namespace core
