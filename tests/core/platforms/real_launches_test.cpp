// Launches as they really went: a fit on their first days must hold on the rest.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>

#include "core/imports/days.h"
#include "core/platforms/decay_fit.h"
#include "tests/support/files.h"
#include "tests/support/tables.h"

namespace core {
namespace {

using Series = std::vector<std::optional<double>>;

struct Launched {
  std::string name;
  Series series;
  std::size_t cut = 0;  // the first step that the first fit does not see
};

double number_in(const Table& table, std::size_t row, std::string_view column) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].name == column) return table.cell(row, i).number;
  ADD_FAILURE() << column;
  return 0;
}

std::size_t highest(const Series& series) {
  std::size_t place = 0;
  for (std::size_t i = 0; i < series.size(); ++i)
    if (series[i].value_or(0) > series[place].value_or(0)) place = i;
  return place;
}

// 137 launches on Hacker News, seven days before to seven after. The collection ended on one day,
// after which the file has zeros for the youngest launches; that day itself is cut short.
std::vector<Launched> hacker_news() {
  const std::string path = "series/hn_launch_event_windows.csv";
  const auto bytes = collection_file(path);
  if (!bytes) return {};
  const TableFile file = tables_of(*bytes, path);
  const Table& table = file.tables[0];
  std::map<int, Launched> by_id;
  int last = 0;
  const auto day_of = [&](std::size_t row) {
    return count_of_day(static_cast<int>(number_in(table, row, "post_time_utc"))) +
           static_cast<int>(number_in(table, row, "t_day"));
  };
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (number_in(table, row, "stars_day") > 0) last = std::max(last, day_of(row));
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Launched& launched = by_id[static_cast<int>(row / 15)];
    launched.name = file.cell_text(table.cell(row, 3));
    if (day_of(row) < last) launched.series.push_back(number_in(table, row, "stars_day"));
  }
  std::vector<Launched> all;
  for (auto& [id, launched] : by_id) {
    launched.cut = highest(launched.series) + 5;
    all.push_back(std::move(launched));
  }
  return all;
}

// The first two weeks behind the highest day of a long series; the six weeks after them are the
// rest.
std::optional<Launched> long_series(const std::string& path, std::string_view column,
                                    std::size_t seen, std::size_t length) {
  const auto bytes = collection_file(path);
  if (!bytes) return std::nullopt;
  const TableFile file = tables_of(*bytes, path);
  Launched launched{.name = path.substr(7)};
  for (std::size_t row = 0; row < file.tables[0].rows(); ++row)
    launched.series.push_back(number_in(file.tables[0], row, column));
  launched.cut = highest(launched.series) + seen;
  launched.series.resize(std::min(launched.series.size(), launched.cut + length));
  return launched;
}

struct Held {
  int launches = 0, half_life = 0, rest = 0;
};

// Counts what held, and in the long tier prints one row of the table.
void check(const Launched& launched, Held& held, std::map<std::string, int>& refused) {
  const auto said = [](const Result<DecayFit>& fit) { return fit ? "" : fit.error().key; };
  if (launched.series.size() < launched.cut + 2) {
    ++refused["no days left to check on"];
    return;
  }
  const auto first = fit_decay(std::span(launched.series).first(launched.cut));
  const auto whole = fit_decay(launched.series);
  if (!first || !whole) {
    ++refused[first ? "whole: " + said(whole) : said(first)];
    return;
  }
  double seen = 0;
  for (std::size_t i = launched.cut; i < launched.series.size(); ++i)
    seen += launched.series[i].value_or(0);
  const DecayBand rest = decay_total(*first, launched.cut, launched.series.size());
  const bool half_life_held = first->half_life.low <= whole->best.half_life &&
                              whole->best.half_life <= first->half_life.high;
  const bool rest_held = rest.low <= seen && seen <= rest.high;
  ++held.launches;
  held.half_life += half_life_held;
  held.rest += rest_held;
  if (!is_long_tier()) return;
  std::printf(
      "%-28.28s peak %3zu | %6.2f (%5.2f-%6.2f) -> %6.2f %s | plateau %6.1f | rest %5.0f in "
      "%5.0f-%6.0f %s%s\n",
      launched.name.c_str(), first->peaks.back(), first->best.half_life, first->half_life.low,
      first->half_life.high, whole->best.half_life, half_life_held ? "held" : "OUT ",
      whole->best.plateau, seen, rest.low, rest.high, rest_held ? "held" : "OUT",
      first->is_vague ? " (vague)" : "");
}

TEST(RealLaunches, HoldTheirHalfLifeBeyondTheDaysThatWereFitted) {
  const auto launches = hacker_news();
  if (launches.empty()) GTEST_SKIP() << "not tested: series/hn_launch_event_windows.csv";
  ASSERT_EQ(launches.size(), 137u);
  Held held;
  std::map<std::string, int> refused;
  for (const Launched& launched : launches) check(launched, held, refused);
  if (is_long_tier()) {
    for (const auto& [why, count] : refused) std::printf("%4d refused: %s\n", count, why.c_str());
    std::printf("%d launches: half-life held in %d, rest of the curve in %d\n", held.launches,
                held.half_life, held.rest);
  }
  EXPECT_GE(held.launches, 40);
  // The ranges are made to hold in nine of ten.
  EXPECT_GE(held.half_life, 0.9 * held.launches);
  EXPECT_GE(held.rest, 0.85 * held.launches);
}

TEST(RealLaunches, HoldOverWeeksInLongSeries) {
  Held held;
  std::map<std::string, int> refused;
  for (const char* name : {"google_mangle", "robert-van-engelen_tinylisp", "ffmpeg_asm-lessons"}) {
    const auto launched = long_series("series/derived_stars_daily_" + std::string(name) + ".csv",
                                      "stars_new", 15, 42);
    if (!launched) GTEST_SKIP() << "not tested: series/derived_stars_daily_*.csv";
    check(*launched, held, refused);
  }
  EXPECT_EQ(held.launches, 3);
  EXPECT_EQ(held.half_life, 3);
}

TEST(RealLaunches, FindPeakAndPlateauOfASearchWave) {
  const auto launched =
      long_series("series/google_trends_stockpiling_spike_us.csv", "toilet paper: (USA)", 8, 20);
  if (!launched) GTEST_SKIP() << "not tested: series/google_trends_stockpiling_spike_us.csv";
  Held held;
  std::map<std::string, int> refused;
  check(*launched, held, refused);
  const auto whole = fit_decay(launched->series);
  ASSERT_TRUE(whole);
  // Weeks from 9 February 2020; the wave is highest in the week of 15 March and settles at 2 to 4.
  EXPECT_EQ(whole->peaks.front(), 5u);
  EXPECT_GE(whole->best.plateau, 1);
  EXPECT_LE(whole->best.plateau, 4);
  EXPECT_EQ(held.half_life, 1);
}

TEST(RealLaunches, FindTheDayAndTheLevelOfStars) {
  const auto whole = long_series("series/derived_stars_daily_robert-van-engelen_tinylisp.csv",
                                 "stars_new", 15, 42);
  if (!whole) GTEST_SKIP() << "not tested: series/derived_stars_daily_*.csv";
  const auto fit = fit_decay(whole->series);
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->peaks.front(), 1u);  // 223 on the second day
  // About one star in two days from the third week on.
  EXPECT_LT(fit->best.plateau, 2);
  EXPECT_LT(fit->best.half_life, 2);
}

}  // namespace
}  // namespace core
