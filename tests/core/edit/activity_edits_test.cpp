#include "core/edit/activity_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::IsEmpty;

Activity card(Id id) {
  Activity made;
  made.id = std::move(id);
  made.title = "Sondage";
  made.start = make_month(2026, 2);
  return made;
}

TEST(ActivityEdits, AddSetAndRemove) {
  const Plan plan = shop_plan();
  const Plan added = applied(plan, add_activity(card("survey")));
  ASSERT_EQ(added.activities.size(), 3u);
  Activity longer = card("survey");
  longer.hours = 10;
  longer.phase = "content";
  longer.behaviours = {"look"};
  longer.after = {"guides"};
  EXPECT_EQ(applied(added, set_activity(longer)).activities[2], longer);
  EXPECT_TRUE(applied(added, remove_activity("survey")) == plan);
}

TEST(ActivityEdits, RemoveItFromAllThatNamesIt) {
  const Plan after = applied(shop_plan(), remove_activity("guides"));
  EXPECT_THAT(after.activities[0].after, IsEmpty());
  EXPECT_THAT(after.scenarios[0].without_activities, IsEmpty());
}

TEST(ActivityEdits, AlterOneFieldAndNeverTheId) {
  const Plan plan = shop_plan();
  const Plan after = applied(plan, edit_activity("guides", [](Activity& activity) {
                               activity.who = "Anna";
                               activity.id = "other";
                             }));
  EXPECT_EQ(after.activities[0].who, "Anna");
  EXPECT_EQ(after.activities[0].id, "guides");
}

TEST(ActivityEdits, MoveToAnotherLaneAndMonth) {
  const Plan plan = shop_plan();
  const Activity moved =
      applied(plan, move_activity("guides", "reels", make_month(2026, 3))).activities[0];
  EXPECT_EQ(moved.channel, "reels");
  EXPECT_EQ(moved.start, make_month(2026, 3));
  EXPECT_EQ(moved.months, 3);
  EXPECT_EQ(applied(plan, move_activity("guides", std::nullopt, make_month(2026, 2)))
                .activities[0]
                .channel,
            std::nullopt);
  expect_refused(plan, move_activity("none", std::nullopt, plan.start), "error.unknown_activity");
  expect_refused(plan, move_activity("guides", "none", plan.start), "error.unknown_channel");
  expect_refused(plan, move_activity("guides", std::nullopt, make_month(2999, 12)),
                 "error.month_out_of_range");
}

TEST(ActivityEdits, StretchBothWaysAndKeepTheTotals) {
  const Plan plan = shop_plan();
  const Activity longer = applied(plan, stretch_activity("guides", 5)).activities[0];
  EXPECT_EQ(longer.months, 5);
  EXPECT_EQ(longer.hours, 108);
  const Activity earlier =
      applied(plan, stretch_activity_start("guides", make_month(2026, 1))).activities[0];
  EXPECT_EQ(earlier.start, make_month(2026, 1));
  EXPECT_EQ(earlier.months, 4);
  expect_refused(plan, stretch_activity("guides", 0), "error.activity_months_out_of_range");
  expect_refused(plan, stretch_activity("guides", 37), "error.activity_months_out_of_range");
  expect_refused(plan, stretch_activity_start("guides", make_month(2026, 5)),
                 "error.activity_months_out_of_range");
}

TEST(ActivityEdits, MarkAsDone) {
  const Plan plan = shop_plan();
  const Plan done = applied(plan, set_activity_done("guides", "2026-04-30"));
  EXPECT_EQ(done.activities[0].done, "2026-04-30");
  EXPECT_TRUE(applied(done, set_activity_done("guides", "")) == plan);
  expect_refused(plan, set_activity_done("guides", "2026-04"), "error.date_unreadable");
  expect_refused(plan, set_activity_done("none", ""), "error.unknown_activity");
}

TEST(ActivityEdits, DuplicateRightAfterTheCard) {
  const Plan plan = applied(shop_plan(), set_activity_done("guides", "2026-04-30"));
  const Plan after = applied(plan, duplicate_activity("guides", "guides-2"));
  ASSERT_EQ(after.activities.size(), 3u);
  EXPECT_EQ(after.activities[1].id, "guides-2");
  EXPECT_EQ(after.activities[1].title, "Guides de style");
  EXPECT_EQ(after.activities[1].done, "");
  expect_refused(plan, duplicate_activity("none", "copy"), "error.unknown_activity");
  expect_refused(plan, duplicate_activity("guides", "letter"), "error.id_taken");
}

TEST(ActivityEdits, RefuseCardsThatCannotStand) {
  const Plan plan = shop_plan();
  const auto refuse = [&](auto change, const char* key) {
    Activity bad = card("survey");
    change(bad);
    expect_refused(plan, add_activity(bad), key);
  };
  refuse([](Activity& a) { a.id = "ads"; }, "error.id_taken");
  refuse([](Activity& a) { a.id = "x y"; }, "error.id_unreadable");
  refuse([](Activity& a) { a.channel = "none"; }, "error.unknown_channel");
  refuse([](Activity& a) { a.phase = "none"; }, "error.unknown_phase");
  refuse([](Activity& a) { a.behaviours = {"none"}; }, "error.unknown_behaviour");
  refuse([](Activity& a) { a.after = {"none"}; }, "error.unknown_activity");
  refuse([](Activity& a) { a.after = {"survey"}; }, "error.activity_circle");
  refuse([](Activity& a) { a.months = 0; }, "error.activity_months_out_of_range");
  refuse([](Activity& a) { a.start = Month{0}; }, "error.month_out_of_range");
  refuse([](Activity& a) { a.hours = -1; }, "error.out_of_range");
  refuse([](Activity& a) { a.cost = std::numeric_limits<double>::quiet_NaN(); },
         "error.not_a_number");
  refuse([](Activity& a) { a.effect = range_estimate(8, 3); }, "error.range_reversed");
  refuse([](Activity& a) { a.done = "hier"; }, "error.date_unreadable");
  refuse([](Activity& a) { a.title = std::string(20'001, 'x'); }, "error.text_too_long");
  expect_refused(plan, set_activity(card("none")), "error.unknown_activity");
  expect_refused(plan, remove_activity("none"), "error.unknown_activity");
  expect_refused(plan, edit_activity("guides", [](Activity& a) { a.after = {"letter"}; }),
                 "error.activity_circle");
}

TEST(ActivityEdits, FindCirclesThroughTenThousandCards) {
  Plan plan = shop_plan();
  Activity before = plan.activities[0];
  before.after.clear();
  plan.activities.clear();
  for (int i = 0; i < 10'000; ++i) {
    Activity next = before;
    next.id = "a" + std::to_string(i);
    if (i > 0) next.after = {"a" + std::to_string(i - 1)};
    plan.activities.push_back(std::move(next));
  }
  expect_refused(plan, edit_activity("a0", [](Activity& a) { a.after = {"a9999"}; }),
                 "error.activity_circle");
}

}  // namespace
}  // namespace core
