#include "core/rating/product_demand.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

ProductDemand demand_of(const Plan& plan, const std::vector<BehaviourShare>& shares = {}) {
  return product_demand(plan, today_mix(plan, OwnerDirectory{}), shares);
}

TEST(DecisionFromDays, PassesThroughItsAnchors) {
  EXPECT_EQ(decision_from_days(0), 1);
  EXPECT_EQ(decision_from_days(0.5), 1);
  EXPECT_NEAR(decision_from_days(2), 2, 1e-12);
  EXPECT_NEAR(decision_from_days(5), 3, 1e-12);
  EXPECT_NEAR(decision_from_days(10), 4, 1e-12);
  EXPECT_NEAR(decision_from_days(40), 5, 1e-12);
  EXPECT_EQ(decision_from_days(400), 5);
  // By hand, S003's nine days: 3 + ln(9/5) / ln 2.
  EXPECT_NEAR(decision_from_days(9), 3.847996906554950, 1e-12);
  EXPECT_EQ(decision_from_days(std::nan("")), 1);
}

TEST(CatalogueFromSize, PassesThroughItsAnchorsAndNeverFalls) {
  EXPECT_EQ(catalogue_from_size(0), 1);
  EXPECT_EQ(catalogue_from_size(1), 1);
  EXPECT_NEAR(catalogue_from_size(10), 2, 1e-12);
  EXPECT_NEAR(catalogue_from_size(50), 3, 1e-12);
  EXPECT_NEAR(catalogue_from_size(200), 4, 1e-12);
  EXPECT_NEAR(catalogue_from_size(1000), 5, 1e-12);
  double before = 0;
  for (double size = 1; size < 5000; size *= 1.3) {
    EXPECT_GE(catalogue_from_size(size), before);
    before = catalogue_from_size(size);
  }
}

TEST(ProductDemand, WorksOutWhatWasNotTyped) {
  Plan plan = shop_plan();
  plan.business.days_to_decide = between(4, 25);
  plan.business.catalogue_size = 1000;
  const ProductDemand demand = demand_of(plan);
  EXPECT_TRUE(demand.decision->is_derived);
  // The middle of 4 to 25 days is 10.
  EXPECT_NEAR(middle(demand.decision->value), 4, 1e-12);
  EXPECT_NEAR(demand.decision->value.low, decision_from_days(4), 1e-12);
  EXPECT_NEAR(demand.decision->value.high, decision_from_days(25), 1e-12);
  EXPECT_EQ(middle(demand.catalogue->value), 5);
  EXPECT_EQ(demand.intent, std::nullopt);
  EXPECT_EQ(demand.visual, std::nullopt);
  EXPECT_EQ(demand.explain, std::nullopt);
}

TEST(ProductDemand, KeepsWhatWasTyped) {
  Plan plan = shop_plan();
  plan.business.days_to_decide = point_estimate(100);
  plan.business.traits.decision = point_estimate(2);
  plan.business.traits.visual = point_estimate(4);
  const ProductDemand demand = demand_of(plan);
  EXPECT_EQ(demand.decision->value, point_estimate(2));
  EXPECT_FALSE(demand.decision->is_derived);
  EXPECT_EQ(demand.visual->value, point_estimate(4));
  EXPECT_EQ(demand.catalogue, std::nullopt);
}

TEST(ProductDemand, AsksForControlWhereOneOwnerHoldsMuch) {
  Plan plan = shop_plan();
  plan.history.clear();
  EXPECT_EQ(demand_of(plan).control->value, around(2, 3, 4));
  for (Channel& channel : plan.channels) channel.today = Today{};
  plan.channels[0].today->revenue = point_estimate(85);
  plan.channels[1].today->revenue = point_estimate(15);
  // By hand: 1 + 3 x 0.85.
  EXPECT_NEAR(middle(demand_of(plan).control->value), 3.55, 1e-12);
  plan.channels[0].tenure = Tenure::owned;
  EXPECT_EQ(middle(demand_of(plan).control->value), 2);
  plan.channels[0].tenure = Tenure::rented;
  plan.channels[0].owner = "self";
  EXPECT_EQ(middle(demand_of(plan).control->value), 2);
}

TEST(ProductDemand, CountsTheDaysOfCashAtTheBudget) {
  Plan plan = shop_plan();
  plan.history.clear();
  EXPECT_EQ(demand_of(plan).cash_days, std::nullopt);
  plan.business.monthly_revenue = point_estimate(10'000);
  plan.business.contribution_margin = point_estimate(0.5);
  plan.business.cash = 12'000;
  plan.business.cash_floor = 2'000;
  plan.business.fixed_costs = 1'000;
  EXPECT_TRUE(std::isinf(*demand_of(plan).cash_days));
  plan.capacity.budget.every = 6'000;
  // By hand: 5,000 - 6,000 - 1,000 loses 2,000 a month; 10,000 last five months.
  EXPECT_NEAR(*demand_of(plan).cash_days, 5 * 30.44, 1e-9);
}

// By hand: 0.75 x 2 + 0.25 x 10 days; what the business says itself comes first.
TEST(ProductDemand, TakesTheDaysOfBehavioursWhereTheBusinessSaysNone) {
  Plan plan = shop_plan();
  plan.business.traits.decision.reset();
  plan.business.days_to_decide.reset();
  plan.behaviours[0].days_to_decide = point_estimate(2);
  plan.behaviours[1].days_to_decide = between(5, 20);
  const std::vector<BehaviourShare> shares{
      {.behaviour = plan.behaviours[0].id, .share = 0.6, .low = 0.5, .high = 0.7},
      {.behaviour = plan.behaviours[1].id, .share = 0.2, .low = 0.1, .high = 0.3}};
  const auto decision = demand_of(plan, shares).decision;
  ASSERT_TRUE(decision);
  EXPECT_TRUE(decision->is_derived);
  EXPECT_NEAR(*decision->value.mode, decision_from_days(4), 1e-12);
  EXPECT_NEAR(decision->value.low, decision_from_days(2.75), 1e-12);
  EXPECT_NEAR(decision->value.high, decision_from_days(6.5), 1e-12);
  plan.business.days_to_decide = point_estimate(40);
  EXPECT_NEAR(demand_of(plan, shares).decision->value.low, 5, 1e-12);
}

TEST(ProductDemand, WeighsBehavioursByTheirShares) {
  const Plan plan = shop_plan();
  const BehaviourShare browse{
      .behaviour = "browse", .share = 0.4, .low = 0.3, .high = 0.6, .grade = Evidence::survey};
  const ProductDemand known =
      demand_of(plan, {browse, {.behaviour = "elsewhere", .share = 0.9}, {.behaviour = "look"}});
  EXPECT_TRUE(known.weights_are_known);
  EXPECT_EQ(known.least_weights, (BehaviourWeights{{"browse", 0.3}}));
  EXPECT_EQ(known.most_weights, (BehaviourWeights{{"browse", 0.6}}));
  EXPECT_EQ(known.weights, (BehaviourWeights{{"browse", 0.4}, {"look", 0.0}}));
  const ProductDemand unknown = demand_of(plan);
  EXPECT_FALSE(unknown.weights_are_known);
  EXPECT_TRUE(unknown.least_weights.empty());
  EXPECT_EQ(unknown.weights, (BehaviourWeights{{"browse", 1.0}, {"look", 1.0}}));
}

}  // namespace
}  // namespace core
