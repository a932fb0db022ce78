// Exports of marketing tools as people really have them, held against what the collection's own
// README says of each. They have no licence, so they are read where TRIBUTARY_DATA names them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/tables.h"

namespace core {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// Reads a file of the collection, or ends the test saying that it was not tested.
#define READ_EXPORT(file, name)                                \
  const auto file##_bytes = collection_file(name);             \
  if (!file##_bytes) GTEST_SKIP() << "not tested: " << (name); \
  const TableFile file = tables_of(*file##_bytes, name)

DateSpan span(std::string first, std::string last) { return {std::move(first), std::move(last)}; }

TEST(RealExports, ReadsGa4PagesAndScreens) {
  READ_EXPORT(file, "exports/ga4_en_pages_and_screens.csv");
  EXPECT_EQ(file.known_as, "ga4");
  EXPECT_EQ(file.period, span("2025-01-01", "2025-12-31"));
  ASSERT_THAT(file.tables, SizeIs(1));
  const Table& table = file.tables[0];
  EXPECT_EQ(table.header_line, 10);
  EXPECT_EQ(table.rows(), 16);
  EXPECT_THAT(lines_left(table, LeftOutReason::comment), ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9));
  EXPECT_EQ(row_of(file, 0)[3], "1.4174757281553398");
  EXPECT_EQ(sum_of(table, "Views"), 951);
  EXPECT_FALSE(column_of(table, "Active users").is_additive);
  EXPECT_FALSE(column_of(table, "Active users").sum);
  EXPECT_FALSE(column_of(table, "Views per active user").is_additive);
}

TEST(RealExports, ReadsGa4Events) {
  READ_EXPORT(file, "exports/ga4_en_events.csv");
  EXPECT_EQ(file.known_as, "ga4");
  EXPECT_EQ(file.period, span("2025-10-15", "2026-01-12"));
  EXPECT_EQ(file.tables[0].rows(), 21);
  EXPECT_FALSE(column_of(file.tables[0], "Total users").is_additive);
}

TEST(RealExports, ReadsGa4DaysInAnyOrder) {
  READ_EXPORT(file, "exports/ga4_en_daily_unsorted_crlf.csv");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 241);
  EXPECT_EQ(column_of(table, "Date").kind, ColumnKind::date);
  EXPECT_EQ(table.dates, span("2023-07-08", "2024-03-04"));
  EXPECT_EQ(file.period, table.dates);
  EXPECT_EQ(row_of(file, 0)[0], "2023-10-10");
  // The days' total users add up to 283,560, which is no number of people.
  double users = 0.0;
  for (std::size_t row = 0; row < table.rows(); ++row) users += table.cell(row, 2).number;
  EXPECT_EQ(users, 283'560);
  EXPECT_FALSE(column_of(table, "Total users").sum);
}

TEST(RealExports, LeavesTheGrandTotalOfAnExplorationOut) {
  READ_EXPORT(file, "exports/ga4_en_exploration_grand_total.csv");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 342);
  EXPECT_EQ(sum_of(table, "Event count"), 4311);
  EXPECT_THAT(lines_left(table, LeftOutReason::total), ElementsAre(8));
  EXPECT_EQ(file.period, span("2025-12-13", "2026-03-12"));
}

TEST(RealExports, ReadsBothTablesOfUniversalAnalytics) {
  READ_EXPORT(file, "exports/ua_en_gb_landing_excerpt.csv");
  EXPECT_EQ(file.known_as, "universal_analytics");
  EXPECT_EQ(file.currency, "GBP");
  EXPECT_EQ(file.period, span("2015-04-16", "2015-04-16"));
  ASSERT_THAT(file.tables, SizeIs(2));
  EXPECT_EQ(file.tables[0].rows(), 1);
  EXPECT_EQ(sum_of(file.tables[0], "Sessions"), 553);
  EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::total), ElementsAre(9));
  EXPECT_EQ(row_of(file, 0)[7], "12");  // 00:00:12 in seconds
  EXPECT_EQ(file.tables[1].rows(), 1);
  EXPECT_EQ(row_of(file, 0, 1)[0], "2015-04-16");
  EXPECT_EQ(sum_of(file.tables[1], "Sessions"), 553);
  EXPECT_THAT(lines_left(file.tables[1], LeftOutReason::total), ElementsAre(13));
}

TEST(RealExports, RefusesASpreadsheetInPlainWords) {
  const auto bytes = collection_file("exports/ua_pages_unsupported.xlsx");
  if (!bytes) GTEST_SKIP() << "not tested: exports/ua_pages_unsupported.xlsx";
  const auto file = read_tables(*bytes, "ua_pages_unsupported.xlsx");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().key, "error.table.spreadsheet");
}

TEST(RealExports, ReadsSearchConsoleQueriesAndSaysThatTheyWereCut) {
  READ_EXPORT(file, "exports/gsc_en_queries.csv");
  EXPECT_EQ(file.known_as, "search_console");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 1000);
  EXPECT_EQ(sum_of(table, "Clicks"), 20'443);
  EXPECT_EQ(sum_of(table, "Impressions"), 1'562'309);
  EXPECT_EQ(column_of(table, "CTR").kind, ColumnKind::share);
  EXPECT_FALSE(column_of(table, "CTR").is_additive);
  EXPECT_FALSE(column_of(table, "Position").is_additive);
  EXPECT_EQ(row_of(file, 0)[3], "0.0647");
  EXPECT_THAT(warnings_of(file), ElementsAre("table.cut_by_tool"));
}

TEST(RealExports, ReadsTheRestOfASearchConsoleExport) {
  READ_EXPORT(countries, "exports/gsc_en_countries.csv");
  EXPECT_EQ(countries.tables[0].rows(), 234);
  EXPECT_EQ(sum_of(countries.tables[0], "Clicks"), 32'288);
  READ_EXPORT(devices, "exports/gsc_en_devices.csv");
  EXPECT_EQ(devices.tables[0].rows(), 3);
  EXPECT_EQ(sum_of(devices.tables[0], "Clicks"), 32'288);
  READ_EXPORT(filters, "exports/gsc_en_filters.csv");
  EXPECT_EQ(filters.known_as, "search_console");
  EXPECT_EQ(filters.period, span("2025-01-01", "2025-12-31"));
  for (const Column& column : filters.tables[0].columns) EXPECT_FALSE(column.is_additive);
}

TEST(RealExports, ReadsFrenchSearchConsoleQueries) {
  READ_EXPORT(file, "exports/gsc_fr_requetes.csv");
  EXPECT_EQ(file.known_as, "search_console");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.columns[0].name, "Requêtes les plus fréquentes");
  EXPECT_EQ(table.rows(), 1000);
  EXPECT_EQ(sum_of(table, "Clics"), 4245);
  EXPECT_EQ(file.decimal, '.');
}

TEST(RealExports, LeavesFiveTotalsOfGoogleAdsOut) {
  READ_EXPORT(file, "exports/google_ads_en_campaigns_comma.csv");
  EXPECT_EQ(file.known_as, "google_ads");
  EXPECT_EQ(file.currency, "GBP");
  EXPECT_EQ(file.thousands, ",");
  EXPECT_EQ(file.period, span("2026-01-27", "2026-02-23"));
  const Table& table = file.tables[0];
  EXPECT_EQ(table.title, "Campaign report");
  EXPECT_EQ(table.header_line, 3);
  EXPECT_EQ(table.rows(), 2);
  EXPECT_THAT(lines_left(table, LeftOutReason::title), ElementsAre(1, 2));
  EXPECT_THAT(lines_left(table, LeftOutReason::total), ElementsAre(6, 7, 8, 9, 10));
  // 798.88 + 365.22: a cent more than the total that the tool printed.
  EXPECT_DOUBLE_EQ(sum_of(table, "Cost"), 1164.10);
  EXPECT_DOUBLE_EQ(sum_of(table, "Conv. value"), 2127.81);
  EXPECT_EQ(sum_of(table, "Impr."), 40'585);
  EXPECT_EQ(column_of(table, "Budget name").missing, 2);  // " --"
  EXPECT_FALSE(column_of(table, "Avg. CPC").is_additive);
  EXPECT_FALSE(column_of(table, "Optimisation score").is_additive);
}

TEST(RealExports, ReadsFrenchNumbersOfGoogleAds) {
  READ_EXPORT(file, "exports/google_ads_fr_recherches.csv");
  EXPECT_EQ(file.known_as, "google_ads");
  EXPECT_EQ(file.decimal, ',');
  EXPECT_EQ(file.thousands, " ");
  EXPECT_EQ(file.currency, "EUR");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 100);
  EXPECT_EQ(column_of(table, "Coût").kind, ColumnKind::money);
  EXPECT_NEAR(sum_of(table, "Coût"), 8335.44, 1e-9);
  EXPECT_EQ(sum_of(table, "Clics"), 7067);
  EXPECT_THAT(row_of(file, 0), ElementsAre("pergola bois", "741.7", "637", "12491", "0"));
}

TEST(RealExports, KeepsTwoPeriodsSideBySideApart) {
  READ_EXPORT(file, "exports/google_ads_fr_jour_et_heure.csv");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 168);
  EXPECT_EQ(sum_of(table, "Impressions"), 1'015'278);
  EXPECT_EQ(sum_of(table, "Impressions (Comparaison)"), 4'207'298);
  EXPECT_FALSE(column_of(table, "Impressions").is_comparison);
  EXPECT_TRUE(column_of(table, "Impressions (Comparaison)").is_comparison);
  EXPECT_EQ(column_of(table, "Heure de début").kind, ColumnKind::text);
  EXPECT_THAT(warnings_of(file), ElementsAre("table.comparison"));
}

TEST(RealExports, ReadsAnEmptyMonthOfMetaAdsAsNoRows) {
  READ_EXPORT(file, "exports/meta_ads_en_no_data.csv");
  EXPECT_EQ(file.known_as, "meta_ads");
  EXPECT_EQ(file.currency, "USD");
  EXPECT_EQ(file.tables[0].rows(), 0);
  EXPECT_THAT(file.tables[0].columns, SizeIs(14));
  EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::no_data), ElementsAre(2));
}

TEST(RealExports, ReadsReachOfTwoNetworksFromUtf16) {
  READ_EXPORT(file, "exports/meta_suite_reach_utf16_tab.csv");
  EXPECT_EQ(file.encoding, Encoding::utf16_le);
  EXPECT_TRUE(file.has_mark);
  EXPECT_EQ(file.separator, '\t');
  EXPECT_EQ(file.known_as, "meta_suite");
  ASSERT_THAT(file.tables, SizeIs(2));
  EXPECT_EQ(file.tables[0].title, "Facebook reach");
  EXPECT_EQ(file.tables[0].rows(), 242);
  EXPECT_EQ(file.tables[1].title, "Instagram reach");
  EXPECT_EQ(file.tables[1].rows(), 242);
  EXPECT_THAT(lines_left(file.tables[0], LeftOutReason::separator), ElementsAre(1));
  for (const Table& table : file.tables)
    EXPECT_FALSE(column_of(table, "Primary").is_additive) << table.title;
}

TEST(RealExports, ReadsViewsSavedAgainWithSemicolons) {
  READ_EXPORT(file, "exports/meta_suite_views_resaved_semicolon.csv");
  EXPECT_EQ(file.separator, ';');
  EXPECT_EQ(file.tables[0].title, "Views");
  EXPECT_EQ(file.tables[0].rows(), 62);
  // Every day once, though the hour jumps at the end of summer time.
  EXPECT_EQ(file.tables[0].dates, span("2025-10-31", "2025-12-31"));
  EXPECT_TRUE(column_of(file.tables[0], "Primary").is_additive);
}

TEST(RealExports, LeavesTheRowThatExplainsTheColumnsOut) {
  READ_EXPORT(file, "exports/google_business_profile_two_header_rows.csv");
  EXPECT_EQ(file.known_as, "google_business_profile");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 4);
  EXPECT_THAT(lines_left(table, LeftOutReason::description), ElementsAre(2));
  EXPECT_EQ(column_of(table, "Store code").missing, 4);
  EXPECT_EQ(row_of(file, 0)[2], "Unit 1, Isaac Newton Centre, Science Park, Nottingham NG7 2RH");
  EXPECT_EQ(sum_of(table, "Website clicks"), 9);
  // "Number of people that viewed your Business Profile".
  EXPECT_FALSE(column_of(table, "Google Search - Mobile").is_additive);
}

TEST(RealExports, ReadsRelatedSearchesAsTwoTables) {
  READ_EXPORT(file, "exports/google_trends_related_queries.csv");
  EXPECT_EQ(file.known_as, "google_trends");
  EXPECT_EQ(file.period, span("2023-09-25", "2023-09-26"));
  ASSERT_THAT(file.tables, SizeIs(2));
  EXPECT_EQ(file.tables[0].title, "TOP");
  EXPECT_EQ(file.tables[1].title, "RISING");
  EXPECT_FALSE(file.tables[0].header_line);
  EXPECT_EQ(row_of(file, 0)[1], "100");
  EXPECT_EQ(row_of(file, 0, 1)[1], "9");  // +900%
  for (const Table& table : file.tables)
    for (const Column& column : table.columns) EXPECT_FALSE(column.is_additive);
}

TEST(RealExports, CountsASummaryBesideItsDaysOnce) {
  READ_EXPORT(file, "exports/semrush_overview_trend_wide_semicolon.csv");
  EXPECT_EQ(file.known_as, "semrush");
  const Table& table = file.tables[0];
  EXPECT_THAT(table.columns, SizeIs(371));
  EXPECT_EQ(table.dates, span("2025-02-10", "2026-02-10"));
  EXPECT_TRUE(column_of(table, "Summary").is_total);
  EXPECT_FALSE(column_of(table, "Summary").is_additive);
  double days = 0.0;
  std::size_t columns = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].day.empty()) continue;
    ++columns;
    days += table.cell(0, i).number;
    // Each row is a measure of its own.
    EXPECT_FALSE(table.columns[i].is_additive);
  }
  EXPECT_EQ(columns, 366);
  EXPECT_EQ(days, 524'761'787);
  EXPECT_EQ(row_of(file, 0)[4], "524761787");
}

TEST(RealExports, ReadsTikTokDays) {
  READ_EXPORT(file, "exports/tiktok_daily_bom_nan.csv");
  EXPECT_TRUE(file.has_mark);
  EXPECT_EQ(file.known_as, "tiktok");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 62);
  EXPECT_EQ(sum_of(table, "Video views"), 521'491);
  EXPECT_EQ(row_of(file, 1)[1], "75155");
  EXPECT_EQ(column_of(table, "Reached audience").missing, 1);  // "NAN"
  EXPECT_FALSE(column_of(table, "Reached audience").is_additive);
  EXPECT_EQ(sum_of(table, "Phone number clicks"), 0);
  EXPECT_EQ(table.dates, span("2025-10-31", "2025-12-31"));
}

TEST(RealExports, ReadsInstagramPostsFromWindows1252) {
  READ_EXPORT(file, "exports/instagram_posts_by_surface_cp1252.csv");
  EXPECT_EQ(file.encoding, Encoding::windows_1252);
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 119);
  EXPECT_EQ(sum_of(table, "Impressions"), 678'775);
  EXPECT_TRUE(row_of(file, 3)[11].starts_with("Here’s how"));
}

TEST(RealExports, ReadsMonthsOfMediumWithTheMonthFirst) {
  READ_EXPORT(file, "exports/medium_stats_monthly_mdy.csv");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 16);
  // No first day of a month says so itself, the last days beside them do.
  EXPECT_EQ(row_of(file, 1)[0], "2020-06-01");
  EXPECT_EQ(table.dates, span("2020-05-01", "2021-08-31"));
  EXPECT_EQ(column_of(table, "views").missing, 1);
  EXPECT_FALSE(column_of(table, "followers_total").is_additive);
  EXPECT_EQ(sum_of(table, "followers_net"), 4447);
  EXPECT_THAT(warnings_of(file), IsEmpty());
}

TEST(RealExports, LeavesTheFirstRowOfYouTubeOutAsTotal) {
  READ_EXPORT(file, "exports/youtube_studio_table_excerpt.csv");
  EXPECT_EQ(file.known_as, "youtube");
  EXPECT_EQ(file.currency, "USD");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 6);
  EXPECT_THAT(lines_left(table, LeftOutReason::total), ElementsAre(2));
  EXPECT_EQ(row_of(file, 0)[2], "2024-09-27");
  EXPECT_EQ(row_of(file, 0)[11], "263");  // 0:04:23
  EXPECT_EQ(row_of(file, 3)[0], " -HHGH-TTqYM");
  EXPECT_EQ(row_of(file, 4)[1], "I read \"How to build a SaaS in a Weekend\" | Josh Reacts");
  EXPECT_FALSE(column_of(table, "Unique viewers").is_additive);
}

TEST(RealExports, ReadsCustomersWithSemicolons) {
  READ_EXPORT(file, "exports/customers_semicolon_bom.csv");
  EXPECT_TRUE(file.has_mark);
  EXPECT_EQ(file.separator, ';');
  EXPECT_EQ(file.tables[0].rows(), 2240);
  EXPECT_EQ(column_of(file.tables[0], "Income").missing, 24);
  EXPECT_EQ(column_of(file.tables[0], "ID").kind, ColumnKind::id);
  EXPECT_FALSE(column_of(file.tables[0], "Year_Birth").is_additive);
}

TEST(RealExports, ReadsATrendBelowAChineseLine) {
  READ_EXPORT(file, "series/google_trends_stockpiling_spike_us.csv");
  EXPECT_EQ(file.known_as, "google_trends");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.title, "类别：所有类别");
  EXPECT_EQ(table.header_line, 3);
  EXPECT_EQ(table.rows(), 114);
  EXPECT_EQ(row_of(file, 113)[1], "0");
  EXPECT_FALSE(column_of(table, "toilet paper: (USA)").is_additive);
}

TEST(RealExports, ReadsTheAdvertisingTable) {
  READ_EXPORT(file, "mmm/advertising_tv_radio_newspaper.csv");
  EXPECT_EQ(file.known_as, "mmm");
  EXPECT_EQ(file.tables[0].rows(), 200);
  EXPECT_THAT(names_of(file.tables[0]), ElementsAre("", "TV", "Radio", "Newspaper", "Sales"));
  EXPECT_EQ(file.tables[0].columns[0].kind, ColumnKind::id);
}

TEST(RealExports, ReadsReviews) {
  READ_EXPORT(file, "surveys/product_reviews_flipkart.csv");
  EXPECT_EQ(file.tables[0].rows(), 2304);
  EXPECT_FALSE(column_of(file.tables[0], "Rating").is_additive);
  EXPECT_THAT(row_of(file, 0)[0], testing::HasSubstr("Laptop\u00a0\u00a0(15.6 inch"));
}

}  // namespace
}  // namespace core
