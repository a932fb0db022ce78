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
  const auto found = rater_differences(plan, "anne", "marc");
  const std::vector<RaterDifference> expected{
      {"ads", "intent", 5, 1}, {"ads", "decision", 2, 3}, {"search", "decision", 4, 4}};
  EXPECT_EQ(found, expected);
  EXPECT_EQ(found[0].apart(), 4);
  EXPECT_EQ(rater_differences(plan, "marc", "anne")[0].one, 1);
}

TEST(RaterDifferences, KnowNothingOfWhatOnlyOneHasRated) {
  EXPECT_TRUE(rater_differences(rated_plan(), "anne", "nobody").empty());
  EXPECT_TRUE(rater_differences(Plan{}, "anne", "marc").empty());
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
