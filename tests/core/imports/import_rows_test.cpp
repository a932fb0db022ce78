#include "core/imports/import_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "core/model/lookup.h"
#include "tests/support/files.h"
#include "tests/support/imports.h"

namespace core {
namespace {

const Month january = make_month(2026, 1);

ExportReading shipped(const std::string& name) {
  return reading_of(read_repository_file("tests/data/imports/" + name), name);
}

TEST(ImportRows, KeepsCountedVisitsFromClicks) {
  const Plan counted = plan_with(shipped("ga4_traffic_acquisition.csv"), empty_plan());
  const ImportChange change = change_of(shipped("google_ads_campaigns.csv"), counted);
  EXPECT_TRUE(has_remark(change, "clicks_kept"));
  const Plan both = plan_with(shipped("google_ads_campaigns.csv"), counted);
  EXPECT_EQ(row_of(both, "google_search_ads", january)->visits, 1760.0);
  // The other way round the visits of analytics take the place of the clicks.
  const Plan clicked = plan_with(shipped("google_ads_campaigns.csv"), empty_plan());
  const Plan other = plan_with(shipped("ga4_traffic_acquisition.csv"), clicked);
  EXPECT_EQ(row_of(other, "google_search_ads", january)->visits, 1760.0);
}

// "Paid Search" of analytics holds the clicks on the ads for the shop's name.
TEST(ImportRows, CountsNoVisitOfAnotherCampaignTwice) {
  const ExportReading ads = shipped("google_ads_campaigns.csv"),
                      seen = shipped("ga4_traffic_acquisition.csv");
  const Plan clicked = plan_with(ads, empty_plan()), counted = plan_with(seen, empty_plan());
  EXPECT_EQ(row_of(clicked, "google_brand_ads", january)->visits, 640.0);
  EXPECT_TRUE(has_remark(change_of(ads, counted), "clicks_elsewhere"));
  EXPECT_TRUE(has_remark(change_of(seen, clicked), "clicks_elsewhere"));
  for (const Plan& both : {plan_with(ads, counted), plan_with(seen, clicked)}) {
    EXPECT_EQ(row_of(both, "google_search_ads", january)->visits, 1760.0);
    EXPECT_EQ(row_of(both, "google_brand_ads", january)->visits, std::nullopt);
    EXPECT_EQ(row_of(both, "google_brand_ads", january)->clicks, 640.0);
    EXPECT_EQ(row_of(both, "google_brand_ads", january)->spend, 143.10);
    EXPECT_TRUE(change_of(ads, both).is_same);
    EXPECT_TRUE(change_of(seen, both).is_same);
  }
}

TEST(ImportRows, CountsNoVisitTwiceInAnyOrderOfFiles) {
  const std::string head = "Campaign,Currency code,Clicks,Impr.,CTR,Cost,Avg. CPC,Day\n";
  std::array files{
      shipped("ga4_traffic_acquisition.csv"),
      reading_of(head + "Search - Sofas generic,EUR,1204,41300,2.92%,812.40,0.67,2026-01-05\n"),
      reading_of(head + "Brand,EUR,640,4210,15.20%,143.10,0.22,2026-01-05\n")};
  std::array order{0u, 1u, 2u};
  do {
    Plan plan = empty_plan();
    for (const unsigned file : order) plan = plan_with(files[file], plan);
    const std::string said = testing::PrintToString(order);
    EXPECT_EQ(row_of(plan, "google_search_ads", january)->visits, 1760.0) << said;
    EXPECT_EQ(row_of(plan, "google_search_ads", january)->clicks, 1204.0) << said;
    EXPECT_EQ(row_of(plan, "google_brand_ads", january)->visits, std::nullopt) << said;
    for (const ExportReading& again : files) EXPECT_TRUE(change_of(again, plan).is_same) << said;
  } while (std::ranges::next_permutation(order).found);
}

// Of clicks that stood as visits, and of equal numbers, who counted them is known all the same.
TEST(ImportRows, TellsWhoCountedTheVisitsOfAPlanSavedEarlier) {
  const std::string head = "Campaign,Currency code,Clicks,Impr.,CTR,Cost,Avg. CPC,Day\n";
  const ExportReading sofas = reading_of(
                          head +
                          "Search - Sofas generic,EUR,1204,41300,2.92%,812.40,0.67,2026-01-05\n"),
                      brand =
                          reading_of(head + "Brand,EUR,640,4210,15.20%,143.10,0.22,2026-01-05\n");
  Plan clicked = plan_with(sofas, empty_plan());
  clicked.history.front().clicks.reset();
  EXPECT_EQ(row_of(plan_with(brand, clicked), "google_brand_ads", january)->visits, 640.0);
  Plan counted = plan_with(shipped("ga4_traffic_acquisition.csv"), empty_plan());
  EXPECT_EQ(row_of(plan_with(brand, counted), "google_brand_ads", january)->visits, std::nullopt);
}

TEST(ImportRows, CountsNoVisitTwiceWhereAsManyWereClicked) {
  const ExportReading ads = reading_of(
      "Campaign,Currency code,Clicks,Impr.,CTR,Cost,Avg. CPC,Day\n"
      "Search - Sofas generic,EUR,1760,41300,2.92%,812.40,0.67,2026-01-05\n"
      "Brand,EUR,640,4210,15.20%,143.10,0.22,2026-01-05\n");
  const Plan both = plan_with(shipped("ga4_traffic_acquisition.csv"), plan_with(ads, empty_plan()));
  EXPECT_EQ(row_of(both, "google_search_ads", january)->visits, 1760.0);
  EXPECT_EQ(row_of(both, "google_brand_ads", january)->visits, std::nullopt);
}

TEST(ImportRows, TakesClicksThatWereCorrected) {
  const auto ads = [](const std::string& clicks) {
    return reading_of("Campaign,Currency code,Clicks,Impr.,CTR,Cost,Avg. CPC,Day\nBrand,EUR," +
                      clicks + ",4210,15.20%,143.10,0.22,2026-01-05\n");
  };
  Plan plan = plan_with(ads("650"), plan_with(ads("640"), empty_plan()));
  EXPECT_EQ(row_of(plan, "google_brand_ads", january)->visits, 650.0);
  // What a person has typed stays.
  plan.history.front().visits = 600;
  EXPECT_TRUE(has_remark(change_of(ads("660"), plan), "clicks_kept"));
  EXPECT_EQ(row_of(plan_with(ads("660"), plan), "google_brand_ads", january)->visits, 600.0);
}

TEST(ImportRows, KeepsWhatAPlatformClaimsOfItselfFromAnalytics) {
  const Plan ads = plan_with(shipped("google_ads_campaigns.csv"), empty_plan());
  const ImportChange later = change_of(shipped("ga4_traffic_acquisition.csv"), ads);
  EXPECT_EQ(std::ranges::count(later.remarks, "imports.claim_kept",
                               [](const ImportRemark& one) { return one.message.key; }),
            1);
  const Plan both = plan_with(shipped("ga4_traffic_acquisition.csv"), ads);
  const HistoryRow* const search = row_of(both, "google_search_ads", january);
  EXPECT_EQ(search->claimed_revenue->low, 3905.0);
  EXPECT_EQ(find_by_id(both.sources, search->source)->kind, "google_ads");
  EXPECT_EQ(search->visit_seconds, 41.0);
  // The other way round the platform takes the place of analytics.
  const Plan seen = plan_with(shipped("ga4_traffic_acquisition.csv"), empty_plan());
  const Plan told = plan_with(shipped("google_ads_campaigns.csv"), seen);
  EXPECT_EQ(row_of(told, "google_search_ads", january)->claimed_revenue->low, 3905.0);
  EXPECT_TRUE(change_of(shipped("google_ads_campaigns.csv"), both).is_same);
}

}  // namespace
}  // namespace core
