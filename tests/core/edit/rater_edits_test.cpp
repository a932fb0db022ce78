#include "core/edit/rater_edits.h"

#include <gtest/gtest.h>

#include "core/edit/rating_edits.h"
#include "core/model/rating_range.h"
#include "core/rating/effective_rating.h"
#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Plan two_raters() {
  Plan plan = shop_plan();
  plan.raters = {{.id = "anne", .name = "Anne"}, {.id = "marc", .name = "Marc"}};
  plan.ratings = {{.rater = "anne", .channel = "ads", .criterion = "intent", .rating = 5},
                  {.rater = "marc", .channel = "ads", .criterion = "intent", .rating = 2},
                  {.rater = "anne", .channel = "ads", .criterion = "visual", .rating = 3},
                  {.rater = "marc", .channel = "ads", .criterion = "visual", .rating = 3}};
  return plan;
}

TEST(RaterEdits, AddRenameAndRemove) {
  const Plan added = applied(two_raters(), add_rater({.id = "lea", .name = "Léa"}));
  ASSERT_EQ(added.raters.size(), 3u);
  EXPECT_EQ(applied(added, rename_rater("lea", "Léa M.")).raters[2].name, "Léa M.");
  const Plan removed = applied(added, remove_rater("anne"));
  EXPECT_EQ(removed.raters.size(), 2u);
  EXPECT_EQ(removed.ratings.size(), 2u);
  for (const Rating& rating : removed.ratings) EXPECT_EQ(rating.rater, "marc");
}

// By hand: 5 and 2, each half a point unsure, have their mean at 3.5 and lie from 1.5 to 5.
TEST(RaterEdits, AgreeOnTheMeanWithARange) {
  const Plan agreed = applied(two_raters(), agree_on_rating("ads", "intent"));
  const Rating* const rating = find_rating(agreed, std::nullopt, "ads", "intent");
  ASSERT_TRUE(rating);
  EXPECT_EQ(rating->rating, 3.5);
  EXPECT_EQ(rating->low, 1.5);
  EXPECT_EQ(rating->high, 5);
  // What each has noted stays.
  EXPECT_EQ(agreed.ratings.size(), 5u);
}

// By hand: 4 and 3 lie from 2.5 to 4.5, two of 3 from 2.5 to 3.5.
TEST(RaterEdits, AreLessSureWhereTheyDiffer) {
  Plan plan = two_raters();
  const auto agreed = [&] {
    const Plan after = applied(plan, agree_on_rating("ads", "visual"));
    return range_of(*find_rating(after, std::nullopt, "ads", "visual"));
  };
  EXPECT_EQ(agreed(), (Interval{2.5, 3.5}));
  plan.ratings[3].rating = 4;
  EXPECT_EQ(agreed(), (Interval{2.5, 4.5}));
}

// The mean of three times 3.3 is a hair less than 3.3.
TEST(RaterEdits, StaySureWhereAllAreSureOfTheSame) {
  Plan plan = two_raters();
  plan.raters.push_back({.id = "lea", .name = "Léa"});
  plan.ratings.push_back({.rater = "lea", .channel = "ads", .criterion = "visual"});
  for (Rating& rating : plan.ratings)
    if (rating.criterion == "visual") rating.rating = 3.3, rating.low = 3.3, rating.high = 3.3;
  const Plan agreed = applied(plan, agree_on_rating("ads", "visual"));
  const Rating* const rating = find_rating(agreed, std::nullopt, "ads", "visual");
  EXPECT_EQ(rating->rating, 3.3);
  EXPECT_EQ(rating->low, 3.3);
  EXPECT_EQ(rating->high, 3.3);
}

TEST(RaterEdits, AgreeWithoutLosingAReasonWhereNobodyGivesOne) {
  Plan plan = two_raters();
  plan.ratings.push_back(
      {.channel = "ads", .criterion = "visual", .rating = 1, .low = 1, .high = 2, .why = "seen"});
  const Plan agreed = applied(plan, agree_on_rating("ads", "visual"));
  const Rating* const rating = find_rating(agreed, std::nullopt, "ads", "visual");
  ASSERT_TRUE(rating);
  EXPECT_EQ(rating->rating, 3);
  EXPECT_EQ(rating->why, "seen") << "what one wrote is not lost";
  plan.ratings.back().rating = 3;
  const Plan same = applied(plan, agree_on_rating("ads", "visual"));
  EXPECT_EQ(find_rating(same, std::nullopt, "ads", "visual")->why, "seen");
}

// By hand: 4.5 to 5 and 1.5 to 3 lie from 1.5 to 5; 2.5 to 3.5 and 2.8 to 3.2 from 2.5 to 3.5.
TEST(RaterEdits, AgreeOnTheRangesAndReasonsOfAll) {
  Plan plan = two_raters();
  plan.ratings[0].low = 4.5, plan.ratings[0].why = "searched for";
  plan.ratings[1].high = 3, plan.ratings[1].why = "seen by chance";
  plan.ratings[3].low = 2.8, plan.ratings[3].high = 3.2;
  const Plan agreed =
      applied(applied(plan, agree_on_rating("ads", "intent")), agree_on_rating("ads", "visual"));
  const Rating* const intent = find_rating(agreed, std::nullopt, "ads", "intent");
  EXPECT_EQ(intent->low, 1.5);
  EXPECT_EQ(intent->high, 5);
  EXPECT_EQ(intent->why, "Anne – searched for · Marc – seen by chance");
  const Rating* const visual = find_rating(agreed, std::nullopt, "ads", "visual");
  EXPECT_EQ(visual->rating, 3);
  EXPECT_EQ(visual->low, 2.5);
  EXPECT_EQ(visual->high, 3.5);
}

TEST(RaterEdits, AgreeWithoutLosingOnesOwnReason) {
  Plan plan = two_raters();
  plan.ratings[0].why = "searched for";
  plan.ratings.push_back(
      {.channel = "ads", .criterion = "intent", .rating = 4, .why = "as in the survey"});
  const Edit agree = agree_on_rating("ads", "intent");
  const Plan agreed = applied(plan, agree);
  EXPECT_EQ(find_rating(agreed, std::nullopt, "ads", "intent")->why,
            "as in the survey · Anne – searched for");
  EXPECT_EQ(agree(agreed), agreed) << "agreeing again says nothing twice";
}

TEST(RaterEdits, AgreeOnTheReasonsThatCountNow) {
  Plan plan = two_raters();
  const auto agree = [&](std::string why) {
    plan.ratings[0].why = std::move(why);
    plan = applied(plan, agree_on_rating("ads", "intent"));
    return find_rating(plan, std::nullopt, "ads", "intent")->why;
  };
  plan.raters[1].name = "Marianne", plan.ratings[1].why = "cheap";
  EXPECT_EQ(agree("seen twice"), "Anne – seen twice · Marianne – cheap");
  EXPECT_EQ(agree("seen"), "Anne – seen · Marianne – cheap");
  EXPECT_EQ(agree("dear · slow"), "Anne – dear · slow · Marianne – cheap");
  EXPECT_EQ(agree("dear · slow"), "Anne – dear · slow · Marianne – cheap");
  EXPECT_EQ(agree(""), "slow · Marianne – cheap") << "what may be one's own stays";
  // Two of one name.
  plan.raters[1].name = "Anne";
  plan.ratings[4].why = "";
  EXPECT_EQ(agree("dear"), "Anne – dear · Anne – cheap");
  EXPECT_EQ(agree("dear"), "Anne – dear · Anne – cheap");
}

// By hand: (5 + 2 + 2) / 3 = 3, from half a point below 2 to 5.
TEST(RaterEdits, AgreeAmongAllWhoHaveRated) {
  Plan plan = two_raters();
  plan.raters.push_back({.id = "lea", .name = "Léa"});
  plan.raters.push_back({.id = "paul", .name = "Paul"});
  plan.ratings.push_back({.rater = "lea", .channel = "ads", .criterion = "intent", .rating = 2});
  // Of somebody who rates no more, and a second one of the same person: neither is shown.
  plan.ratings.push_back({.rater = "gone", .channel = "ads", .criterion = "intent", .rating = 1});
  plan.ratings.push_back({.rater = "lea", .channel = "ads", .criterion = "intent", .rating = 1});
  const auto agreed = agree_on_rating("ads", "intent")(plan);
  ASSERT_TRUE(agreed);
  const Rating* const rating = find_rating(*agreed, std::nullopt, "ads", "intent");
  ASSERT_TRUE(rating);
  EXPECT_EQ(rating->rating, 3);
  EXPECT_EQ(rating->low, 1.5);
  EXPECT_EQ(rating->high, 5);
}

TEST(RaterEdits, AgreeOnNothingWhereFewerThanTwoHaveRated) {
  Plan plan = two_raters();
  EXPECT_EQ(agree_on_rating("search", "intent")(plan), plan);
  plan.ratings.push_back({.rater = "anne", .channel = "search", .criterion = "intent"});
  EXPECT_EQ(agree_on_rating("search", "intent")(plan), plan);
}

TEST(RaterEdits, RefuseBadInput) {
  const Plan plan = two_raters();
  expect_refused(plan, add_rater({.id = "ads"}), "error.id_taken");
  expect_refused(plan, add_rater({.id = "Anne B"}), "error.id_unreadable");
  expect_refused(plan, add_rater({.id = "new", .name = std::string(20'001, 'x')}),
                 "error.text_too_long");
  expect_refused(plan, rename_rater("nobody", "x"), "error.unknown_rater");
  expect_refused(plan, remove_rater("nobody"), "error.unknown_rater");
}

}  // namespace
}  // namespace core
