#include "core/imports/import_sums.h"

#include <gtest/gtest.h>

#include "tests/support/imports.h"

namespace core {
namespace {

using enum ImportMeasure;
const Month january = make_month(2026, 1), february = make_month(2026, 2);

TEST(ImportSums, AddDaysUpByMonthAndChannel) {
  const auto reading = reading_of(
      "Date,Channel,Cost,Sessions\n"
      "2026-01-30,Email,10,3\n2026-01-31,Email,15,4\n2026-02-01,Email,2,1\n"
      "2026-01-31,Affiliates,7,2\n");
  EXPECT_EQ(summed(reading, spend, "Email", january), 25.0);
  EXPECT_EQ(summed(reading, visits, "Email", january), 7.0);
  EXPECT_EQ(summed(reading, spend, "Email", february), 2.0);
  EXPECT_EQ(summed(reading, spend, "Affiliates", january), 7.0);
  EXPECT_EQ(summed(reading, spend, "Affiliates", february), std::nullopt);
}

// Mean times weigh by the visits they are of: (60 * 30 + 20 * 10) / (30 + 10) = 50.
TEST(ImportSums, WeighMeansByVisits) {
  const auto reading = reading_of(
      "Month,Channel,Sessions,Average engagement time per session\n"
      "2026-01,Email,30,60\n2026-01,Email,10,20\n");
  EXPECT_EQ(summed(reading, visit_seconds, "Email", january), 50.0);
}

TEST(ImportSums, RefuseToAddWhatDoesNotAddUp) {
  const auto reading =
      reading_with("Date,Channel,Cost,Unique users\n2026-01-01,Email,5,3\n2026-01-02,Email,5,4\n",
                   [](ImportMapping& mapping) { mapping.measures[3] = visits; });
  EXPECT_EQ(summed(reading, visits, "Email", january), std::nullopt);
  EXPECT_EQ(summed(reading, spend, "Email", january), 10.0);
  EXPECT_EQ(reading.sums[0].not_additive, std::vector{3});
  // One row a month adds nothing up.
  const auto alone =
      reading_with("Month,Channel,Cost,Unique users\n2026-01,Email,5,3\n2026-02,Email,5,4\n",
                   [](ImportMapping& mapping) { mapping.measures[3] = visits; });
  EXPECT_EQ(summed(alone, visits, "Email", january), 3.0);
  EXPECT_TRUE(alone.sums[0].not_additive.empty());
}

// Of 200 000 texts some five pairs have the same 32-bit hash, which is what a browser's build
// makes.
TEST(ImportSums, TellEveryOrderFromTheOthers) {
  constexpr int orders_made = 200'000;
  std::string bytes = "Name,Created at,Amount\n";
  for (int i = 0; i < orders_made; ++i)
    bytes += "#" + std::to_string(1'000'000 + i) + ",2026-01-15,2\n";
  bytes += "#1000000,2026-01-15,3\n";
  const auto reading = reading_with(bytes, [](ImportMapping& mapping) {
    mapping.use = ImportUse::business;
    mapping.id_column = 0;
    mapping.date_column = 1;
    mapping.time = ImportTime::column;
    mapping.measures = {none, none, revenue};
  });
  EXPECT_EQ(summed(reading, orders, "", january), orders_made);
  EXPECT_EQ(summed(reading, revenue, "", january), 2.0 * orders_made + 3);
}

TEST(ImportSums, TakeDaysWithoutARowAtTheEndsOfAMonthForUsual) {
  const auto account = reading_of(
      "Date,Description,Credit,Balance\n2026-01-03,A,10,10\n2026-01-06,B,10,20\n"
      "2026-01-12,C,10,30\n2026-01-20,D,10,40\n2026-01-29,E,10,50\n");
  EXPECT_EQ(summed(account, revenue, "", january), 50.0);
  EXPECT_FALSE(account.sums[0].partial_first);
  EXPECT_FALSE(account.sums[0].partial_last);
  // Every day has a row, but the first.
  const auto daily =
      reading_of("Date,Channel,Cost\n2026-01-30,Email,1\n2026-01-31,Email,1\n2026-02-01,Email,1\n");
  ASSERT_TRUE(daily.sums[0].partial_first && daily.sums[0].partial_last);
  EXPECT_EQ(daily.sums[0].partial_first->first, "2026-01-30");
  EXPECT_EQ(daily.sums[0].partial_last->last, "2026-02-01");
}

constexpr std::string_view countries =
    "Month,Channel,Cost,Country,Unique users\n"
    "2026-01,Email,5,France,3\n2026-01,Email,6,FRANCE (métropole),4\n2026-01,Email,9,Canada,5\n";

TEST(ImportSums, KeepOrLeaveRowsByHowTheyBegin) {
  const auto kept = reading_with(countries, [](ImportMapping& mapping) {
    mapping.filter = {.column = 3, .text = "france", .keeps = true};
  });
  EXPECT_EQ(summed(kept, spend, "Email", january), 11.0);
  EXPECT_EQ(kept.sums[0].filtered, 1u);
  const auto left = reading_with(countries, [](ImportMapping& mapping) {
    mapping.filter = {.column = 3, .text = "france", .keeps = false};
  });
  EXPECT_EQ(summed(left, spend, "Email", january), 9.0);
  EXPECT_EQ(left.sums[0].filtered, 2u);
  // Chosen, but not said yet.
  for (void (*change)(ImportMapping&) :
       {+[](ImportMapping& mapping) { mapping.filter = {.column = 3, .text = "", .keeps = true}; },
        +[](ImportMapping& mapping) {
          mapping.filter = {.column = 3, .text = "", .keeps = false};
        }}) {
    const auto all = reading_with(countries, change);
    EXPECT_EQ(summed(all, spend, "Email", january), 20.0);
    EXPECT_EQ(all.sums[0].filtered, 0u);
  }
}

TEST(ImportSums, AddNoUniqueUsersWhateverIsFiltered) {
  const auto reading = reading_with(countries, [](ImportMapping& mapping) {
    mapping.filter = {.column = 3, .text = "france", .keeps = true};
    mapping.measures[4] = visits;
  });
  EXPECT_EQ(summed(reading, visits, "Email", january), std::nullopt);
  EXPECT_EQ(reading.sums[0].not_additive, std::vector{4});
}

// The week of Monday 26 January has six days in January and one in February: 70 is 60 and 10.
TEST(ImportSums, ShareWeeksOutByTheirDays) {
  const auto reading = reading_of(
      "Week,Channel,Cost\n2026-01-12,Email,70\n2026-01-19,Email,70\n2026-01-26,Email,70\n");
  EXPECT_TRUE(reading.sums[0].is_weekly);
  EXPECT_EQ(summed(reading, spend, "Email", january), 200.0);
  EXPECT_EQ(summed(reading, spend, "Email", february), 10.0);
}

// 27 January to 23 February are 28 days, 5 and 23 of them.
TEST(ImportSums, SpreadAPeriodOverItsDays) {
  const auto reading =
      reading_with("Campaign report\n27 January 2026 - 23 February 2026\nCampaign,Cost\nOne,280\n",
                   [](ImportMapping& mapping) {
                     mapping.use = ImportUse::channel;
                     mapping.channel = "+google_search_ads";
                     mapping.measures = {none, spend};
                     mapping.time = ImportTime::spread;
                   });
  EXPECT_TRUE(reading.sums[0].is_spread);
  EXPECT_EQ(summed(reading, spend, "", january), 50.0);
  EXPECT_EQ(summed(reading, spend, "", february), 230.0);
  ASSERT_TRUE(reading.sums[0].partial_first && reading.sums[0].partial_last);
  EXPECT_EQ(*reading.sums[0].partial_first, (DateSpan{"2026-01-27", "2026-01-31"}));
  EXPECT_EQ(*reading.sums[0].partial_last, (DateSpan{"2026-02-01", "2026-02-23"}));
}

TEST(ImportSums, CountAnOrderOnceHoweverManyLinesItHas) {
  const auto reading = reading_of(
      "Name,Email,Financial Status,Paid at,Total,Created at,Lineitem name\n"
      "#1001,,paid,2026-01-05 10:00:00 +0100,120.00,2026-01-05 10:00:00 +0100,Lamp\n"
      "#1001,,,,,,Rug\n"
      "#1002,,paid,2026-01-31 23:00:00 +0100,80.00,2026-01-31 23:00:00 +0100,Rug\n"
      "#1003,,paid,2026-02-01 00:10:00 +0100,15.50,2026-02-01 00:10:00 +0100,Mug\n",
      "orders_export.csv");
  EXPECT_EQ(summed(reading, orders, "", january), 2.0);
  EXPECT_EQ(summed(reading, revenue, "", january), 200.0);
  EXPECT_EQ(summed(reading, orders, "", february), 1.0);
  EXPECT_EQ(reading.sums[0].undated, 0u);
}

TEST(ImportSums, CountOnlyWhatComesIntoAnAccount) {
  const auto reading = reading_of(
      "Date;Libellé;Montant;Solde\n"
      "31/01/2026;VIR CLIENT;1 200,00;5 000,00\n"
      "15/01/2026;LOYER;-800,00;3 800,00\n"
      "02/01/2026;CB;300,50;4 600,00\n",
      "releve.csv");
  EXPECT_EQ(summed(reading, revenue, "", january), 1500.5);
  EXPECT_EQ(reading.sums[0].outgoing, 1u);
  // The account is listed with its last day first.
  EXPECT_EQ(summed(reading, cash, "", january), 5000.0);
}

TEST(ImportSums, PartSearchesForTheNameFromOthers) {
  ExportQuestion question;
  question.brand_terms = {"Déco Charpente"};
  const auto reading = reading_of(
      "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\n"
      "deco charpente,1442,3195,45.13%,1.1\ndécocharpente mazan,102,314,32.48%,1.01\n"
      "auvent bois,113,14855,0.76%,9.32\n",
      "Requêtes.csv", question);
  ASSERT_EQ(reading.sums[0].sums.size(), 2u);
  for (const ImportSum& sum : reading.sums[0].sums) {
    const auto clicked = sum.values[place_of(clicks)];
    EXPECT_EQ(clicked, sum.label == brand_label ? 1544.0 : 113.0);
    EXPECT_EQ(sum.month, std::nullopt) << "the file says no month";
  }
}

TEST(ImportSums, CountSeveralAnswersOfAPerson) {
  const auto reading = reading_of(
      "Timestamp,How did you first hear of us?\n"
      "2026-01-02,\"Instagram, A friend\"\n2026-01-03,A friend\n2026-01-03,\n"
      "2026-01-04,\"A friend, Press\"\n2026-01-05,\"Press, Instagram\"\n");
  ASSERT_EQ(reading.mappings[0].use, ImportUse::survey);
  EXPECT_TRUE(reading.mappings[0].has_several);
  std::map<std::string, double> found;
  for (const ImportSum& sum : reading.sums[0].sums)
    found[sum.label] = *sum.values[place_of(answers)];
  EXPECT_EQ(found,
            (std::map<std::string, double>{{"Instagram", 2}, {"A friend", 3}, {"Press", 2}}));
  EXPECT_EQ(reading.sums[0].respondents, 4.0);
  EXPECT_EQ(reading.sums[0].unnamed, 1u);
}

TEST(ImportSums, AreEmptyForATableThatIsNotThere) {
  const TableFile file;
  ImportMapping mapping;
  mapping.use = ImportUse::business;
  EXPECT_TRUE(import_sums(file, 0, mapping, {}).sums.empty());
}

TEST(ImportSums, CountNoMoreNamesThanCanBeShown) {
  std::string text = "Month,Source,Sessions\n";
  for (int i = 0; i < 250; ++i) text += "2026-01,site" + std::to_string(i) + ".example,1\n";
  const auto reading = reading_of(text);
  EXPECT_EQ(reading.sums[0].labels.size(), ImportSums::most_labels);
  EXPECT_EQ(reading.sums[0].beyond, 50u);
}

}  // namespace
}  // namespace core
