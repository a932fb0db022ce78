#include "core/imports/propose_mapping.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/imports.h"

namespace core {
namespace {

using enum ImportMeasure;
using Measures = std::vector<ImportMeasure>;

ImportMapping proposed(std::string_view text, std::string_view name = "export.csv") {
  const auto reading = reading_of(text, name);
  return reading.mappings.empty() ? ImportMapping{} : reading.mappings.front();
}

TEST(ProposeMapping, KnowsACampaignReportOfGoogleAds) {
  const auto mapping =
      proposed(read_repository_file("tests/data/imports/google_ads_campaigns.csv"));
  EXPECT_EQ(mapping.use, ImportUse::channel_column);
  EXPECT_EQ(mapping.label_column, 1);
  EXPECT_EQ(mapping.channel, "+google_search_ads");
  // Budget, CTR and Avg. CPC are no sums; conversions are what the platform says it has sold.
  EXPECT_EQ(mapping.measures, (Measures{none, none, none, none, clicks, none, none, spend, none,
                                        none, claimed_revenue}));
  EXPECT_EQ(mapping.time, ImportTime::month);
  EXPECT_EQ(mapping.month, make_month(2026, 1));
}

TEST(ProposeMapping, KnowsTrafficByChannelGroupOfAnalytics) {
  const auto mapping =
      proposed(read_repository_file("tests/data/imports/ga4_traffic_acquisition.csv"));
  EXPECT_EQ(mapping.use, ImportUse::channel_column);
  EXPECT_EQ(mapping.label_column, 0);
  EXPECT_EQ(mapping.measures,
            (Measures{none, visits, none, none, visit_seconds, none, none, none, claimed_revenue}));
  EXPECT_EQ(mapping.month, make_month(2026, 1));
}

TEST(ProposeMapping, KnowsChannelGroupsByWhateverNameTheyHave) {
  for (const std::string heading :
       {"Groupe de canaux principal de la session (Groupe de canaux par défaut)",
        "Premier groupe de canaux par défaut de l'utilisateur",
        "First user default channel group"}) {
    const auto mapping = proposed("# Acquisition de trafic\n# 20251201-20251231\n\n" + heading +
                                  ",Mois,Sessions,Revenu total\n"
                                  "Organic Search,202512,5300,10100.50\n"
                                  "Direct,202512,3600,6300.50\n,,8900,16401.00,Total général\n");
    EXPECT_EQ(mapping.use, ImportUse::channel_column) << heading;
    EXPECT_EQ(mapping.label_column, 0) << heading;
    EXPECT_EQ(mapping.measures, (Measures{none, none, visits, claimed_revenue})) << heading;
  }
}

TEST(ProposeMapping, KnowsTheMonthsOfABank) {
  const auto mapping = proposed(read_repository_file("tests/data/imports/banque_janvier.csv"));
  EXPECT_EQ(mapping.use, ImportUse::business);
  EXPECT_EQ(mapping.measures, (Measures{none, revenue, cash}));
  EXPECT_EQ(mapping.time, ImportTime::column);
  EXPECT_EQ(mapping.date_column, 0);
}

TEST(ProposeMapping, KnowsMetaAdsInFrench) {
  const auto mapping = proposed(
      "\"Début des rapports\",\"Fin des rapports\",\"Nom de la campagne\",\"Diffusion de la "
      "campagne\",Couverture,Impressions,\"Montant dépensé (EUR)\",\"Clics sur un lien\",\"Valeur "
      "de conversion des achats\"\n"
      "2026-01-01,2026-01-31,Reciblage,active,900,2500,120.50,80,640.00\n"
      "2026-01-01,2026-01-31,Prospection,active,9000,25000,510.00,410,1200.00\n");
  EXPECT_EQ(mapping.use, ImportUse::channel_column);
  EXPECT_EQ(mapping.channel, "+meta_ads");
  EXPECT_EQ(mapping.measures,
            (Measures{none, none, none, none, none, none, spend, clicks, claimed_revenue}));
}

TEST(ProposeMapping, KnowsSpendByChannelInHeadings) {
  const auto mapping = proposed(
      "month,tv_s,facebook_s,search_s,revenue\n2026-01,100,50,70,9000\n2026-02,90,60,80,9500\n");
  EXPECT_EQ(mapping.use, ImportUse::channel_headings);
  EXPECT_EQ(mapping.headings, (std::vector<std::string>{"", "tv", "facebook", "search", ""}));
  EXPECT_EQ(mapping.measures, (Measures{none, spend, spend, spend, revenue}));
}

TEST(ProposeMapping, LeavesOutThePayoutsThatRepeatReservations) {
  const auto reading = reading_of(
      "Date,Type,Confirmation Code,Start Date,Nights,Guest,Listing,Details,Reference,Currency,"
      "Amount,Paid Out,Host Fee,Cleaning Fee\n"
      "01/15/2026,Payout,,,,,,Transfer,,EUR,,300.00,,\n"
      "01/15/2026,Reservation,HMA1,01/14/2026,2,A,Loft,,,EUR,180.00,,6.00,20.00\n"
      "01/15/2026,Reservation,HMB2,01/14/2026,1,B,Loft,,,EUR,120.00,,4.00,20.00\n",
      "airbnb.csv");
  ASSERT_EQ(reading.mappings[0].use, ImportUse::channel);
  EXPECT_EQ(summed(reading, revenue, "", make_month(2026, 1)), 300.0);
  EXPECT_EQ(summed(reading, orders, "", make_month(2026, 1)), 2.0);
}

TEST(ProposeMapping, CountsFirstDownloadsOfAnAppStoreAlone) {
  const auto reading = reading_of(
      "Provider,Provider Country,SKU,Developer,Title,Version,Product Type Identifier,Units,Begin "
      "Date\n"
      "APPLE,US,a,Lin,App,1,1F,120,2026-01-01\nAPPLE,US,a,Lin,App,1,7F,900,2026-01-01\n"
      "APPLE,US,a,Lin,App,1,3F,60,2026-01-02\nAPPLE,US,a,Lin,App,1,1F,30,2026-01-03\n",
      "S_M_2026.csv");
  ASSERT_EQ(reading.mappings[0].channel, "+app_store");
  EXPECT_EQ(summed(reading, new_customers, "", make_month(2026, 1)), 150.0);
  EXPECT_EQ(reading.sums[0].filtered, 2u);
}

TEST(ProposeMapping, CountsALongPeriodInTheMonthThatHoldsMostOfIt) {
  const std::string row = "Campaign,Clicks,Cost\nOne,5,10\n";
  const auto most = proposed("Campaign report\n27 January 2026 - 23 February 2026\n" + row);
  EXPECT_EQ(most.time, ImportTime::month);
  EXPECT_EQ(most.month, make_month(2026, 2));
  const auto spread = proposed("Campaign report\n1 January 2026 - 31 March 2026\n" + row);
  EXPECT_EQ(spread.time, ImportTime::spread);
  EXPECT_EQ(spread.month, std::nullopt);
}

TEST(ProposeMapping, LeavesTheMonthOpenWhereNothingSaysIt) {
  const auto mapping =
      proposed("Top queries,Clicks,Impressions,CTR,Position\na,5,90,5.5%,2\n", "Queries.csv");
  EXPECT_TRUE(mapping.by_brand);
  EXPECT_EQ(mapping.channel, "+seo");
  EXPECT_EQ(mapping.time, ImportTime::month);
  EXPECT_EQ(mapping.month, std::nullopt);
}

TEST(ProposeMapping, SeesNothingInWhatIsNoneOfIt) {
  for (const std::string_view text :
       {"Page path and screen class,Views,Active users\n/a,5,3\n",
        "Product_name,Review,Rating\nLamp,Good,5\n", "name;colour\na;red\n"}) {
    const auto mapping = proposed(text);
    EXPECT_EQ(mapping.use, ImportUse::nothing) << text;
    EXPECT_EQ(mapping.measures, Measures(mapping.measures.size(), none)) << text;
  }
}

TEST(MeasureOfHeading, TakesMoneyForAClaimOnlyOfAPlatform) {
  EXPECT_EQ(measure_of_heading("Coût", false), spend);
  EXPECT_EQ(measure_of_heading("Amount spent (USD)", true), spend);
  EXPECT_EQ(measure_of_heading("Total revenue", true), claimed_revenue);
  EXPECT_EQ(measure_of_heading("Total revenue", false), revenue);
  EXPECT_EQ(measure_of_heading("Conv. value / cost", true), none);
  EXPECT_EQ(measure_of_heading("", false), none);
}

}  // namespace
}  // namespace core
