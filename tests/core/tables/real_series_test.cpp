// Series, media-mix sets and surveys whose licence lets us keep them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/tables.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

TableFile read(const std::string& name) {
  return tables_of(read_repository_file("tests/data/" + name), name);
}

TEST(RealSeries, ReadsMeridiansChannels) {
  const TableFile file = read("mmm/meridian_national_all_channels.csv");
  EXPECT_EQ(file.known_as, "mmm");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 156);
  EXPECT_EQ(column_of(table, "time").kind, ColumnKind::date);
  EXPECT_EQ(column_of(table, "Channel0_spend").kind, ColumnKind::money);
  EXPECT_TRUE(column_of(table, "Channel0_impression").is_additive);
  EXPECT_FALSE(column_of(table, "revenue_per_conversion").is_additive);
  EXPECT_FALSE(column_of(table, "competitor_sales_control").is_additive);
  EXPECT_EQ(row_of(file, 0)[1], "386300926.3");
}

TEST(RealSeries, ReadsRobynsWeeks) {
  const TableFile file = read("mmm/robyn_dt_simulated_weekly.csv");
  EXPECT_EQ(file.known_as, "mmm");
  EXPECT_EQ(file.tables[0].rows(), 208);
  EXPECT_NEAR(sum_of(file.tables[0], "revenue"), 379'005'696.67, 0.005);
  EXPECT_EQ(file.tables[0].dates, (DateSpan{"2015-11-23", "2019-11-11"}));
}

TEST(RealSeries, ReadsLaunchesWithCumulatedValues) {
  const TableFile file = read("series/hn_launch_event_windows.csv");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 15 * 137);
  EXPECT_EQ(column_of(table, "hn_id").kind, ColumnKind::id);
  EXPECT_TRUE(column_of(table, "stars_day").is_additive);
  EXPECT_FALSE(column_of(table, "t_day").is_additive);
  EXPECT_FALSE(column_of(table, "stars_cum_since_launch").is_additive);
  EXPECT_FALSE(column_of(table, "stars_cum_abs").is_additive);
  EXPECT_EQ(row_of(file, 0)[6], "-122");
}

TEST(RealSeries, AddsNewStarsButNotTheirLevel) {
  for (const std::string name :
       {"ffmpeg_asm-lessons", "google_mangle", "robert-van-engelen_tinylisp"}) {
    const TableFile file = read("series/derived_stars_daily_" + name + ".csv");
    const Table& table = file.tables[0];
    EXPECT_FALSE(column_of(table, "stars_total").is_additive) << name;
    // All that came make the level of the last day.
    EXPECT_EQ(sum_of(table, "stars_new"), table.cell(table.rows() - 1, 2).number) << name;
  }
}

TEST(RealSeries, ReadsTimesWithAZoneAsDays) {
  const TableFile file = read("series/github_stars_cumulative.csv");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 64);
  EXPECT_EQ(row_of(file, 0)[0], "2021-01-14");
  EXPECT_FALSE(column_of(table, "stars_cumulative").is_additive);
  EXPECT_THAT(warnings_of(file), ElementsAre("table.times_left_out"));
}

TEST(RealSeries, AddsViewsOfReferrersButNotVisitors) {
  const TableFile file = read("series/github_referrers_2020-12-14.csv");
  EXPECT_EQ(file.known_as, "github");
  EXPECT_EQ(file.tables[0].rows(), 10);
  EXPECT_TRUE(column_of(file.tables[0], "views_total").is_additive);
  EXPECT_FALSE(column_of(file.tables[0], "views_unique").is_additive);
  EXPECT_EQ(read("series/github_referrers_2020-12-31.csv").tables[0].rows(), 9);
  EXPECT_EQ(read("series/github_referrers_2021-11-01.csv").tables[0].rows(), 5);
}

TEST(RealSeries, ReadsASurveyToolsExport) {
  const TableFile file = read("surveys/jupyter_2015_ux_survey_export.csv");
  EXPECT_EQ(file.known_as, "survey");
  EXPECT_EQ(file.separator, ',');
  EXPECT_EQ(file.tables[0].rows(), 1706);
  EXPECT_THAT(file.tables[0].columns, SizeIs(37));
  EXPECT_EQ(column_of(file.tables[0], "Date Submitted").kind, ColumnKind::date);
  EXPECT_TRUE(file.tables[0].left_out.empty());
}

TEST(RealSeries, ReadsThemesWithCommasInsideCells) {
  const TableFile file = read("surveys/jupyter_2015_difficult_aspects_themes.csv");
  EXPECT_EQ(file.separator, ';');
  EXPECT_THAT(file.tables[0].columns, SizeIs(3));
  EXPECT_EQ(row_of(file, 1)[2], "workspace|ides?($|\\W),variables");
}

TEST(RealSeries, ReadsMinutesAndSecondsOfUserTests) {
  const TableFile file = read("surveys/phosphor_2018_ux_test.csv");
  const Table& table = file.tables[0];
  EXPECT_EQ(table.rows(), 280);
  EXPECT_THAT(table.columns, SizeIs(19));
  EXPECT_EQ(column_of(table, "ST").kind, ColumnKind::duration);
  EXPECT_EQ(row_of(file, 0)[6], "142");  // 2:22
}

}  // namespace
}  // namespace core
