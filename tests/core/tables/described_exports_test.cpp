// Exports for which no real file was found: small files of our own making, after the header lines
// that FORMATS.md of the collection gives and what it says of their rows. They test our reading of
// those descriptions and nothing more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/tables.h"

namespace core {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string utf16_le(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes += {c, '\0'};
  return bytes;
}

TEST(DescribedExports, ReadsInstallsOfGooglePlay) {
  const TableFile file = tables_of(
      utf16_le("Date,Package Name,Daily Device Installs,Daily Device Uninstalls,"
               "Daily Device Upgrades,Total User Installs,Daily User Installs,"
               "Daily User Uninstalls,Active Device Installs,Install events,Update events,"
               "Uninstall events\n"
               "2025-04-01,com.example.app,12,3,5,0,10,2,480,13,6,3\n"
               "2025-04-02,com.example.app,20,4,8,0,18,4,496,21,9,4\n"),
      "installs_com.example.app_202504_overview.csv");
  EXPECT_EQ(file.encoding, Encoding::utf16_le);
  EXPECT_EQ(file.known_as, "play");
  const Table& table = file.tables[0];
  EXPECT_EQ(sum_of(table, "Daily Device Installs"), 32);
  EXPECT_EQ(sum_of(table, "Install events"), 34);
  EXPECT_FALSE(column_of(table, "Active Device Installs").is_additive);
  EXPECT_EQ(table.dates, (DateSpan{"2025-04-01", "2025-04-02"}));
}

TEST(DescribedExports, TakesThePeriodFromTheNameOfAFileWithoutDates) {
  const TableFile file = tables_of("Country,Package name,Daily Device Installs\nFR,com.a,3\n",
                                   "/data/installs_com.a_202504_country.csv");
  EXPECT_EQ(file.known_as, "play");
  EXPECT_EQ(file.period, (DateSpan{"2025-04-01", "2025-04-30"}));
}

TEST(DescribedExports, DoesNotAddUpUnitsOfTheAppStore) {
  const TableFile file = tables_of(
      "Provider\tProvider Country\tSKU\tDeveloper\tTitle\tVersion\tProduct Type Identifier\tUnits\n"
      "APPLE\tUS\tA1\tUs\tApp\t1.2\t1F\t40\n"
      "APPLE\tUS\tA1\tUs\tApp\t1.2\t7F\t900\n"
      "APPLE\tUS\tA1\tUs\tApp\t1.2\t1F\t-2\n");
  EXPECT_EQ(file.known_as, "app_store");
  EXPECT_EQ(file.separator, '\t');
  EXPECT_EQ(row_of(file, 2)[7], "-2");
  // First downloads and updates stand in one column.
  EXPECT_FALSE(column_of(file.tables[0], "Units").is_additive);
}

TEST(DescribedExports, FindsTheHeaderBelowLinesOfAppAnalytics) {
  const TableFile file = tables_of(
      "Name,App Units\nStart Date,4/1/25\nEnd Date,4/30/25\n\n"
      "Date,App Units,Impressions\n4/1/25,5,80\n4/30/25,7,90\n");
  ASSERT_THAT(file.tables, SizeIs(2));
  EXPECT_EQ(file.tables[1].header_line, 5);
  EXPECT_EQ(sum_of(file.tables[1], "App Units"), 12);
  EXPECT_EQ(file.tables[1].dates, (DateSpan{"2025-04-01", "2025-04-30"}));
}

TEST(DescribedExports, CountsOrdersOfShopifyOnce) {
  const TableFile file = tables_of(
      "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,"
      "Lineitem quantity,Lineitem name,Lineitem price,Shipping Zip,Source\n"
      "#1001,a@example.org,paid,2025-10-07 09:50:26 +0200,EUR,50.00,5.00,9.17,55.00,"
      "2025-10-07 09:50:25 +0200,1,Lamp,30.00,'75011,web\n"
      "#1001,a@example.org,,,,,,,,2025-10-07 09:50:25 +0200,2,Bulb,10.00,,\n"
      "#1002,b@example.org,paid,2025-10-08 10:00:00 +0200,EUR,30.00,0.00,5.00,30.00,"
      "2025-10-08 10:00:00 +0200,1,Lamp,30.00,'69001,web\n");
  EXPECT_EQ(file.known_as, "shopify_orders");
  EXPECT_EQ(file.currency, "EUR");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 3);
  EXPECT_EQ(row_of(file, 0)[0], "#1001");  // no comment
  // Two orders: 55 + 30.
  EXPECT_EQ(sum_of(table, "Total"), 85);
  EXPECT_EQ(column_of(table, "Total").kind, ColumnKind::money);
  EXPECT_EQ(column_of(table, "Total").missing, 1);
  EXPECT_FALSE(column_of(table, "Lineitem price").is_additive);
  EXPECT_EQ(table.dates, (DateSpan{"2025-10-07", "2025-10-08"}));
  EXPECT_EQ(row_of(file, 0)[13], "'75011");
}

TEST(DescribedExports, ReadsOrdersOfEtsy) {
  const TableFile file = tables_of(
      "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,Ship Zipcode,"
      "Currency,Order Value,Shipping,Sales Tax,Order Total,Status\n"
      "10/07/25,3481234567,alice1,A B,2,10/09/25,75011,EUR,40.00,5.00,9.00,54.00,Shipped\n"
      "10/28/25,3481234568,bob2,C D,1,,69001,EUR,20.00,5.00,5.00,30.00,\n",
      "EtsySoldOrders2025-10.csv");
  EXPECT_EQ(file.known_as, "etsy");
  EXPECT_EQ(file.currency, "EUR");
  EXPECT_EQ(row_of(file, 0)[0], "2025-10-07");
  EXPECT_EQ(column_of(file.tables[0], "Order ID").kind, ColumnKind::id);
  EXPECT_EQ(column_of(file.tables[0], "Ship Zipcode").kind, ColumnKind::id);
  EXPECT_EQ(sum_of(file.tables[0], "Order Total"), 84);
}

TEST(DescribedExports, CountsMoneyOfAirbnbOnce) {
  const TableFile file = tables_of(
      "Date,Type,Confirmation Code,Start Date,Nights,Guest,Listing,Details,Reference,Currency,"
      "Amount,Paid Out,Host Fee,Cleaning Fee\n"
      "01/15/2026,Payout,,,,,,Transfer,,EUR,,300.00,,\n"
      "01/14/2026,Reservation,HMABC,01/10/2026,4,G,Flat,,,EUR,180.00,,5.40,30.00\n"
      "01/14/2026,Reservation,HMDEF,01/11/2026,2,H,Flat,,,EUR,120.00,,3.60,30.00\n");
  EXPECT_EQ(file.known_as, "airbnb");
  const Table& table = file.tables[0];
  EXPECT_THAT(lines_left(table, LeftOutReason::total), ElementsAre(2));
  EXPECT_EQ(sum_of(table, "Amount"), 300);
  EXPECT_FALSE(column_of(table, "Paid Out").sum);
  EXPECT_EQ(sum_of(table, "Nights"), 6);
}

TEST(DescribedExports, ReadsAnAmazonReportByItem) {
  const TableFile file = tables_of(
      "\xEF\xBB\xBF(Parent) ASIN,(Child) ASIN,Title,Sessions - Total,Session Percentage - Total,"
      "Page Views - Total,Units Ordered,Unit Session Percentage,Ordered Product Sales,"
      "Total Order Items\n"
      "B0AAAAAAA1,B0AAAAAAA2,Lamp,\"1,200\",60.00%,\"1,500\",24,2.00%,\"MX$2,000.00\",23\n"
      "B0AAAAAAA1,B0AAAAAAA3,Bulb,800,40.00%,900,8,1.00%,MX$400.50,8\n");
  EXPECT_EQ(file.known_as, "amazon");
  EXPECT_EQ(file.currency, "MXN");
  EXPECT_TRUE(file.has_mark);
  EXPECT_EQ(file.period, std::nullopt);
  const Table& table = file.tables[0];
  EXPECT_EQ(sum_of(table, "Sessions - Total"), 2000);
  EXPECT_EQ(sum_of(table, "Ordered Product Sales"), 2400.5);
  EXPECT_FALSE(column_of(table, "Session Percentage - Total").is_additive);
  EXPECT_FALSE(column_of(table, "Unit Session Percentage").is_additive);
}

TEST(DescribedExports, ReadsRatesOfKlaviyoInBothForms) {
  const std::string header =
      "Campaign Name,Send Time,Total Recipients,Unique Placed Order,Placed Order Rate,Revenue,"
      "Unique Opens,Open Rate,Total Opens\n";
  const TableFile percent = tables_of(
      header + "Winter,2026-01-05 09:00:00,121401.0,300,0.25%,9000.5,58793,48.43%,80000\n");
  const TableFile plain = tables_of(
      header + "Winter,2026-01-05 09:00:00,121401.0,300,0.0025,9000.5,59511,0.4902,80000\n");
  EXPECT_EQ(percent.known_as, "klaviyo");
  EXPECT_EQ(row_of(percent, 0)[7], "0.4843");
  EXPECT_EQ(row_of(plain, 0)[7], "0.4902");
  for (const TableFile* file : {&percent, &plain}) {
    EXPECT_EQ(column_of(file->tables[0], "Open Rate").kind, ColumnKind::share);
    EXPECT_EQ(sum_of(file->tables[0], "Total Recipients"), 121'401);
    EXPECT_FALSE(column_of(file->tables[0], "Unique Opens").is_additive);
    EXPECT_FALSE(column_of(file->tables[0], "Unique Placed Order").is_additive);
  }
}

TEST(DescribedExports, ReadsAnswersOfTypeformAndSaysWhenTheyAreGarbled) {
  const TableFile file = tables_of(
      "#,How did you find us?,Start Date (UTC),Submit Date (UTC),Network ID\n"
      "a1b2,Instagram / A friend,2026-01-05 10:00:00,2026-01-05 10:02:30,n1\n"
      "c3d4,l\u00c3\u00a5r,2026-01-06 10:00:00,2026-01-06 10:01:00,n2\n");
  EXPECT_EQ(file.known_as, "typeform");
  EXPECT_EQ(file.tables[0].header_line, 1);
  EXPECT_EQ(file.tables[0].rows(), 2);
  EXPECT_THAT(warnings_of(file), Contains("table.garbled_text"));
}

TEST(DescribedExports, ReadsAnswersOfGoogleForms) {
  const TableFile file = tables_of(
      "Timestamp,Comment nous avez-vous connus ?\n"
      "\"2026/01/05 10:00:00 AM UTC+1\",\"Instagram, Un ami\"\n"
      "\"2026/01/06 11:30:00 AM UTC+1\",Google\n");
  EXPECT_EQ(file.known_as, "google_forms");
  EXPECT_EQ(row_of(file, 0)[0], "2026-01-05");
  EXPECT_EQ(row_of(file, 0)[1], "Instagram, Un ami");
}

TEST(DescribedExports, ReadsMatomoWithoutAMark) {
  const std::string text = utf16_le(
      "label,nb_uniq_visitors,nb_visits,nb_actions\nDirect Entry,310,402,900\n"
      "Search Engines,120,150,300\n");
  const TableFile file = tables_of(text.substr(2));
  EXPECT_EQ(file.encoding, Encoding::utf16_le);
  EXPECT_FALSE(file.has_mark);
  EXPECT_EQ(file.known_as, "matomo");
  EXPECT_EQ(sum_of(file.tables[0], "nb_visits"), 552);
  EXPECT_FALSE(column_of(file.tables[0], "nb_uniq_visitors").is_additive);
}

TEST(DescribedExports, ReadsMonthsOfAGa4Exploration) {
  const TableFile file = tables_of(
      "# ----------------------------------------\n# Example\n# Channels\n"
      "# 20250401-20250531\n# ----------------------------------------\n\n"
      "Session primary channel group (Default Channel Group),Month,Sessions,Engagement rate\n"
      "Organic Search,202504,100,0.61\nOrganic Search,202505,120,0.6\nDirect,202504,50,0.5\n"
      ",,270,0.59,Grand total\n");
  EXPECT_EQ(file.known_as, "ga4");
  const Table& table = file.tables[0];
  EXPECT_EQ(column_of(table, "Month").kind, ColumnKind::month);
  EXPECT_EQ(row_of(file, 0)[1], "2025-04");
  EXPECT_EQ(table.dates, (DateSpan{"2025-04", "2025-05"}));
  EXPECT_EQ(file.period, (DateSpan{"2025-04-01", "2025-05-31"}));
  EXPECT_EQ(sum_of(table, "Sessions"), 270);
  EXPECT_EQ(column_of(table, "Engagement rate").kind, ColumnKind::share);
  EXPECT_THAT(lines_left(table, LeftOutReason::total), ElementsAre(11));
}

TEST(DescribedExports, ReadsSearchTermsOfGoogleAds) {
  const TableFile file = tables_of(
      "Search terms report\n1 January 2026 - 31 January 2026\n"
      "Search term,Match type,Campaign,Clicks,Impr.,CTR,Cost,Conversions\n"
      "[lamp],Exact,Brand,12,100,12.00%,6.50,1.00\n"
      "\"\"\"desk lamp\"\"\",Phrase,Brand,3,40,7.50%,2.10, --\n"
      "total war poster,Broad,Brand,1,9,11.11%,0.40,0.00\n"
      "Total: Search terms, --, --,16,149,10.74%,9.00,1.00\n"
      "Total: Account, --, --,20,200,10.00%,11.00,1.00\n");
  EXPECT_EQ(file.known_as, "google_ads");
  EXPECT_EQ(row_of(file, 1)[0], "\"desk lamp\"");
  EXPECT_EQ(file.tables[0].rows(), 3);
  EXPECT_EQ(sum_of(file.tables[0], "Cost"), 9);
  EXPECT_EQ(column_of(file.tables[0], "Conversions").missing, 1);
}

TEST(DescribedExports, ReadsMetaAdsInFrenchWithItsUnnamedTotal) {
  const TableFile file = tables_of(
      "Début des rapports,Fin des rapports,Nom de la campagne,Couverture,Impressions,Répétition,"
      "Montant dépensé (EUR),Valeur de conversion des achats\n"
      "2026-01-01,2026-01-31,,5100,12000,2.35,700.5,5400\n"
      "2026-01-01,2026-01-31,Prospection,4000,9000,2.25,500.25,3400\n"
      "2026-01-01,2026-01-31,Reciblage,2000,3000,1.5,200.25,2000\n");
  EXPECT_EQ(file.known_as, "meta_ads");
  EXPECT_EQ(file.currency, "EUR");
  EXPECT_EQ(file.period, (DateSpan{"2026-01-01", "2026-01-31"}));
  const Table& table = file.tables[0];
  EXPECT_THAT(lines_left(table, LeftOutReason::total), ElementsAre(2));
  EXPECT_EQ(sum_of(table, "Montant dépensé (EUR)"), 700.5);
  EXPECT_FALSE(column_of(table, "Couverture").is_additive);
  EXPECT_FALSE(column_of(table, "Répétition").is_additive);
}

TEST(DescribedExports, DoesNotAddRowsOfTwoPeriods) {
  const TableFile file = tables_of(
      "Session default channel group,Date range,Sessions\n"
      "Direct,Jan 1 - Jan 31 2026,10\nDirect,Dec 1 - Dec 31 2025,8\n"
      "Email,Jan 1 - Jan 31 2026,5\nEmail,Dec 1 - Dec 31 2025,4\n");
  EXPECT_FALSE(column_of(file.tables[0], "Sessions").is_additive);
  EXPECT_THAT(warnings_of(file), Contains("table.two_periods"));
}

}  // namespace
}  // namespace core
