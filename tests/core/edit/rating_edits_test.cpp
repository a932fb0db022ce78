#include "core/edit/rating_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Rating rating(std::optional<Id> rater, Id channel, Id criterion, double value) {
  Rating made;
  made.rater = std::move(rater);
  made.channel = std::move(channel);
  made.criterion = std::move(criterion);
  made.rating = value;
  return made;
}

TEST(RatingEdits, ReplaceOnlyTheSameRatersRating) {
  const Plan plan = shop_plan();
  const Plan replaced = applied(plan, set_rating(rating(std::nullopt, "ads", "decision", 2)));
  ASSERT_EQ(replaced.ratings.size(), 1u);
  EXPECT_EQ(replaced.ratings[0].rating, 2);
  EXPECT_EQ(applied(plan, set_rating(rating("marc", "ads", "decision", 4))).ratings.size(), 2u);
  EXPECT_EQ(applied(plan, set_rating(rating(std::nullopt, "ads", "dark", 4))).ratings.size(), 2u);
}

TEST(RatingEdits, ChangeTheNumberAndNothingElse) {
  Plan plan = shop_plan();
  Rating ranged = rating({}, "ads", "decision", 3);
  ranged.low = 2, ranged.high = 4, ranged.why = "seen", ranged.extra = {{"mood", "\"sure\""}};
  plan.ratings = {ranged};
  const Plan changed = applied(plan, set_rating_value({}, "ads", "decision", 5));
  Rating expected = ranged;
  // As wide as it was, but for what would leave the scale.
  expected.rating = 5, expected.low = 4, expected.high = 5;
  EXPECT_EQ(changed.ratings, std::vector{expected});
  const Plan added = applied(plan, set_rating_value("marc", "ads", "decision", 4));
  ASSERT_EQ(added.ratings.size(), 2u);
  EXPECT_EQ(added.ratings[1], rating("marc", "ads", "decision", 4));
}

TEST(RatingEdits, KeepTheWidthOfARangeThatMoves) {
  Plan plan = shop_plan();
  plan.ratings = {rating({}, "ads", "decision", 3)};
  plan.ratings[0].low = 2.5, plan.ratings[0].high = 4;
  const Plan changed = applied(plan, set_rating_value({}, "ads", "decision", 2));
  EXPECT_EQ(changed.ratings[0].low, 1.5);
  EXPECT_EQ(changed.ratings[0].high, 3);
}

TEST(RatingEdits, SetHowSureARatingIs) {
  Plan plan = shop_plan();
  plan.ratings = {rating({}, "ads", "decision", 3)};
  const Plan ranged = applied(plan, set_rating_range({}, "ads", "decision", 2, 4.5));
  EXPECT_EQ(ranged.ratings[0].rating, 3);
  EXPECT_EQ(ranged.ratings[0].low, 2);
  EXPECT_EQ(ranged.ratings[0].high, 4.5);
  EXPECT_EQ(applied(plan, set_rating_range({}, "ads", "decision", 4, 5)).ratings[0].rating, 4);
  EXPECT_EQ(applied(plan, set_rating_range({}, "ads", "decision", 1, 2)).ratings[0].rating, 2);
  EXPECT_EQ(applied(plan, set_rating_range("marc", "ads", "decision", 1, 2)), plan);
  expect_refused(plan, set_rating_range({}, "ads", "decision", 4, 2), "error.range_reversed");
  expect_refused(plan, set_rating_range({}, "ads", "decision", 0, 2), "error.out_of_range");
}

TEST(RatingEdits, SayWhyOfARatingThatIsThere) {
  Plan plan = shop_plan();
  plan.ratings = {rating({}, "ads", "decision", 3)};
  const Plan said = applied(plan, set_rating_why({}, "ads", "decision", "seen"));
  EXPECT_EQ(said.ratings[0].why, "seen");
  EXPECT_EQ(said.ratings[0].rating, 3);
  EXPECT_EQ(applied(plan, set_rating_why("marc", "ads", "decision", "seen")), plan);
  expect_refused(plan, set_rating_why({}, "ads", "decision", std::string(20'001, 'x')),
                 "error.text_too_long");
}

TEST(RatingEdits, LeaveAnEndThatIsEmptiedToTheRule) {
  Plan plan = shop_plan();
  plan.ratings = {rating({}, "ads", "decision", 3)};
  const Plan half = applied(plan, set_rating_range({}, "ads", "decision", {}, 3.5));
  EXPECT_EQ(half.ratings[0].rating, 3);
  EXPECT_EQ(half.ratings[0].low, std::nullopt);
  EXPECT_EQ(half.ratings[0].high, 3.5);
  EXPECT_EQ(applied(half, set_rating_range({}, "ads", "decision", {}, {})), plan);
}

// Asked for in one frame, before the plan has changed.
TEST(RatingEdits, DoNotUndoOneAnother) {
  Plan plan = shop_plan();
  plan.ratings = {rating({}, "ads", "decision", 3)};
  const Edit number = set_rating_value({}, "ads", "decision", 5),
             words = set_rating_why({}, "ads", "decision", "seen"),
             gone = clear_rating({}, "ads", "decision");
  const Plan one = applied(applied(plan, number), words),
             other = applied(applied(plan, words), number);
  EXPECT_EQ(one, other);
  EXPECT_EQ(one.ratings[0].rating, 5);
  EXPECT_EQ(one.ratings[0].why, "seen");
  EXPECT_TRUE(applied(applied(plan, gone), words).ratings.empty());
}

TEST(RatingEdits, ClearARating) {
  const Plan plan = shop_plan();
  EXPECT_TRUE(applied(plan, clear_rating(std::nullopt, "ads", "decision")).ratings.empty());
  EXPECT_TRUE(applied(plan, clear_rating("marc", "ads", "decision")) == plan);
}

TEST(RatingEdits, TakeACriterionOfThePlan) {
  Plan plan = shop_plan();
  plan.criteria.emplace_back().id = "taste";
  EXPECT_EQ(applied(plan, set_rating(rating("marc", "ads", "taste", 5))).ratings.size(), 2u);
}

TEST(RatingEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  const auto refuse = [&](const Rating& bad, const char* key) {
    expect_refused(plan, set_rating(bad), key);
  };
  refuse(rating({}, "none", "decision", 3), "error.unknown_channel");
  refuse(rating({}, "ads", "taste", 3), "error.unknown_criterion");
  refuse(rating("none", "ads", "decision", 3), "error.unknown_rater");
  refuse(rating({}, "ads", "decision", 0), "error.out_of_range");
  expect_refused(plan, set_rating_value({}, "none", "decision", 3), "error.unknown_channel");
  expect_refused(plan, set_rating_value({}, "ads", "taste", 3), "error.unknown_criterion");
  expect_refused(plan, set_rating_value("none", "ads", "decision", 3), "error.unknown_rater");
  expect_refused(plan, set_rating_value({}, "ads", "decision", 6), "error.out_of_range");
  refuse(rating({}, "ads", "decision", 5.5), "error.out_of_range");
  refuse(rating({}, "ads", "decision", std::numeric_limits<double>::quiet_NaN()),
         "error.not_a_number");
  Rating crossed = rating({}, "ads", "decision", 3);
  crossed.low = 4;
  refuse(crossed, "error.range_reversed");
  crossed.low = 1;
  crossed.high = 2;
  refuse(crossed, "error.range_reversed");
}

}  // namespace
}  // namespace core
