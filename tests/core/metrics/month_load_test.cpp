#include "core/metrics/month_load.h"

#include <gtest/gtest.h>

namespace core {
namespace {

Activity card(std::string id, int start, int months, double hours, double cost = 0) {
  Activity activity;
  activity.id = std::move(id);
  activity.start = make_month(2026, 1 + start);
  activity.months = months;
  activity.hours = hours;
  activity.cost = cost;
  return activity;
}

Plan plan_of(std::vector<Activity> activities) {
  Plan plan;
  plan.start = make_month(2026, 1);
  plan.months = 4;
  plan.capacity.hours.every = 90;
  plan.capacity.budget.every = 1000;
  plan.activities = std::move(activities);
  return plan;
}

TEST(MonthLoad, SpreadsHoursAndCostEvenlyAndAddsTheRows) {
  Plan plan = plan_of({card("a", 1, 2, 60, 500)});
  plan.spend["ads"][make_month(2026, 2)] = 300;
  plan.effort["seo"][make_month(2026, 3)] = 5;
  const auto loads = month_loads(plan);
  ASSERT_EQ(loads.size(), 4u);
  EXPECT_EQ(loads[0].hours, 0);
  EXPECT_EQ(loads[1].hours, 30);
  EXPECT_EQ(loads[1].money, 550);
  EXPECT_EQ(loads[2].hours, 35);
  EXPECT_EQ(loads[2].money, 250);
}

TEST(MonthLoad, LeavesOutWhatLiesOutsideThePlan) {
  Plan plan = plan_of({card("a", -1, 2, 20), card("b", 3, 2, 10)});
  plan.spend["ads"][make_month(2025, 12)] = 300;
  const auto loads = month_loads(plan);
  EXPECT_EQ(loads[0].hours, 10);
  EXPECT_EQ(loads[3].hours, 5);
  EXPECT_EQ(loads[0].money, 0);
}

TEST(MonthLoad, IsNeverOverWithoutACapacity) {
  Plan plan = plan_of({card("a", 0, 1, 1e6)});
  plan.capacity.hours = {};
  EXPECT_FALSE(month_loads(plan)[0].is_over());
  EXPECT_FALSE(load_advice(plan));
}

TEST(LoadAdvice, DelaysTheSmallestCardThatMendsTheMonth) {
  // February: 60 + 30 + 14 = 104, 14 too many. Moving the 14 to March leaves 90 and makes March 14.
  const Plan plan =
      plan_of({card("large", 1, 1, 60), card("middle", 1, 1, 30), card("small", 1, 1, 14)});
  const auto advice = load_advice(plan);
  ASSERT_TRUE(advice);
  EXPECT_EQ(advice->load.month, make_month(2026, 2));
  EXPECT_EQ(advice->load.hours_over(), 14);
  EXPECT_EQ(advice->activity, "small");
  EXPECT_EQ(advice->to, make_month(2026, 3));
}

TEST(LoadAdvice, DoesNotMoveTheExcessIntoAnotherMonth) {
  // March holds 80 already: 14 more would not fit, so the card goes to April.
  const Plan plan =
      plan_of({card("large", 1, 1, 90), card("small", 1, 1, 14), card("march", 2, 1, 80)});
  const auto advice = load_advice(plan);
  ASSERT_TRUE(advice);
  EXPECT_EQ(advice->activity, "small");
  EXPECT_EQ(advice->to, make_month(2026, 4));
}

TEST(LoadAdvice, KeepsTheOrderOfCardsAndLeavesDoneOnes) {
  Plan plan = plan_of({card("large", 1, 1, 90), card("small", 1, 1, 14), card("next", 2, 1, 1)});
  plan.activities[2].after = {"small"};
  plan.activities[0].done = "2026-02-20";
  const auto advice = load_advice(plan);
  ASSERT_TRUE(advice);
  EXPECT_FALSE(advice->activity);
}

TEST(LoadAdvice, IsSilentWhenEveryMonthFits) {
  EXPECT_FALSE(load_advice(plan_of({card("a", 0, 3, 270)})));
}

}  // namespace
}  // namespace core
