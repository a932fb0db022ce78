#include "core/discovery/effort_share.h"

#include <gtest/gtest.h>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

// Ads are met when browsing (.2) and searching (.6), search only when searching; nothing reaches
// reels.
Plan plan_with_reach() {
  Plan plan = shop_plan();
  plan.history.clear();
  plan.behaviours[0].reach = {{"ads", 0.2}};
  plan.behaviours[1].reach = {{"ads", 0.6}, {"search", 0.5}};
  return plan;
}

void spend_today(Plan& plan, std::size_t channel, double money, double hours) {
  plan.channels[channel].today = Today{};
  plan.channels[channel].today->spend = money;
  plan.channels[channel].today->hours = hours;
}

EffortShares shares_of(const Plan& plan) {
  return effort_shares(plan, today_mix(plan, OwnerDirectory{}));
}

TEST(EffortShares, AddMoneyAndHoursAndDivideByReach) {
  Plan plan = plan_with_reach();
  plan.capacity.hour_cost = 50;
  spend_today(plan, 0, 700, 2);  // 800
  spend_today(plan, 1, 0, 2);    // 100
  spend_today(plan, 2, 100, 0);  // 100, nowhere
  const EffortShares shares = shares_of(plan);
  EXPECT_EQ(shares.basis, EffortBasis::today);
  EXPECT_NEAR(shares.channels[0].share, 0.8, 1e-12);
  EXPECT_NEAR(shares.channels[1].share, 0.1, 1e-12);
  EXPECT_NEAR(shares.unplaced, 0.1, 1e-12);
  // By hand: a quarter of ads goes to browsing; three quarters and all of search to searching.
  EXPECT_NEAR(shares.behaviours[0].share, 0.2, 1e-12);
  EXPECT_NEAR(shares.behaviours[1].share, 0.7, 1e-12);
  EXPECT_FALSE(shares.hours_left_out);
}

TEST(EffortShares, SayWhichChannelsABehavioursPartComesFrom) {
  Plan plan = plan_with_reach();
  spend_today(plan, 0, 800, 0);
  spend_today(plan, 1, 100, 0);
  spend_today(plan, 2, 100, 0);
  const EffortShares shares = shares_of(plan);
  const auto browsing = effort_from(plan, shares, plan.behaviours[0]);
  ASSERT_EQ(browsing.size(), 1u);
  EXPECT_EQ(browsing[0].id, plan.channels[0].id);
  EXPECT_NEAR(browsing[0].share, 0.2, 1e-12);  // a quarter of 0.8
  const auto searching = effort_from(plan, shares, plan.behaviours[1]);
  ASSERT_EQ(searching.size(), 2u);
  EXPECT_NEAR(searching[0].share + searching[1].share, shares.behaviours[1].share, 1e-12);
}

TEST(EffortShares, ComeFromNowhereWhileNoneIsKnown) {
  const Plan plan = plan_with_reach();
  EXPECT_TRUE(effort_from(plan, EffortShares{}, plan.behaviours[0]).empty());
}

TEST(EffortShares, LeaveHoursOutWhileTheirCostIsUnknown) {
  Plan plan = plan_with_reach();
  spend_today(plan, 0, 700, 2);
  spend_today(plan, 1, 0, 50);
  const EffortShares shares = shares_of(plan);
  EXPECT_EQ(shares.channels[0].share, 1.0);
  EXPECT_TRUE(shares.hours_left_out);
}

TEST(EffortShares, CompareHoursWithHoursWhereThereIsNoMoney) {
  Plan plan = plan_with_reach();
  spend_today(plan, 0, 0, 10);
  spend_today(plan, 1, 0, 30);
  const EffortShares shares = shares_of(plan);
  EXPECT_EQ(shares.channels[0].share, 0.25);
  EXPECT_FALSE(shares.hours_left_out);
}

TEST(EffortShares, FallBackOnWhatIsPlanned) {
  Plan plan = plan_with_reach();
  plan.months = 3;
  plan.capacity.hour_cost = 10;
  plan.spend = {{"ads", {{plan.start, 300.0}, {plan.start.plus(3), 9'999.0}}}};
  plan.effort = {{"ads", {{plan.start, 30.0}}}};
  // Guides for search: 108 hours over February, March and April; April is after the plan.
  // By hand: ads 300 + 300, search 72 x 10.
  const EffortShares shares = shares_of(plan);
  EXPECT_EQ(shares.basis, EffortBasis::planned);
  EXPECT_NEAR(shares.channels[0].share, 600.0 / 1'320.0, 1e-12);
  EXPECT_NEAR(shares.channels[1].share, 720.0 / 1'320.0, 1e-12);
}

TEST(EffortShares, AreEmptyWhileNothingIsKnown) {
  EXPECT_EQ(shares_of(Plan{}), EffortShares{});
  Plan plan = plan_with_reach();
  plan.spend.clear();
  plan.effort.clear();
  plan.activities.clear();
  EXPECT_EQ(shares_of(plan), EffortShares{});
}

}  // namespace
}  // namespace core
