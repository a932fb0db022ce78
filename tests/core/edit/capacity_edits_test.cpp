#include "core/edit/capacity_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(CapacityEdits, SetOneAmountForEveryMonth) {
  const Plan plan = shop_plan();
  Plan by_month = plan;
  by_month.capacity.budget.by_month[plan.start] = 9'000;
  const Plan after = applied(by_month, set_capacity(&Capacity::budget, 14'000));
  EXPECT_EQ(after.capacity.budget, (PerMonth{.every = 14'000, .by_month = {}}));
  EXPECT_EQ(applied(after, set_capacity(&Capacity::budget, std::nullopt)).capacity.budget,
            PerMonth{});
  expect_refused(plan, set_capacity(&Capacity::hours, -1), "error.out_of_range");
  expect_refused(plan, set_capacity(&Capacity::budget, nan), "error.not_a_number");
}

TEST(CapacityEdits, SetOneMonthOverTheAmountForEveryMonth) {
  Plan plan = shop_plan();
  plan.capacity.hours.every = 90;
  const Month february = make_month(2026, 2);
  const Plan after = applied(plan, set_capacity_month(&Capacity::hours, february, 120));
  EXPECT_EQ(after.capacity.hours.at(february), 120);
  EXPECT_EQ(after.capacity.hours.at(make_month(2026, 3)), 90);
  EXPECT_TRUE(applied(after, set_capacity_month(&Capacity::hours, february, std::nullopt)) == plan);
}

TEST(CapacityEdits, ClearOneMonth) {
  Plan plan = shop_plan();
  plan.capacity.hours.by_month = {{plan.start, 90}};
  EXPECT_EQ(
      applied(plan, set_capacity_month(&Capacity::hours, plan.start, std::nullopt)).capacity.hours,
      PerMonth{});
  expect_refused(plan, set_capacity_month(&Capacity::hours, plan.start, nan), "error.not_a_number");
  expect_refused(plan, set_capacity_month(&Capacity::hours, Month{0}, 1.0),
                 "error.month_out_of_range");
}

TEST(CapacityEdits, SetTheLimits) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_capacity_number(&Capacity::hour_cost, 35)).capacity.hour_cost, 35);
  EXPECT_EQ(
      applied(plan, set_capacity_number(&Capacity::max_owner_share, 0.3)).capacity.max_owner_share,
      0.3);
  EXPECT_EQ(applied(plan, set_capacity_number(&Capacity::max_monthly_change, 1.5))
                .capacity.max_monthly_change,
            1.5);
  expect_refused(plan, set_capacity_number(&Capacity::hour_cost, -1), "error.at_least");
  expect_refused(plan, set_capacity_number(&Capacity::max_owner_share, 30),
                 "error.share_out_of_range");
  expect_refused(plan, set_capacity_number(&Capacity::max_monthly_change, nan),
                 "error.not_a_number");
}

}  // namespace
}  // namespace core
