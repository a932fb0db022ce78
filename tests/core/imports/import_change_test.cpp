#include "core/imports/import_change.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/edit/editor.h"
#include "core/model/lookup.h"
#include "tests/support/edit_checks.h"
#include "tests/support/files.h"
#include "tests/support/imports.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

const Month january = make_month(2026, 1);

ExportReading shipped(const std::string& name) {
  return reading_of(read_repository_file("tests/data/imports/" + name), name);
}

TEST(ImportChange, TakesWhatAPlatformSaysForAClaim) {
  const Plan plan = plan_with(shipped("google_ads_campaigns.csv"), empty_plan());
  ASSERT_EQ(plan.channels.size(), 3u);
  const HistoryRow* const search = row_of(plan, "google_search_ads", january);
  ASSERT_TRUE(search);
  EXPECT_EQ(search->spend, 812.40);
  EXPECT_EQ(search->visits, 1204.0);
  ASSERT_TRUE(search->claimed_revenue);
  EXPECT_EQ(search->claimed_revenue->low, 3905.0);
  EXPECT_EQ(search->claimed_revenue->evidence, Evidence::analytics);
  EXPECT_FALSE(search->revenue);
  EXPECT_FALSE(search->orders);
  EXPECT_EQ(row_of(plan, "google_brand_ads", january)->spend, 143.10);
  EXPECT_EQ(row_of(plan, "google_shopping", january)->spend, 1286.58);
  ASSERT_EQ(plan.sources.size(), 1u);
  EXPECT_EQ(plan.sources[0].file, "google_ads_campaigns.csv");
  EXPECT_EQ(plan.sources[0].kind, "google_ads");
  EXPECT_EQ(plan.sources[0].date, "2026-02-03");
  EXPECT_EQ(plan.sources[0].sha256.size(), 64u);
  EXPECT_EQ(search->source, plan.sources[0].id);
}

TEST(ImportChange, TakesWhatAnalyticsSaysForAClaimToo) {
  const Plan plan = plan_with(shipped("ga4_traffic_acquisition.csv"), empty_plan());
  const HistoryRow* const direct = row_of(plan, "direct", january);
  ASSERT_TRUE(direct);
  EXPECT_EQ(direct->visits, 2140.0);
  EXPECT_EQ(direct->visit_seconds, 48.5);
  EXPECT_EQ(direct->claimed_revenue->low, 6210.5);
  EXPECT_FALSE(direct->revenue);
  // What nobody could tell is no channel.
  const ImportChange change = change_of(shipped("ga4_traffic_acquisition.csv"), empty_plan());
  EXPECT_TRUE(has_remark(change, "labels_left"));
  EXPECT_EQ(change.rows.channels.size(), 5u);
}

TEST(ImportChange, TakesTheBankForTotals) {
  const Plan plan = plan_with(shipped("banque_janvier.csv"), empty_plan());
  ASSERT_EQ(plan.totals.size(), 2u);
  EXPECT_EQ(plan.totals[1].month, january);
  EXPECT_EQ(plan.totals[1].revenue, 12450.80);
  EXPECT_EQ(plan.totals[1].cash, 15902.45);
  EXPECT_TRUE(plan.channels.empty());
}

TEST(ImportChange, ChangesNothingTheSecondTime) {
  for (const char* name :
       {"google_ads_campaigns.csv", "ga4_traffic_acquisition.csv", "banque_janvier.csv"}) {
    const Plan once = plan_with(shipped(name), empty_plan());
    const ImportChange again = change_of(shipped(name), once);
    EXPECT_TRUE(again.is_known) << name;
    EXPECT_TRUE(again.is_same) << name;
    EXPECT_FALSE(again.has_rows()) << name;
    EXPECT_FALSE(again.can_be_added()) << name;
  }
}

// Who came by both campaigns is one person.
TEST(ImportChange, AddsNoUniqueUsersOfTwoNamesOfOneChannel) {
  const auto reading = reading_with(
      "Month,Channel,Cost,Unique users\n2026-01,Newsletter,5,30\n2026-01,Email,6,40\n"
      "2026-02,Email,7,50\n",
      [](ImportMapping& mapping) {
        mapping.measures[3] = ImportMeasure::visits;
        mapping.channels = {{"Newsletter", "+email"}, {"Email", "+email"}};
      });
  const ImportChange change = change_of(reading, empty_plan());
  const Plan plan = plan_with(reading, empty_plan());
  ASSERT_TRUE(row_of(plan, "email", january));
  EXPECT_EQ(row_of(plan, "email", january)->spend, 11.0);
  EXPECT_EQ(row_of(plan, "email", january)->visits, std::nullopt);
  EXPECT_EQ(row_of(plan, "email", january.plus(1))->visits, 50.0);
  EXPECT_EQ(std::ranges::count(change.remarks, "imports.not_additive",
                               [](const ImportRemark& one) { return one.message.key; }),
            1);
}

TEST(ImportChange, KeepsWhatAPlatformSellsWithThePlatform) {
  const auto meta = reading_of(
      "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Link clicks\n"
      "2026-01-01,2026-01-31,Prospecting,300,600\n2026-01-01,2026-01-31,Retargeting,150,310\n"
      "2026-01-01,2026-01-31,Newsletter,50,40\n");
  const Plan plan = plan_with(meta, empty_plan());
  ASSERT_EQ(plan.channels.size(), 2u);
  for (const Channel& channel : plan.channels) EXPECT_EQ(channel.owner, "meta") << channel.name;
  EXPECT_EQ(row_of(plan, "meta_ads", january)->spend, 350.0);
  EXPECT_EQ(row_of(plan, "retargeting", january)->spend, 150.0);
  // The same of another platform is not Meta's.
  const auto google = reading_of(
      "Campaign report\n1 January 2026 - 31 January 2026\n"
      "Campaign state,Campaign,Currency code,Clicks,Impr.,CTR,Avg. CPC,Cost\n"
      "Enabled,Remarketing,EUR,10,100,10%,2,20\nEnabled,Sofas,EUR,30,300,10%,2,40\n");
  EXPECT_EQ(google.file.known_as, "google_ads");
  const Plan both = plan_with(google, plan);
  EXPECT_EQ(row_of(both, "retargeting", january)->spend, 150.0);
  EXPECT_EQ(row_of(both, "google_search_ads", january)->spend, 60.0);
}

TEST(ImportChange, GivesMicrosoftsAdsToMicrosoft) {
  const Plan plan =
      plan_with(reading_of("Month,Channel,Spend\n2026-01,Google Ads,500\n2026-01,Bing,200\n"
                           "2026-01,LinkedIn,300\n"),
                empty_plan());
  ASSERT_EQ(plan.channels.size(), 3u);
  std::map<std::string, std::string> owners;
  for (const Channel& channel : plan.channels) owners[channel.name] = channel.owner;
  EXPECT_EQ(owners["Bing"], "microsoft");
  EXPECT_EQ(row_of(plan, "google_search_ads", january)->spend, 500.0);
  EXPECT_EQ(row_of(plan, "linkedin_ads", january)->spend, 300.0);
}

TEST(ImportChange, NamesTheChannelsOfItsRows) {
  Plan plan = plan_with(shipped("google_ads_campaigns.csv"), empty_plan());
  for (const Plan& before : {empty_plan(), plan}) {
    const ImportChange change = change_of(shipped("ga4_traffic_acquisition.csv"), before);
    ASSERT_EQ(change.channel_names.size(), change.rows.history.size());
    const Plan after = plan_with(shipped("ga4_traffic_acquisition.csv"), before);
    for (std::size_t i = 0; i < change.channel_names.size(); ++i)
      EXPECT_EQ(change.channel_names[i],
                find_by_id(after.channels, change.rows.history[i].channel)->name);
  }
}

// What is told of a file is of all of it, not of the part that is shown.
TEST(ImportChange, TellsOfColumnsAndLinesThatAreNotShown) {
  std::string header = "Month,Channel,Cost", row = "2026-01,Email,5";
  for (std::size_t i = 3; i < ExportReading::columns_shown; ++i) {
    header += ",Note " + std::to_string(i);
    row += ",x";
  }
  const auto wide =
      reading_with(header + ",Cost (previous period)\n" + row + ",4\n" + "2026-02,Email,6" +
                       std::string(ExportReading::columns_shown - 3, ',') + ",5\n",
                   [](ImportMapping&) {});
  EXPECT_TRUE(has_remark(change_of(wide, empty_plan()), "comparison"));

  std::string many = "Month,Channel,Cost\n";
  for (std::size_t i = 0; i < ExportReading::left_out_shown; ++i) many += "# note\n";
  for (int i = 0; i < 3; ++i) many += "2026-01,Email," + std::to_string(i + 1) + "\n";
  many += "Total,,6\n";
  EXPECT_TRUE(has_remark(change_of(reading_of(many), empty_plan()), "totals_left"));
}

TEST(ImportChange, IsOneStepThatUndoTakesBack) {
  const Plan plan = shop_plan();
  const ImportChange change = change_of(shipped("ga4_traffic_acquisition.csv"), plan);
  const Plan with = applied(plan, add_imported(change.rows));
  EXPECT_GT(with.history.size(), plan.history.size());
}

TEST(ImportChange, ReplacesANumberAndLeavesTheOthersOfItsRow) {
  Plan plan = plan_with(shipped("ga4_traffic_acquisition.csv"), empty_plan());
  for (HistoryRow& row : plan.history) row.visits = 7, row.hours = 3;
  const ImportChange change = change_of(shipped("ga4_traffic_acquisition.csv"), plan);
  ASSERT_EQ(change.rows.history.size(), plan.history.size());
  ASSERT_TRUE(change.history_before[0]);
  EXPECT_EQ(change.history_before[0]->visits, 7.0);
  EXPECT_NE(change.rows.history[0].visits, 7.0);
  EXPECT_EQ(change.rows.history[0].hours, 3.0);
  EXPECT_FALSE(change.is_same);
}

TEST(ImportChange, WaitsForARateOfAnotherCurrency) {
  const char* text =
      "Month,Channel,Cost,Currency code\n2026-01,Email,100.00,GBP\n2026-01,Affiliates,50.00,GBP\n";
  auto reading = reading_of(text);
  reading.file.currency = "GBP";
  ImportChange change = change_of(reading, empty_plan());
  EXPECT_TRUE(asks(change, ImportAsk::rate));
  EXPECT_FALSE(change.can_be_added());
  EXPECT_FALSE(change.has_rows());
  reading.mappings[0].rate = 1.15;
  change = change_of(reading, empty_plan());
  EXPECT_FALSE(asks(change, ImportAsk::rate));
  EXPECT_TRUE(has_remark(change, "converted"));
  ASSERT_EQ(change.rows.history.size(), 2u);
  EXPECT_EQ(*change.rows.history[0].spend + *change.rows.history[1].spend, 172.5);
  Plan pounds = empty_plan();
  pounds.currency = "GBP";
  reading.mappings[0].rate.reset();
  EXPECT_FALSE(asks(change_of(reading, pounds), ImportAsk::rate));
}

TEST(ImportChange, AsksForTheMonthAndTheChannelItIsAbout) {
  auto reading =
      reading_of("Top queries,Clicks,Impressions,CTR,Position\na,5,90,5.5%,2\n", "Queries.csv");
  ImportChange change = change_of(reading, empty_plan());
  EXPECT_TRUE(asks(change, ImportAsk::month));
  EXPECT_TRUE(asks(change, ImportAsk::brand_terms));
  EXPECT_FALSE(change.can_be_added());
  reading = reading_with(
      "Top queries,Clicks,Impressions,CTR,Position\na,5,90,5.5%,2\n",
      [](ImportMapping& mapping) { mapping.month = january; }, "Queries.csv");
  change = change_of(reading, empty_plan());
  EXPECT_TRUE(change.can_be_added()) << "names of the business are wanted, not needed";
  reading.mappings[0].by_brand = false;
  reading.mappings[0].channel.clear();
  EXPECT_TRUE(asks(change_of(reading, empty_plan()), ImportAsk::channel));
}

TEST(ImportChange, AsksWhetherMoneyCountsTaxUntilItIsSaid) {
  auto reading = shipped("banque_janvier.csv");
  EXPECT_TRUE(asks(change_of(reading, empty_plan()), ImportAsk::tax));
  EXPECT_TRUE(change_of(reading, empty_plan()).can_be_added());
  reading.mappings[0].tax = TaxBasis::included;
  const ImportChange change = change_of(reading, empty_plan());
  EXPECT_FALSE(asks(change, ImportAsk::tax));
  EXPECT_EQ(change.rows.source.tax, TaxBasis::included);
}

TEST(ImportChange, SaysWhereSalesCountATaxThatThePlanDoesNot) {
  auto reading = shipped("banque_janvier.csv");
  Plan plan = empty_plan();
  const auto remarks = [&](TaxBasis of_file, TaxBasis of_plan) {
    reading.mappings[0].tax = of_file;
    plan.tax = of_plan;
    const ImportChange change = change_of(reading, plan);
    return std::pair{has_remark(change, "tax_stays"), has_remark(change, "tax_lacks")};
  };
  using enum TaxBasis;
  EXPECT_EQ(remarks(included, excluded), (std::pair{true, false}));
  EXPECT_EQ(remarks(excluded, included), (std::pair{false, true}));
  EXPECT_EQ(remarks(included, included), (std::pair{false, false}));
  // What a platform claims is compared with its own tax in mind.
  reading = shipped("google_ads_campaigns.csv");
  EXPECT_EQ(remarks(included, excluded), (std::pair{false, false}));
}

TEST(ImportChange, MakesNoChannelOfNothingButZeros) {
  const auto reading = reading_of(
      "Month,Channel,Spend,Revenue\n2026-01,Radio,0,0\n2026-02,Radio,0,0\n"
      "2026-01,Affiliates,0,0\n2026-02,Affiliates,10,90\n");
  const ImportChange change = change_of(reading, empty_plan());
  EXPECT_TRUE(has_remark(change, "idle_left"));
  EXPECT_EQ(change.rows.channels.size(), 1u);
  EXPECT_EQ(change.rows.history.size(), 2u) << "a month of zero is known of a channel that runs";
  EXPECT_EQ(change.history_before.size(), 2u);
  EXPECT_EQ(change.channel_names.size(), 2u);
  Plan plan = empty_plan();
  Channel& radio = plan.channels.emplace_back();
  radio.id = "radio";
  radio.name = "Radio";
  EXPECT_EQ(change_of(reading, plan).rows.history.size(), 4u) << "nor is the plan's own left out";
}

TEST(ImportChange, TakesMoneySpentOnANetworkForItsAds) {
  const auto reading = reading_of(
      "Mois;Canal;Dépense\n2026-01;Facebook;1200\n2026-01;Google;800\n2026-01;Pinterest;0\n"
      "2026-02;Facebook;0\n2026-02;Google;900\n2026-02;Pinterest;0\n");
  const Plan plan = plan_with(reading, empty_plan());
  EXPECT_EQ(row_of(plan, "meta_ads", january)->spend, 1200.0);
  EXPECT_EQ(row_of(plan, "google_search_ads", january)->spend, 800.0);
  EXPECT_EQ(row_of(plan, "meta_ads", january.plus(1))->spend, 0.0);
  EXPECT_EQ(plan.channels.size(), 2u);
  const Plan headings = plan_with(
      reading_of("Month,Facebook spend,Google spend,TV spend\n2026-01,100,200,50\n"), empty_plan());
  EXPECT_EQ(row_of(headings, "meta_ads", january)->spend, 100.0);
  EXPECT_EQ(row_of(headings, "google_search_ads", january)->spend, 200.0);
}

TEST(ImportChange, TellsOfNumbersThatAreInDoubt) {
  const ImportChange change = change_of(
      reading_of("Mois;Canal;Dépense\n2026-01;Email;1.200\n2026-01;Radio;8.500\n;Total;12.700\n"),
      empty_plan());
  for (const char* key : {"table.thousands_open", "table.total_differs"})
    EXPECT_TRUE(std::ranges::contains(change.remarks, key, [](const ImportRemark& one) {
      return one.message.key;
    })) << key;
}

TEST(ImportChange, TellsDoubtsOfTheTablesThatAreTaken) {
  std::string text;
  for (int i = 0; i < 6; ++i)
    text +=
        "Month,Channel,Spend\n2026-01,Email,10\n2026-01,Radio,20\n,Total,45\n\n"
        "Channel,Month,Spend,Orders\nEmail,2026-02,10,1\nRadio,2026-02,20,2\nTotal,,45,3\n\n";
  ExportReading reading = reading_of(text);
  ASSERT_EQ(reading.mappings.size(), 12u);
  const auto told = [&](std::string_view key) {
    std::vector<std::size_t> tables;
    for (const ImportRemark& remark : change_of(reading, empty_plan()).remarks)
      if (remark.message.key == key) tables.push_back(remark.table);
    return tables;
  };
  EXPECT_EQ(told("table.total_differs"), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
  EXPECT_EQ(told("table.total_differs.more"), std::vector<std::size_t>{0});
  for (std::size_t i = 0; i < 12; ++i)
    if (i != 3) reading.mappings[i].use = ImportUse::nothing;
  EXPECT_EQ(told("table.total_differs"), std::vector<std::size_t>{3});
  reading.mappings[3].use = ImportUse::nothing;
  EXPECT_TRUE(told("table.total_differs").empty());
}

TEST(ImportChange, ChoosesChannelsAsThePersonSays) {
  auto reading = shipped("ga4_traffic_acquisition.csv");
  reading.mappings[0].channels = {{"Direct", "-"}, {"Email", "*"}, {"Organic Search", "+seo"}};
  const Plan plan = plan_with(reading, empty_plan());
  EXPECT_FALSE(row_of(plan, "direct", january));
  EXPECT_FALSE(row_of(plan, "email", january));
  EXPECT_TRUE(std::ranges::contains(plan.channels, "Email", &Channel::name));
}

TEST(ImportChange, LeavesComparisonsAndNegativeTotalsOut) {
  auto reading = reading_of("Month,Channel,Revenue\n2026-01,Email,-40\n2026-01,Affiliates,10\n");
  const ImportChange change = change_of(reading, empty_plan());
  EXPECT_TRUE(has_remark(change, "negative"));
  EXPECT_EQ(change.rows.history.size(), 1u);
  const auto compared =
      reading_of("Campaign,Cost,Cost (Comparison),Clicks\nOne,10,90,4\nTwo,20,80,6\n", "ads.csv");
  EXPECT_EQ(compared.mappings[0].measures[2], ImportMeasure::none);
  EXPECT_TRUE(compared.mappings[0].use == ImportUse::nothing ||
              has_remark(change_of(compared, empty_plan()), "comparison"));
}

TEST(ImportChange, SaysHowAPeriodOfSeveralMonthsIsCounted) {
  const std::string row = "Campaign,Clicks,Cost\nOne,5,10\n";
  const ImportChange most = change_of(
      reading_of("Campaign report\n27 January 2026 - 23 February 2026\n" + row), empty_plan());
  EXPECT_TRUE(has_remark(most, "one_month"));
  const ImportChange spread = change_of(
      reading_of("Campaign report\n1 January 2026 - 10 March 2026\n" + row), empty_plan());
  EXPECT_TRUE(has_remark(spread, "spread"));
  EXPECT_TRUE(has_remark(spread, "partial"));
  EXPECT_FALSE(has_remark(spread, "one_month"));
}

TEST(ImportChange, MakesNoHundredChannelsOfAColumnOfPages) {
  std::string text = "Month,Source,Sessions\n2026-01,Email,9\n";
  for (int i = 0; i < 30; ++i) text += "2026-01,page number " + std::to_string(i) + ",1\n";
  const ImportChange change = change_of(reading_of(text), empty_plan());
  EXPECT_TRUE(has_remark(change, "too_many_names"));
  EXPECT_EQ(change.rows.channels.size(), 1u);
}

TEST(ImportChange, SaysNothingOfWhatIsNothing) {
  const ImportChange change =
      change_of(reading_of("Product_name,Review,Rating\nLamp,Good,5\n"), empty_plan());
  EXPECT_FALSE(change.has_rows());
  EXPECT_FALSE(change.is_same);
  EXPECT_TRUE(change.asks.empty());
}

}  // namespace
}  // namespace core
