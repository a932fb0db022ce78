#include "core/edit/business_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <numeric>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::DoubleNear;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(BusinessEdits, SetTheChoices) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_business_model(BusinessModel::saas)).business.model,
            BusinessModel::saas);
  EXPECT_EQ(applied(plan, set_stage(Stage::growing)).business.stage, Stage::growing);
  EXPECT_EQ(applied(plan, set_online(false)).business.online, false);
  const Plan chosen = applied(plan, set_stage(Stage::growing));
  EXPECT_EQ(applied(chosen, set_stage(std::nullopt)).business.stage, std::nullopt);
}

TEST(BusinessEdits, SetTextsAndBrandTerms) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_business_text(&Business::offer, "Déco")).business.offer, "Déco");
  EXPECT_EQ(applied(plan, set_business_text(&Business::trigger, "t")).business.trigger, "t");
  EXPECT_THAT(applied(plan, set_brand_terms({"maison b", "", "maisonb"})).business.brand_terms,
              ElementsAre("maison b", "maisonb"));
  expect_refused(plan, set_business_text(&Business::offer, std::string(20'001, 'x')),
                 "error.text_too_long");
  expect_refused(plan, set_brand_terms({std::string(20'001, 'x')}), "error.text_too_long");
}

TEST(BusinessEdits, SetEachEstimateWithinItsOwnLimits) {
  const Plan plan = shop_plan();
  struct Case {
    std::optional<Estimate> Business::* field;
    double right, wrong;
    const char* error;
  };
  for (const Case& c : {
           Case{&Business::monthly_revenue, 40'000, -1, "error.at_least"},
           Case{&Business::contribution_margin, 0.55, 55, "error.share_out_of_range"},
           Case{&Business::order_value, 50, -0.01, "error.at_least"},
           Case{&Business::orders_per_customer, 1, 0.9, "error.out_of_range"},
           Case{&Business::price_month, 29, -1, "error.at_least"},
           Case{&Business::months_kept, 14, 0, "error.out_of_range"},
           Case{&Business::days_to_decide, 9, 3651, "error.out_of_range"},
       }) {
    const Plan after = applied(plan, set_business_estimate(c.field, point_estimate(c.right)));
    EXPECT_EQ((after.business.*c.field)->low, c.right);
    EXPECT_EQ(applied(after, set_business_estimate(c.field, std::nullopt)).business.*c.field,
              std::nullopt);
    expect_refused(plan, set_business_estimate(c.field, point_estimate(c.wrong)), c.error);
    expect_refused(plan, set_business_estimate(c.field, point_estimate(nan)), "error.not_a_number");
  }
}

TEST(BusinessEdits, SetTheNumbers) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_business_number(&Business::cash, -500)).business.cash, -500);
  EXPECT_EQ(
      applied(plan, set_business_number(&Business::catalogue_size, 1000)).business.catalogue_size,
      1000);
  expect_refused(plan, set_business_number(&Business::fixed_costs, -1), "error.at_least");
  expect_refused(plan, set_business_number(&Business::cash_floor, nan), "error.not_a_number");
}

TEST(BusinessEdits, SetATraitFromOneToFive) {
  const Plan plan = shop_plan();
  EXPECT_EQ(
      applied(plan, set_trait(&Traits::visual, point_estimate(4))).business.traits.visual->low, 4);
  expect_refused(plan, set_trait(&Traits::visual, point_estimate(0)), "error.out_of_range");
  expect_refused(plan, set_trait(&Traits::visual, between(4, 2)), "error.range_reversed");
}

TEST(BusinessEdits, ScaleASeasonToAverageOne) {
  const Plan plan = shop_plan();
  std::vector<double> values(12, 10.0);
  values[10] = 30.0;
  // By hand: the twelve sum to 140, so each is multiplied by 12 / 140.
  const auto season = applied(plan, set_season(&Business::season, values)).business.season;
  EXPECT_NEAR(season[0], 120.0 / 140.0, 1e-12);
  EXPECT_NEAR(season[10], 360.0 / 140.0, 1e-12);
  EXPECT_NEAR(std::accumulate(season.begin(), season.end(), 0.0), 12.0, 1e-12);
}

TEST(BusinessEdits, ClearASeason) {
  Plan plan = shop_plan();
  plan.business.season_cost = std::vector<double>(12, 1.0);
  EXPECT_THAT(applied(plan, set_season(&Business::season_cost, {})).business.season_cost,
              IsEmpty());
}

TEST(BusinessEdits, RefuseASeasonThatCannotAverageOne) {
  const Plan plan = shop_plan();
  std::vector<double> values(12, 1.0);
  for (const double bad : {-0.1, nan, std::numeric_limits<double>::infinity()}) {
    values[3] = bad;
    expect_refused(plan, set_season(&Business::season, values), "error.season_values");
  }
  expect_refused(plan, set_season(&Business::season, std::vector<double>(12, 0.0)),
                 "error.season_values");
  expect_refused(plan, set_season(&Business::season, std::vector<double>(11, 1.0)),
                 "error.season_values");
}

TEST(BusinessEdits, KeepTheAverageWhenOneMonthIsSet) {
  const Plan plan = shop_plan();
  // By hand: eleven months share what is left of 12, (12 - 2) / 11.
  const auto season = applied(plan, set_season_month(&Business::season, 10, 2.0)).business.season;
  EXPECT_EQ(season[10], 2.0);
  EXPECT_NEAR(season[0], 10.0 / 11.0, 1e-12);
  const Plan only = applied(plan, set_season_month(&Business::season, 0, 12.0));
  EXPECT_EQ(only.business.season[0], 12.0);
  // From a season of one month alone there is no shape to scale: the others become equal.
  const auto spread = applied(only, set_season_month(&Business::season, 0, 1.0)).business.season;
  EXPECT_THAT(spread, Each(DoubleNear(1.0, 1e-12)));
  expect_refused(plan, set_season_month(&Business::season, 12, 1.0), "error.season_values");
  expect_refused(plan, set_season_month(&Business::season, -1, 1.0), "error.season_values");
  expect_refused(plan, set_season_month(&Business::season, 0, 12.5), "error.season_values");
  expect_refused(plan, set_season_month(&Business::season, 0, nan), "error.season_values");
}

}  // namespace
}  // namespace core
