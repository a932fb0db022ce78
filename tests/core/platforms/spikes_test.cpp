#include "core/platforms/spikes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<SeriesPoint> points(const std::vector<double>& values) {
  std::vector<SeriesPoint> made;
  for (std::size_t i = 0; i < values.size(); ++i) made.push_back({i, values[i]});
  return made;
}

std::vector<std::size_t> spikes(const std::vector<double>& values) {
  return find_spikes(points(values));
}

TEST(FindSpikes, FindsEachOfSeveral) {
  EXPECT_THAT(spikes({2, 3, 90, 40, 21, 11, 6, 4, 3, 120, 50, 24, 9, 4, 3, 2}), ElementsAre(2, 9));
}

TEST(FindSpikes, TakesNoFlankForASpike) {
  // 24 after 14 stands on the fall of 350.
  EXPECT_THAT(spikes({0, 0, 0, 38, 350, 64, 14, 24, 18, 16, 11, 16}), ElementsAre(4));
}

TEST(FindSpikes, LooksPastTheEndsOfTheSeries) {
  EXPECT_THAT(spikes({105, 60, 30, 14, 8, 3, 2, 2}), ElementsAre(0));
  EXPECT_THAT(spikes({0, 1, 0, 0, 2, 90}), ElementsAre(5));
}

TEST(FindSpikes, CountsEqualNeighboursOnce) {
  EXPECT_THAT(spikes({0, 0, 100, 100, 30, 8, 2, 0, 0}), ElementsAre(2));
  EXPECT_THAT(spikes({0, 0, 100, 99, 100, 30, 8, 2, 0}), ElementsAre(2));
}

TEST(FindSpikes, FindsNothingOnALevelOrASlope) {
  EXPECT_THAT(spikes({5, 5, 5, 5, 5, 5}), IsEmpty());
  EXPECT_THAT(spikes({0, 0, 0, 0, 0, 0}), IsEmpty());
  // Chance alone: counts of 100 differ by ten or so.
  EXPECT_THAT(spikes({104, 96, 88, 111, 120, 93, 101, 97, 109, 84, 99, 106}), IsEmpty());
  EXPECT_THAT(spikes({0, 1, 0, 3, 0, 0, 2, 0, 1, 0}), IsEmpty());
  EXPECT_THAT(find_spikes(points({7})), IsEmpty());
  EXPECT_THAT(find_spikes({}), IsEmpty());
}

TEST(FindSpikes, LeavesOutWhatIsSmallBesideTheLargest) {
  EXPECT_THAT(spikes({0, 0, 0, 900, 200, 50, 12, 3, 0, 0, 30, 4, 0, 0, 0}), ElementsAre(3));
}

TEST(FindSpikes, DoesNotDependOnTheUnit) {
  const std::vector<double> series{2.5, 3.1, 90.2, 40.7, 21, 11.3, 6, 4.4, 3.6, 120, 50, 24, 9};
  for (const double unit : {0.001, 1.0, 1e6}) {
    std::vector<double> other;
    for (const double value : series) other.push_back(value * unit);
    EXPECT_EQ(spikes(other), spikes(series)) << unit;
  }
}

std::vector<double> weeks(const std::vector<double>& week, int count, double level) {
  std::vector<double> series;
  for (int i = 0; i < count; ++i)
    // A wave of three days, so that the days of the week are not exactly alike.
    for (std::size_t day = 0; day < week.size(); ++day)
      series.push_back(level * week[day] *
                       (1 + 0.05 * std::sin(2.1 * static_cast<double>(series.size()))));
  return series;
}

TEST(WeekRhythm, FindsQuietWeekends) {
  const std::vector<double> week{1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5};
  const auto found = week_rhythm(points(weeks(week, 8, 40)));
  ASSERT_EQ(found.size(), 7u);
  double sum = 0.0;
  for (std::size_t day = 0; day < 7; ++day) {
    EXPECT_NEAR(found[day], week[day], 0.06) << day;
    sum += found[day];
  }
  EXPECT_NEAR(sum, 7, 1e-9);
}

TEST(WeekRhythm, IsNotReadIntoChanceOrTooFewWeeks) {
  EXPECT_THAT(week_rhythm(points(weeks({1, 1, 1, 1, 1, 1, 1}, 12, 40))), IsEmpty());
  EXPECT_THAT(week_rhythm(points(weeks({1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5}, 3, 40))), IsEmpty());
  EXPECT_THAT(week_rhythm({}), IsEmpty());
}

TEST(WeekRhythm, CannotBeToldWhereMostDaysAreEmpty) {
  EXPECT_THAT(week_rhythm(points(weeks({1, 0, 0, 0, 0, 1, 0}, 12, 3))), IsEmpty());
}

TEST(WeekRhythm, IsKeptByASpike) {
  auto series = weeks({1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5}, 8, 40);
  series[30] += 900;
  series[31] += 300;
  const auto found = week_rhythm(points(series));
  ASSERT_EQ(found.size(), 7u);
  EXPECT_NEAR(found[5], 0.5, 0.1);
}

}  // namespace
}  // namespace core
