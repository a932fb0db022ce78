#include "core/audit/growth_check.h"

#include <gtest/gtest.h>

#include "tests/core/audit/shop.h"

namespace core {
namespace {

// Search goes from 100 to 400 visits and ends with 40 of 120; the ads had `ads` of 100.
Plan growing_shop(double ads) {
  Plan plan = small_shop();
  plan.history = {figures("ads", december, ads), figures("search", december, std::nullopt),
                  figures("ads", february, 30), figures("search", february, 40)};
  plan.history[1].visits = 100;
  plan.history[3].visits = 400;
  plan.totals = {bank(december, 100), bank(february, 120)};
  return plan;
}

TEST(GrowthCheck, WorksOutWhereAChannelBegan) {
  const auto checks = growth_checks(growing_shop(50), february);
  ASSERT_EQ(checks.size(), 1u);
  const GrowthCheck& check = checks[0];
  EXPECT_EQ(check.channel, "search");
  EXPECT_EQ(check.from, december);
  EXPECT_EQ(check.to, february);
  EXPECT_NEAR(check.growth, 3, 1e-12);
  // By hand: 40 / 4 of 100 then; beside 50 that leaves 40, and 120 - 40 - 30 = 50 now.
  EXPECT_NEAR(check.share_then, 0.1, 1e-12);
  EXPECT_NEAR(check.share_now, 1.0 / 3, 1e-12);
  EXPECT_EQ(check.largest_then, "ads");
  EXPECT_NEAR(check.largest_share_then, 0.5, 1e-12);
  EXPECT_NEAR(check.left_then, 0.4, 1e-12);
  EXPECT_NEAR(*check.left_growth, 0.25, 1e-12);
  EXPECT_EQ(check.verdict, GrowthVerdict::fits);
}

TEST(GrowthCheck, IsStrainedWhereTheOthersWouldHaveGrownMore) {
  // 100 - 80 - 10 leaves 10, which would have become 50: fivefold, where search quadrupled.
  const GrowthCheck check = growth_checks(growing_shop(80), february)[0];
  EXPECT_NEAR(*check.left_growth, 4, 1e-12);
  EXPECT_EQ(check.verdict, GrowthVerdict::strained);
}

TEST(GrowthCheck, TakesANewChannelForNoContradiction) {
  // Reels began after December: 30 of 120 of what is left now.
  Plan plan = growing_shop(80);
  plan.history.push_back(figures("reels", february, 30));
  EXPECT_EQ(growth_checks(plan, february)[0].verdict, GrowthVerdict::strained);
}

TEST(GrowthCheck, FitsWhereThereAreNoOthers) {
  Plan plan = growing_shop(90);
  plan.history[2].revenue = point_estimate(80);
  // 90 and 10 of 100 then, 80 and 40 of 120 now.
  const GrowthCheck check = growth_checks(plan, february)[0];
  EXPECT_NEAR(check.left_then, 0, 1e-12);
  EXPECT_NEAR(check.left_now, 0, 1e-12);
  EXPECT_EQ(check.verdict, GrowthVerdict::fits);
}

TEST(GrowthCheck, IsContradictedWhereNothingIsLeft) {
  const GrowthCheck check = growth_checks(growing_shop(95), february)[0];
  EXPECT_NEAR(check.left_then, -0.05, 1e-12);
  EXPECT_EQ(check.left_growth, std::nullopt);
  EXPECT_EQ(check.verdict, GrowthVerdict::contradicted);
}

TEST(GrowthCheck, DoesNotDoubtWhatIsKnown) {
  Plan plan = growing_shop(80);
  plan.history[1].revenue = point_estimate(5);
  plan.history[1].revenue->evidence = Evidence::guess;
  EXPECT_EQ(growth_checks(plan, february).size(), 1u);
  plan.history[1].revenue->evidence = Evidence::analytics;
  EXPECT_TRUE(growth_checks(plan, february).empty());
  plan.history[1].revenue->evidence = std::nullopt;
  EXPECT_TRUE(growth_checks(plan, february).empty());
}

TEST(GrowthCheck, LooksAtGrowthThatIsWorthTelling) {
  Plan plan = growing_shop(80);
  plan.history[3].visits = 199;
  EXPECT_TRUE(growth_checks(plan, february).empty());
  plan.history[3].visits = 200;
  EXPECT_EQ(growth_checks(plan, february).size(), 1u);
}

TEST(GrowthCheck, ComparesMonthsWithVisitsAndATotalUpToTheOneRead) {
  EXPECT_TRUE(growth_checks(growing_shop(80), december).empty());
  Plan plan = growing_shop(80);
  plan.totals.pop_back();
  EXPECT_TRUE(growth_checks(plan, february).empty());
  plan = growing_shop(80);
  plan.history[3].revenue = std::nullopt;
  EXPECT_TRUE(growth_checks(plan, february).empty());
  plan = growing_shop(80);
  plan.history[1].visits = 0;
  EXPECT_TRUE(growth_checks(plan, february).empty());
  EXPECT_TRUE(growth_checks(Plan{}, february).empty());
}

}  // namespace
}  // namespace core
