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
        // Subtotals may stand above their rows.
        "Channel,Spend\nTotal Meta,30\na,10\nb,20\nTotal Google,40\nc,15\nd,25\nTotal,70\n"})
    EXPECT_THAT(tables_of(bytes).warnings, IsEmpty()) << bytes;
}

TEST(RowsLeftOut, LeavesBalancesOfAnAccountOut) {
  const TableFile file = tables_of(
      "Date;Libellé;Crédit\n01/10/2025;SOLDE INITIAL;4200,00\n03/10/2025;VIR STRIPE;1250,40\n"
      "18/10/2025;SOLDES D'HIVER;2001,10\n19/10/2025;Solde de tout compte;10,00\n"
      "20/10/2025;Solde final facture 2025-014;850,00\n"
      "31/10/2025;Solde au 31 octobre;7461,50\n");
  EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::balance), ElementsAre(2, 7));
  EXPECT_DOUBLE_EQ(file.tables[0].columns[2].sum.value(), 4111.5);
  EXPECT_THAT(warnings_of(file), IsEmpty());
  TableOptions options;
  options.kept_lines = {2};
  const TableFile kept = tables_of(
      "Day,What,Amount\n2025-10-01,Opening balance,5\n"
      "2025-10-02,Transfer,7\n2025-10-03,Closing balance,12\n",
      "file.csv", options);
  EXPECT_THAT(lines_left(kept.tables[0], LeftOutReason::balance), ElementsAre(4));
  const TableFile searched = tables_of("Keyword,Clicks\nclosing balance,5\nlamp,7\n");
  EXPECT_THAT(lines_left(searched.tables[0], LeftOutReason::balance), IsEmpty());
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
  // Above their rows as well.
  const TableFile above = tables_of(
      "Channel,Spend,Clicks\nTotal,70,12\nTotal Meta,30,3\na,10,1\nb,20,2\n"
      "Total Google,40,9\nc,15,4\nd,25,5\n");
  EXPECT_THAT(lines_left(above.tables[0], LeftOutReason::total), ElementsAre(2, 3, 6));
  EXPECT_EQ(sum_of(above.tables[0], "Spend"), 70);
  EXPECT_THAT(above.warnings, IsEmpty());
  // A total of a time does not make its column one of words.
  const TableFile quarters = tables_of(
      "Month,Spend\n2026-01,10\n2026-02,20\nQ1 total,30\n2026-04,7\n2026-05,9\nQ2 total,16\n"
      "Year total,46\n");
  EXPECT_THAT(lines_left(quarters.tables[0], LeftOutReason::total), ElementsAre(4, 7, 8));
  EXPECT_EQ(sum_of(quarters.tables[0], "Spend"), 46);
  EXPECT_EQ(column_of(quarters.tables[0], "Month").kind, ColumnKind::month);
  // A thing may be called so: "Total War" sold as much as what stands above it.
  const TableFile games = tables_of(
      "Game,Month,Sales,Orders\nLemmings,2026-01,30,2\nTotal War,2026-01,30,5\n"
      "Myst,2026-01,50,7\n");
  EXPECT_EQ(games.tables[0].rows(), 3);
}

// As a pivot table shows its groups: above their parts or below them, with or without a name.
TEST(RowsLeftOut, LeavesSumsOfGroupsOut) {
  struct Case {
    std::string bytes;
    std::vector<std::uint32_t> lines;
    double sum = 70;
  };
  for (const Case& each :
       {Case{"Channel,Campaign,Cost\nMeta,,300\nMeta,a,100\nMeta,b,200\nGoogle,,40\nGoogle,c,40\n",
             {2, 5},
             340},
        Case{"Channel,Campaign,Cost\nMeta,,30\n,a,10\n,b,20\nGoogle,,40\n,c,15\n,d,25\n", {2, 5}},
        Case{"Channel,Campaign,Cost\nMeta,a,100\nMeta,b,200\nMeta,,300\nGoogle,c,15\nGoogle,d,25\n"
             "Google,,40\n",
             {4, 7},
             340},
        Case{"Channel,Cost\nMeta,30\n  a,10\n  b,20\nGoogle,40\n  c,15\n  d,25\n", {2, 5}},
        Case{"Channel,Cost,Clicks\nMeta,300,130\na,100,50\nb,200,80\nGoogle,400,190\nc,150,90\n"
             "d,250,100\n",
             {2, 5},
             700},
        Case{"Channel,Cost\nMeta,30\na,10\nb,20\nGoogle,40\nc,15\nd,25\nGrand Total,70\n", {2, 5}},
        Case{"Channel,Cost\nMeta,30\na,10\nb,20\nGoogle,40\nc,15\nd,25\nTotal,70\n", {2, 5}}}) {
    const TableFile file = tables_of(each.bytes);
    EXPECT_EQ(lines_left(file.tables[0], LeftOutReason::likely_total), each.lines) << each.bytes;
    EXPECT_EQ(sum_of(file.tables[0], "Cost"), each.sum) << each.bytes;
    EXPECT_THAT(file.warnings, IsEmpty()) << each.bytes;
  }
  // By chance alone, or not all of the rows.
  for (const std::string_view bytes :
       {"Month,Orders\n2026-01,3\n2026-02,1\n2026-03,2\n2026-04,7\n2026-05,4\n2026-06,3\n",
        "Day,Orders,Revenue\n2026-01-01,2,200\n2026-01-02,1,100\n2026-01-03,1,100\n"
        "2026-01-04,4,400\n2026-01-05,3,300\n2026-01-06,1,100\n",
        "Channel,Budget\nMeta,300\nGoogle,100\nTikTok,200\nRadio,400\nMail,150\nPress,250\n",
        "Channel,Cost\nMeta,30\na,10\nb,20\nGoogle,40\nc,15\nd,25\nRadio,5\n",
        "Day,Source,Sessions\n2026-01-01,,3\n2026-01-01,a,1\n2026-01-01,b,2\n2026-01-02,,4\n"
        "2026-01-02,a,9\n"})
    EXPECT_THAT(lines_left(tables_of(bytes).tables[0], LeftOutReason::likely_total), IsEmpty())
        << bytes;
  const TableOptions kept{.kept_lines = {2}};
  EXPECT_THAT(lines_left(tables_of("Channel,Campaign,Cost\nMeta,,300\nMeta,a,100\nMeta,b,200\n"
                                   "Google,,40\nGoogle,c,15\nGoogle,d,25\n",
                                   "file.csv", kept)
                             .tables[0],
                         LeftOutReason::likely_total),
              ElementsAre(5));
}

TEST(RowsLeftOut, KeepsAThingThatIsCalledTotal) {
  for (const std::string_view bytes :
       {"Search term,Clicks\nsofa,3\nbed,5\nlamp,6\ntotal,9\n",
        "Top queries,Clicks,Impressions\ntable,9,90\ntotal,4,50\nsofa,3,30\nbed,1,20\n",
        "Product,Sold\nSofa,3\nBed,5\nLamp,6\nDesk,8\nTotal,10\n"})
    EXPECT_THAT(tables_of(bytes).tables[0].left_out, IsEmpty()) << bytes;
  // But not what adds up the others.
  EXPECT_THAT(lines_left(tables_of("Search term,Clicks\nsofa,3\nbed,5\nTotal,8\n").tables[0],
                         LeftOutReason::total),
              ElementsAre(4));
}

// Only the words that people searched for may be anything.
TEST(RowsLeftOut, LeavesTotalsBesideSearchTermsOut) {
  const TableFile keywords = tables_of(
      "Campaign,Keyword,Cost\nA,x,10\nA,y,20\nTotal,,30\nB,z,40\nB,w,5\nTotal,,45\n"
      "Total,,75\n");
  EXPECT_THAT(lines_left(keywords.tables[0], LeftOutReason::total), ElementsAre(4, 7, 8));
  EXPECT_EQ(sum_of(keywords.tables[0], "Cost"), 75);
  const TableFile short_of_it = tables_of("Campaign,Mot clé,Cost\nA,x,10\nA,y,20\nTotal,,25\n");
  EXPECT_EQ(sum_of(short_of_it.tables[0], "Cost"), 30);
  const TableFile terms = tables_of(
      "Payment terms,Amount\n30 days,100\n60 days,50\nTotal,150\nCash,60\nCard,40\nTotal,100\n"
      "Total,250\n");
  EXPECT_EQ(sum_of(terms.tables[0], "Amount"), 250);
  for (const std::string_view name : {"Terme de recherche", "Mot clé", "Keywords", "Search Terms"})
    EXPECT_TRUE(name_hints(name).is_search) << name;
  for (const std::string_view name : {"Term", "Clé", "Payment terms"})
    EXPECT_FALSE(name_hints(name).is_search) << name;
}

// Orders without a campaign are no sum of those with one, which small numbers may be by chance.
TEST(RowsLeftOut, KeepsRowsWithoutACampaign) {
  const std::string tagged = "google,brand,1\ngoogle,generic,2\n";
  const auto rows_of = [&](const std::string& below) {
    return tables_of("Source,Campaign,Orders\ngoogle,,3\n" + tagged + below);
  };
  EXPECT_EQ(sum_of(rows_of("bing,,1\nbing,brand,1\n").tables[0], "Orders"), 8);
  EXPECT_EQ(sum_of(rows_of("bing,,1\nbing,brand,1\nTotal,,8\n").tables[0], "Orders"), 8);
  EXPECT_EQ(sum_of(rows_of("bing,,1\nbing,brand,1\nTotal,,4\n").tables[0], "Orders"), 4);
}

}  // namespace
}  // namespace core
