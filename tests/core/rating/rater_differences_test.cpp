#include "core/rating/rater_differences.h"

#include <gtest/gtest.h>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

Plan rated_plan() {
  Plan plan = shop_plan();
  plan.raters = {{.id = "anne", .name = "Anne"}, {.id = "marc", .name = "Marc"}};
  plan.ratings = {
      {.rater = "anne", .channel = "search", .criterion = "decision", .rating = 4},
      {.rater = "anne", .channel = "ads", .criterion = "decision", .rating = 2},
      {.rater = "anne", .channel = "ads", .criterion = "intent", .rating = 5},
      {.rater = "anne", .channel = "ads", .criterion = "visual", .rating = 3},
      {.rater = "marc", .channel = "ads", .criterion = "intent", .rating = 1},
      {.rater = "marc", .channel = "ads", .criterion = "decision", .rating = 3},
      {.rater = "marc", .channel = "search", .criterion = "decision", .rating = 4},
      {.channel = "ads", .criterion = "visual", .rating = 1},
  };
  return plan;
}

TEST(RaterDifferences, NameTheFurthestFirst) {
  const Plan plan = rated_plan();
  const auto found = rater_differences(plan);
  const std::vector<RaterDifference> expected{
      {"ads", "intent", {{"anne", 5, 4.5, 5}, {"marc", 1, 1, 1.5}}},
      {"ads", "decision", {{"anne", 2, 1.5, 2.5}, {"marc", 3, 2.5, 3.5}}},
      {"search", "decision", {{"anne", 4, 3.5, 4.5}, {"marc", 4, 3.5, 4.5}}}};
  EXPECT_EQ(found, expected);
  EXPECT_EQ(found[0].apart(), 4);
  EXPECT_EQ(found[1].mean(), 2.5);
}

// By hand: 2, 3 and 5 lie 3 apart, between half a point below 2 and 5, with their mean at 10/3.
TEST(RaterDifferences, SpanAllWhoHaveRated) {
  Plan plan = rated_plan();
  plan.raters.push_back({.id = "lea", .name = "Léa"});
  plan.ratings.push_back({.rater = "lea", .channel = "ads", .criterion = "decision", .rating = 5});
  plan.ratings.push_back({.rater = "lea", .channel = "ads", .criterion = "visual", .rating = 3});
  const auto found = rater_differences(plan);
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[1].criterion, "decision");
  EXPECT_EQ(found[1].notes.size(), 3u);
  EXPECT_EQ(found[1].low(), 1.5);
  EXPECT_EQ(found[1].high(), 5);
  EXPECT_DOUBLE_EQ(found[1].mean(), 10.0 / 3);
}

// By hand: 2 to 3 and 2.5 to 3.5 lie from 2 to 3.5, their ratings 0.5 apart.
TEST(RaterDifferences, SpanTheRangesOfRatings) {
  Plan plan = rated_plan();
  plan.ratings[1] = {.rater = "anne",
                     .channel = "ads",
                     .criterion = "decision",
                     .rating = 2.5,
                     .low = 2,
                     .high = 3};
  const auto found = rater_differences(plan);
  EXPECT_EQ(found[1].low(), 2);
  EXPECT_EQ(found[1].high(), 3.5);
  EXPECT_EQ(found[1].apart(), 0.5);
}

// The sum of three times 3.3 is a hair less than 9.9.
TEST(RaterDifferences, HaveTheirMeanWithinTheirRange) {
  RaterDifference same{"ads", "decision", {}};
  for (const char* rater : {"anne", "marc", "lea"}) same.notes.push_back({rater, 3.3, 3.3, 3.3});
  EXPECT_EQ(same.mean(), 3.3);
}

TEST(RaterDifferences, KnowNothingOfWhatOnlyOneHasRated) {
  Plan plan = rated_plan();
  // Neither nobody in particular nor somebody who is not in the plan is a second one.
  plan.ratings.push_back({.rater = "gone", .channel = "ads", .criterion = "visual", .rating = 1});
  for (const RaterDifference& one : rater_differences(plan)) EXPECT_NE(one.criterion, "visual");
  EXPECT_TRUE(rater_differences(Plan{}).empty());
}

TEST(RatingsGiven, CountsThoseOfChannelsOfThePlan) {
  Plan plan = rated_plan();
  EXPECT_EQ(ratings_given(plan, "anne"), 4u);
  plan.ratings.push_back({.rater = "anne", .channel = "gone", .criterion = "intent"});
  EXPECT_EQ(ratings_given(plan, "anne"), 4u);
  EXPECT_EQ(ratings_given(plan, "nobody"), 0u);
}

}  // namespace
}  // namespace core
