#include "core/imports/series_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/files.h"

namespace core {
namespace {

using testing::ElementsAre;

std::vector<DatedRow> read(std::string_view text) {
  const auto entries = read_series(text, "series.csv");
  EXPECT_TRUE(entries) << (entries ? "" : entries.error().key);
  return entries.value_or(std::vector<DatedRow>{});
}

Error refused(std::string_view text) {
  const auto entries = read_series(text, "series.csv");
  EXPECT_FALSE(entries);
  return entries ? Error{} : entries.error();
}

// Where a heading is missing the person says what is counted.
TEST(SeriesTable, ReadsDaysWithTheirOnlyNumbers) {
  EXPECT_THAT(read("Jour;Note de version;Installations\n"
                   "05/01/2026;Sortie;1 200\n"
                   "06/01/2026;;\n"
                   "27/01/2026;;310\n"),
              ElementsAre(DatedRow{"Installations", 1200, "2026-01-05"},
                          DatedRow{"Installations", 310, "2026-01-27"}));
  EXPECT_THAT(read("2026-01-25,12\n2026-01-26,9\n"),
              ElementsAre(DatedRow{"", 12, "2026-01-25"}, DatedRow{"", 9, "2026-01-26"}));
}

TEST(SeriesTable, NamesSeveralMeasuresByTheirHeadings) {
  EXPECT_THAT(
      read("date,views,installs\n2026-01-05,900,12\n2026-01-06,700,8\n"),
      ElementsAre(DatedRow{"views", 900, "2026-01-05"}, DatedRow{"installs", 12, "2026-01-05"},
                  DatedRow{"views", 700, "2026-01-06"}, DatedRow{"installs", 8, "2026-01-06"}));
}

TEST(SeriesTable, ReadsTheStarsOfARealProject) {
  const auto entries =
      read(read_repository_file("tests/data/series/derived_stars_daily_google_mangle.csv"));
  ASSERT_EQ(entries.size(), 2 * 1010u);
  EXPECT_EQ(entries[0].date, "2022-11-24");
  EXPECT_EQ(entries[4].text, "stars_new");
  EXPECT_EQ(entries[4].number, 53);
}

// As one would type them, beside those that one has typed.
TEST(SeriesTable, ReadsSharesInPercent) {
  const std::string rate = "Taux de conversion";
  EXPECT_THAT(read("Jour;Taux de conversion\n25/01/2026;4,51 %\n26/01/2026;12 %\n27/01/2026;3 %\n"),
              ElementsAre(DatedRow{rate, 4.51, "2026-01-25"}, DatedRow{rate, 12, "2026-01-26"},
                          DatedRow{rate, 3, "2026-01-27"}));
}

TEST(SeriesTable, AsksSeveralMeasuresForHeadingsOfTheirOwn) {
  for (const std::string heading : {"date,views,", "date,views,Views"}) {
    const Error error = refused(heading + "\n2026-01-05,900,12\n2026-01-06,700,8\n");
    EXPECT_EQ(error.key, "error.series_heading") << heading;
    EXPECT_EQ(error.values.at("column"), "3");
  }
}

TEST(SeriesTable, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(refused("name,installs\nParis,12\nLyon,9\n").key, "error.no_series");
  EXPECT_EQ(refused("month,installs\n2026-01,12\n2026-02,9\n").key, "error.no_series");
  EXPECT_TRUE(refused("").key.starts_with("error.table."));
  const Error twice = refused("day,installs\n2026-01-05,12\n2026-01-06,9\n2026-01-05,3\n");
  EXPECT_EQ(twice.key, "error.series_day");
  EXPECT_EQ(twice.values.at("line"), "4");
  std::string long_one = "day,installs\n";
  for (int day = 10; day < 29; ++day) long_one += "2026-01-" + std::to_string(day) + ",5\n";
  const Error bounded = refused(long_one + "2026-01-29,many\n");
  EXPECT_EQ(bounded.key, "error.series_line");
  EXPECT_EQ(bounded.values.at("line"), "21");
  EXPECT_EQ(refused(long_one + "soon,7\n").values.at("line"), "21");
}

}  // namespace
}  // namespace core
