#include "core/edit/channel_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

LibraryChannel pinterest() {
  LibraryChannel row;
  row.id = "pinterest_organic";
  row.version = 3;
  row.name = {.fr = "Pinterest naturel", .en = "Organic Pinterest"};
  row.owner = "pinterest";
  row.tenure = Tenure::rented;
  row.group = ChannelGroup::organic;
  row.physics.decision = around(3.5, 4, 4.5);
  row.physics.dark_share = between(0.05, 0.2);
  row.physics.cost = "hours";
  return row;
}

TEST(ChannelEdits, CopyALibraryRowInThePlansLanguage) {
  Plan plan = shop_plan();
  const Channel french = applied(plan, add_library_channel("pins", pinterest())).channels.back();
  EXPECT_EQ(french.id, "pins");
  EXPECT_EQ(french.name, "Pinterest naturel");
  EXPECT_EQ(french.library->id, "pinterest_organic");
  EXPECT_EQ(french.library->version, 3);
  EXPECT_EQ(french.owner, "pinterest");
  EXPECT_EQ(french.tenure, Tenure::rented);
  EXPECT_EQ(french.group, ChannelGroup::organic);
  EXPECT_EQ(french.physics, pinterest().physics);
  EXPECT_EQ(french.decision, std::nullopt);
  plan.language = Language::en;
  EXPECT_EQ(applied(plan, add_library_channel("pins", pinterest())).channels.back().name,
            "Organic Pinterest");
  expect_refused(plan, add_library_channel("ads", pinterest()), "error.id_taken");
  expect_refused(plan, add_library_channel("A", pinterest()), "error.id_unreadable");
}

TEST(ChannelEdits, AddOnesOwn) {
  const Plan plan = shop_plan();
  const Channel own = applied(plan, add_own_channel("fair", "Salon")).channels.back();
  EXPECT_EQ(own.name, "Salon");
  EXPECT_EQ(own.library, std::nullopt);
  expect_refused(plan, add_own_channel("ads", ""), "error.id_taken");
  expect_refused(plan, add_own_channel("b", std::string(20'001, 'x')), "error.text_too_long");
}

TEST(ChannelEdits, SetTheLines) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, rename_channel("ads", "Meta")).channels[0].name, "Meta");
  EXPECT_EQ(applied(plan, set_channel_owner("ads", "")).channels[0].owner, "");
  EXPECT_EQ(applied(plan, set_channel_tenure("ads", Tenure::rented)).channels[0].tenure,
            Tenure::rented);
  EXPECT_EQ(applied(plan, set_channel_group("ads", ChannelGroup::paid)).channels[0].group,
            ChannelGroup::paid);
  EXPECT_EQ(applied(plan, set_channel_why("ads", "trop cher")).channels[0].why, "trop cher");
  const Plan decided = applied(plan, set_channel_decision("ads", Decision::later));
  EXPECT_EQ(decided.channels[0].decision, Decision::later);
  EXPECT_TRUE(applied(decided, set_channel_decision("ads", std::nullopt)) == plan);
  expect_refused(plan, rename_channel("none", ""), "error.unknown_channel");
  expect_refused(plan, set_channel_why("ads", std::string(20'001, 'x')), "error.text_too_long");
  expect_refused(plan, set_channel_decision("none", Decision::use), "error.unknown_channel");
}

TEST(ChannelEdits, SetAPhysicsValueAndPutTheLibrarysBack) {
  const Plan plan = applied(shop_plan(), add_library_channel("pins", pinterest()));
  const Plan mine =
      applied(plan, set_channel_physics("pins", &Physics::decision, point_estimate(2)));
  EXPECT_EQ(mine.channels.back().physics.decision, point_estimate(2));
  EXPECT_TRUE(applied(mine, reset_channel_physics("pins", &Physics::decision, pinterest())) ==
              plan);
  EXPECT_EQ(applied(plan, set_channel_physics("pins", &Physics::decision, std::nullopt))
                .channels.back()
                .physics.decision,
            std::nullopt);
}

TEST(ChannelEdits, HoldEachPhysicsValueToItsScale) {
  const Plan plan = shop_plan();
  const auto set = [](std::optional<Estimate> Physics::* field, double value) {
    return set_channel_physics("ads", field, point_estimate(value));
  };
  expect_refused(plan, set(&Physics::control, 0), "error.out_of_range");
  expect_refused(plan, set(&Physics::volatility, 6), "error.out_of_range");
  expect_refused(plan, set(&Physics::first_result_days, -1), "error.out_of_range");
  expect_refused(plan, set(&Physics::half_life_days, 4000), "error.out_of_range");
  expect_refused(plan, set(&Physics::dark_share, 12), "error.share_out_of_range");
  expect_refused(plan, set(&Physics::ceiling, 1001), "error.out_of_range");
  expect_refused(plan, set(&Physics::ceiling, nan), "error.not_a_number");
  expect_refused(plan, set_channel_physics("none", &Physics::control, point_estimate(1)),
                 "error.unknown_channel");
  EXPECT_EQ(applied(plan, set(&Physics::first_result_days, 120))
                .channels[0]
                .physics.first_result_days->low,
            120);
}

TEST(ChannelEdits, SetWhereItStandsToday) {
  const Plan plan = shop_plan();
  Today today;
  today.spend = 13'600;
  today.revenue = between(20'000, 34'000);
  EXPECT_EQ(applied(plan, set_channel_today("ads", today)).channels[0].today, today);
  EXPECT_EQ(applied(plan, set_channel_today("ads", std::nullopt)).channels[0].today, std::nullopt);
  today.visits = -1;
  expect_refused(plan, set_channel_today("ads", today), "error.at_least");
  today.visits = nan;
  expect_refused(plan, set_channel_today("ads", today), "error.not_a_number");
  today.visits = std::nullopt;
  today.revenue = between(3, 2);
  expect_refused(plan, set_channel_today("ads", today), "error.range_reversed");
  expect_refused(plan, set_channel_today("none", std::nullopt), "error.unknown_channel");
}

TEST(ChannelEdits, SetTheLeastAndTheMost) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_channel_limits("ads", 500, 9'500)).channels[0].most, 9'500);
  expect_refused(plan, set_channel_limits("ads", 2, 1), "error.range_reversed");
  expect_refused(plan, set_channel_limits("ads", -1, std::nullopt), "error.at_least");
  expect_refused(plan, set_channel_limits("ads", nan, std::nullopt), "error.not_a_number");
}

TEST(ChannelEdits, Move) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, move_channel("ads", 2)).channels[2].id, "ads");
  expect_refused(plan, move_channel("none", 0), "error.unknown_channel");
}

TEST(ChannelEdits, RemoveItFromAllThatNamesIt) {
  const Plan after = applied(shop_plan(), remove_channel("ads"));
  EXPECT_THAT(after.channels, SizeIs(2));
  EXPECT_THAT(after.ratings, IsEmpty());
  EXPECT_THAT(after.links, IsEmpty());
  EXPECT_THAT(after.history, IsEmpty());
  EXPECT_THAT(after.spend, IsEmpty());
  EXPECT_THAT(after.effort, IsEmpty());
  EXPECT_THAT(after.behaviours[0].reach, SizeIs(1));
  EXPECT_THAT(after.shocks, IsEmpty());
  EXPECT_THAT(after.scenarios[0].shocks, IsEmpty());
  EXPECT_THAT(*after.scenarios[0].spend, IsEmpty());
  EXPECT_EQ(after.activities[1].channel, std::nullopt);
  EXPECT_EQ(after.activities[1].title, "La lettre des guides");
  EXPECT_EQ(after.platforms[0].channel, std::nullopt);
  EXPECT_EQ(after.platforms[0].traction.circles[0].channel, std::nullopt);
  EXPECT_EQ(after.experiments[0].channel, std::nullopt);
  EXPECT_EQ(after.recipes[0].channel, std::nullopt);
  EXPECT_EQ(after.surveys[0].answers[0].channel, std::nullopt);
  EXPECT_EQ(after.surveys[0].answers[0].label, "Facebook Ads");
  expect_refused(after, remove_channel("ads"), "error.unknown_channel");
}

}  // namespace
}  // namespace core
