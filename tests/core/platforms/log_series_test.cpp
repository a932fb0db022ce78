#include "core/platforms/log_series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/platforms/decay_fit.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LogEntry entry(std::string date, std::string measure, double value) {
  return {.date = std::move(date), .measure = std::move(measure), .value = value};
}

TEST(LogSeries, PutsEachDayInItsPlace) {
  const std::vector<LogEntry> log{
      entry("2026-03-03", "Installs", 40), entry("2026-02-28", "installs", 90),
      entry("2026-03-01", "rating", 4.5),  entry("2026-03-03", "installs", 41),
      entry("2026-03", "installs", 7),     entry("", "installs", 7),
  };
  const auto series = log_series(log);
  ASSERT_EQ(series.size(), 2u);
  EXPECT_EQ(series[0].measure, "Installs");
  EXPECT_EQ(series[0].first, "2026-02-28");
  EXPECT_EQ(series[0].step_days, 1);
  EXPECT_THAT(series[0].values, ElementsAre(90, std::nullopt, std::nullopt, 41));
  EXPECT_EQ(series[1].measure, "rating");
  EXPECT_THAT(series[1].values, ElementsAre(4.5));
}

TEST(LogSeries, GoesByWeeksWhereTheLogDoes) {
  const std::vector<LogEntry> log{entry("2026-01-05", "views", 900),
                                  entry("2026-01-19", "views", 200),
                                  entry("2026-01-26", "views", 90)};
  const auto series = log_series(log);
  EXPECT_EQ(series[0].step_days, 7);
  EXPECT_THAT(series[0].values, ElementsAre(900, std::nullopt, 200, 90));
}

TEST(LogSeries, TakesALateWeeklyNoteForItsWeek) {
  const std::vector<LogEntry> log{
      entry("2026-04-18", "views", 900), entry("2026-04-25", "views", 400),
      entry("2026-05-03", "views", 200), entry("2026-05-09", "views", 90)};
  const auto series = log_series(log);
  EXPECT_EQ(series[0].step_days, 7);
  EXPECT_THAT(series[0].values, ElementsAre(900, 400, 200, 90));
  // Two notes of one week are days.
  const std::vector<LogEntry> days{entry("2026-04-18", "views", 900),
                                   entry("2026-04-20", "views", 400),
                                   entry("2026-04-27", "views", 200)};
  EXPECT_EQ(log_series(days)[0].step_days, 1);
}

TEST(LogSeries, CanBeFitted) {
  std::vector<LogEntry> log;
  const double installs[]{3, 4, 800, 402, 199, 103, 52, 24, 15, 9, 5, 4, 3, 4};
  for (int day = 0; day < 14; ++day)
    log.push_back(entry("2026-05-" + std::to_string(10 + day), "installs", installs[day]));
  const auto fit = fit_decay(log_series(log)[0].values);
  ASSERT_TRUE(fit);
  EXPECT_THAT(fit->peaks, ElementsAre(2));
  EXPECT_NEAR(fit->best.half_life, 1, 0.1);
}

TEST(LogSeries, AsksForNoMemoryOverAMistypedYear) {
  const std::vector<LogEntry> log{entry("1926-01-05", "views", 9), entry("2026-01-07", "views", 2)};
  EXPECT_THAT(log_series(log)[0].values, IsEmpty());
  EXPECT_THAT(log_series({}), IsEmpty());
}

TEST(FitLog, FitsCountsAlone) {
  LogSeries series{.measure = "installs", .first = "2026-01-01"};
  for (int day = 0; day < 40; ++day)
    series.values.emplace_back(day < 5 ? 20 : 20 + 900 * std::exp2(-(day - 5) / 3.0));
  EXPECT_TRUE(fit_log(series));
  EXPECT_EQ(log_steps_ahead(series), 28u);
  for (const char* name :
       {"Rating", "note moyenne", "rank", "Rang", "conversion", "taux de retour", "installs %"}) {
    series.measure = name;
    const auto found = fit_log(series);
    ASSERT_FALSE(found) << name;
    EXPECT_EQ(found.error().key, "error.decay.no_count");
  }
  // Those are counted.
  for (const char* name : {"ratings", "notes", "conversions", "franking"}) {
    series.measure = name;
    EXPECT_TRUE(fit_log(series)) << name;
  }
}

}  // namespace
}  // namespace core
