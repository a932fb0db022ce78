#include "core/imports/import_rows.h"

#include <gtest/gtest.h>

#include <algorithm>

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
  EXPECT_EQ(row_of(plan_with(ads, empty_plan()), "google_brand_ads", january)->visits, 640.0);
  const Plan counted = plan_with(seen, empty_plan()), both = plan_with(ads, counted);
  EXPECT_TRUE(has_remark(change_of(ads, counted), "clicks_elsewhere"));
  EXPECT_EQ(row_of(both, "google_search_ads", january)->visits, 1760.0);
  EXPECT_EQ(row_of(both, "google_brand_ads", january)->visits, std::nullopt);
  EXPECT_EQ(row_of(both, "google_brand_ads", january)->spend, 143.10);
  EXPECT_TRUE(change_of(ads, both).is_same);
  EXPECT_TRUE(change_of(seen, both).is_same);
  // What stands in the plan is not taken away: nothing tells clicks there from visits that were
  // counted.
  const Plan clicked = plan_with(seen, plan_with(ads, empty_plan()));
  EXPECT_EQ(row_of(clicked, "google_brand_ads", january)->visits, 640.0);
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
