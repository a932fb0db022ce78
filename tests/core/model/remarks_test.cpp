#include "core/model/remarks.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/edit/business_edits.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Plan sober_plan() {
  Plan plan = shop_plan();
  plan.currency = "EUR";
  plan.business = Business{};
  plan.business.stage = Stage::growing;
  plan.business.order_value = point_estimate(50.0);
  plan.business.contribution_margin = point_estimate(0.55);
  plan.business.monthly_revenue = point_estimate(40'000.0);
  plan.capacity = Capacity{};
  plan.capacity.budget.every = 14'000.0;
  plan.capacity.hours.every = 90.0;
  plan.goals.clear();
  plan.activities.clear();
  return plan;
}

std::string remark_on(const Plan& plan, std::string_view pointer) {
  const auto all = remarks(plan);
  const Message* const found = find_remark(all, pointer);
  return found ? found->key : "";
}

TEST(Remarks, AreSilentAboutAnOrdinaryPlan) {
  EXPECT_TRUE(remarks(sober_plan()).empty());
  EXPECT_TRUE(remarks(Plan{}).empty());
}

TEST(Remarks, NoticeAnOrderThatOutweighsTheMonth) {
  Plan plan = sober_plan();
  plan.business.order_value = point_estimate(1e12);
  EXPECT_EQ(remark_on(plan, "/business/order_value"), "remark.order_above_sales");
  plan.business.monthly_revenue.reset();
  EXPECT_EQ(remark_on(plan, "/business/order_value"), "remark.large");
  EXPECT_EQ(remarks(plan).size(), 1u);
}

TEST(Remarks, CountLargeAmountsInTheirCurrency) {
  Plan plan = sober_plan();
  plan.capacity.budget.every.reset();
  plan.business.order_value.reset();
  plan.business.monthly_revenue = point_estimate(2e7);
  EXPECT_EQ(remark_on(plan, "/business/monthly_revenue"), "remark.large");
  plan.currency = "XOF";  // some 30,000 euros
  EXPECT_EQ(remark_on(plan, "/business/monthly_revenue"), "");
  plan.business.cash = -2e10;
  EXPECT_EQ(remark_on(plan, "/business/cash"), "remark.large");
}

TEST(Remarks, NoticeAPercentageTypedAsAShare) {
  Plan plan = sober_plan();
  for (const double margin : {0.001, 0.0055}) {
    plan.business.contribution_margin = point_estimate(margin);
    EXPECT_EQ(remark_on(plan, "/business/contribution_margin"), "remark.margin_thin") << margin;
  }
  for (const double margin : {0.0, 0.01, 0.98}) {
    plan.business.contribution_margin = point_estimate(margin);
    EXPECT_EQ(remark_on(plan, "/business/contribution_margin"), "") << margin;
  }
  plan.business.contribution_margin = point_estimate(1.0);
  EXPECT_EQ(remark_on(plan, "/business/contribution_margin"), "remark.margin_full");
}

TEST(Remarks, SayHowManyPeopleTheHoursAre) {
  Plan plan = sober_plan();
  plan.capacity.hours.every = 9'000.0;  // 9,000 / 152 = 59.2
  const auto all = remarks(plan);
  const Message* const found = find_remark(all, "/capacity/hours");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->key, "remark.hours");
  EXPECT_EQ(found->values.at("people"), "59");
  plan.capacity.hours.every = 744.0;
  EXPECT_EQ(remark_on(plan, "/capacity/hours"), "");
}

TEST(Remarks, LetABusinessThatStartsSpendMoreThanItSells) {
  Plan plan = sober_plan();
  plan.capacity.budget.every = 50'000.0;
  EXPECT_EQ(remark_on(plan, "/capacity/budget"), "remark.budget_above_sales");
  plan.business.stage = Stage::starting;
  EXPECT_EQ(remark_on(plan, "/capacity/budget"), "");
}

TEST(Remarks, NameTheGoalAndTheCard) {
  Plan plan = sober_plan();
  plan.goals.resize(3);
  plan.goals[0].target = 58'000.0;
  plan.goals[1].target = plan.goals[2].target = 580'000.0;
  plan.goals[2].measure = Measure::customers;
  Activity card;
  card.id = "guides";
  card.months = 2;
  card.hours = 1'488.0;  // a month of hours in each of both
  plan.activities.push_back(card);
  EXPECT_EQ(remark_on(plan, "/goals/1/target"), "remark.goal");
  EXPECT_EQ(remarks(plan).size(), 1u);
  plan.activities[0].hours = 1'490.0;
  EXPECT_EQ(remark_on(plan, "/activities/0/hours"), "remark.hours");
}

// Making every amount larger never silences a remark on its size.
TEST(Remarks, GrowWithTheAmounts) {
  Plan plan = sober_plan();
  plan.business.monthly_revenue.reset();
  bool was_remarked = false;
  for (double amount = 1.0; amount <= 1e12; amount *= 10.0) {
    plan.business.fixed_costs = amount;
    const bool is_remarked = !remark_on(plan, "/business/fixed_costs").empty();
    EXPECT_TRUE(is_remarked || !was_remarked) << amount;
    was_remarked = is_remarked;
  }
  EXPECT_TRUE(was_remarked);
}

TEST(Remarks, PassOverWhatIsNoNumber) {
  Plan plan = sober_plan();
  plan.business.fixed_costs = std::numeric_limits<double>::quiet_NaN();
  plan.business.contribution_margin = point_estimate(std::numeric_limits<double>::quiet_NaN());
  EXPECT_TRUE(remarks(plan).empty());
}

}  // namespace
}  // namespace core
