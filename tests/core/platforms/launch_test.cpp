#include "core/platforms/launch.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr DrawSettings settings{.seed = 3, .draws = 400};

// Everything for sure: 500 of one's own reach a threshold of none at once; the first week of the
// spike and the plateau have 2,000, the plateau alone 140 a week.
Platform sure() {
  Platform platform;
  platform.id = "store";
  platform.launch.own_push = point_estimate(500);
  platform.launch.threshold = point_estimate(0);
  platform.launch.peak = point_estimate(2000);
  platform.launch.plateau = point_estimate(140);
  platform.launch.half_life_days = point_estimate(3);
  return platform;
}

LaunchCourse course(const Platform& platform, int months = 12) {
  const auto found = launch_course(platform, months, settings);
  EXPECT_TRUE(found) << (found ? "" : found.error().key + found.error().place);
  return found.value_or(LaunchCourse{});
}

std::string refusal(const Platform& platform) {
  const auto found = launch_course(platform, 12, settings);
  return found ? "accepted" : found.error().key + " " + found.error().place;
}

TEST(LaunchCourse, GoesByWeeksAndThenByMonths) {
  const LaunchCourse found = course(sure());
  ASSERT_EQ(found.steps.size(), 13u + 9u);
  EXPECT_EQ(found.steps[0].to_day, 7);
  EXPECT_EQ(found.steps[12].to_day, 91);
  EXPECT_EQ(found.steps[13].to_day, 122);
  EXPECT_EQ(found.steps.back().to_day, 365);
  EXPECT_EQ(course(sure(), 1).steps.size(), 4u);
  EXPECT_EQ(course(sure(), 3).steps.size(), 13u);
}

TEST(LaunchCourse, SpikesAndSettlesOnThePlateau) {
  const LaunchCourse found = course(sure());
  EXPECT_EQ(found.push_chance, 1);
  EXPECT_NEAR(found.steps[0].count.p50, 500 + 2000, 1e-6);
  for (std::size_t step = 1; step < 13; ++step)
    EXPECT_LT(found.steps[step].count.p50, found.steps[step - 1].count.p50);
  EXPECT_GE(found.plateau.p10, 140);
  EXPECT_LT(found.plateau.p50, 150);
  EXPECT_EQ(found.closed_chance, 0);
}

TEST(LaunchCourse, KeepsATailThatAnExponentialWouldNot) {
  // A month after the peak an exponential of three days would leave a thousandth of the excess.
  const LaunchCourse found = course(sure());
  const double first = found.steps[0].count.p50 - 500 - 140;
  EXPECT_GT(found.steps[4].count.p50 - 140, 4 * std::exp2(-28.0 / 3) * first);
}

TEST(LaunchCourse, PushesFromTheDayTheThresholdIsReached) {
  Platform platform = sure();
  // 500 in seven days: 300 are there after 4.2 days, so the fifth day is the first one pushed.
  platform.launch.threshold = point_estimate(300);
  platform.launch.plateau = point_estimate(2000);  // no spike above it
  const LaunchCourse found = course(platform);
  EXPECT_NEAR(found.steps[0].count.p50, 500 + 3 * 2000 / 7.0, 1e-6);
  EXPECT_NEAR(found.steps[1].count.p50, 2000, 1e-6);
}

TEST(LaunchCourse, LeavesOnlyTheOwnPushBelowTheThreshold) {
  Platform platform = sure();
  platform.launch.threshold = point_estimate(501);
  const LaunchCourse found = course(platform);
  EXPECT_EQ(found.push_chance, 0);
  EXPECT_NEAR(found.steps[0].count.p50, 500, 1e-9);
  EXPECT_EQ(found.steps[1].count, (Band{0, 0, 0}));
  EXPECT_EQ(found.plateau, (Band{0, 0, 0}));
}

TEST(LaunchCourse, IsNothingWithoutTraction) {
  Platform platform = sure();
  platform.launch.own_push = point_estimate(0);
  platform.launch.threshold = point_estimate(100);
  const LaunchCourse found = course(platform);
  for (const LaunchStep& step : found.steps) EXPECT_EQ(step.count, (Band{0, 0, 0}));
  EXPECT_EQ(found.funnel.installs, (Band{0, 0, 0}));
}

TEST(LaunchCourse, BuysWhatIsMissing) {
  Platform platform = sure();
  platform.launch.threshold = point_estimate(900);
  platform.launch.paid_push = 800;
  platform.launch.paid_each = point_estimate(2);
  EXPECT_EQ(course(platform).push_chance, 1);
  platform.launch.paid_each = point_estimate(2.01);
  EXPECT_EQ(course(platform).push_chance, 0);
  // All of it can be bought.
  platform.launch.own_push.reset();
  platform.launch.paid_push = 2000;
  EXPECT_EQ(course(platform).push_chance, 1);
}

TEST(LaunchCourse, MayBeFeaturedWithoutTheThreshold) {
  Platform platform = sure();
  platform.launch.threshold = point_estimate(1e6);
  platform.launch.featured_chance = point_estimate(0.25);
  EXPECT_NEAR(course(platform).push_chance, 0.25, 0.09);
}

TEST(LaunchCourse, MultipliesByTheLoop) {
  Platform platform = sure();
  platform.launch.peak = platform.launch.plateau = point_estimate(140);
  platform.launch.loop_k = point_estimate(0.5);
  platform.launch.loop_days = point_estimate(4);
  // loop_limit: 140 / (1 - 0.5), the own push long forgotten.
  EXPECT_NEAR(course(platform).plateau.p50, 280, 1e-3);
  // A cycle of two and a half days comes to the same.
  platform.launch.loop_days = point_estimate(2.5);
  EXPECT_NEAR(course(platform).plateau.p50, 280, 1e-3);
}

TEST(LaunchCourse, FollowsSkoksLoopWhileTheAudienceIsLarge) {
  // One day's seven, K 2, a cycle of a week: 7, 14, 28 ... a week.
  Platform platform = sure();
  platform.launch.own_push = point_estimate(7);
  platform.launch.threshold = point_estimate(8);
  platform.launch.loop_k = point_estimate(2);
  platform.launch.audience = point_estimate(1e12);
  const LaunchCourse found = course(platform, 3);
  for (std::size_t step = 0; step < 8; ++step)
    EXPECT_NEAR(found.steps[step].count.p50, 7 * std::exp2(static_cast<double>(step)), 1e-3);
}

TEST(LaunchCourse, EndsALoopAtItsAudience) {
  Platform platform = sure();
  platform.launch.own_push = point_estimate(50);
  platform.launch.threshold = point_estimate(60);
  platform.launch.loop_k = point_estimate(1.5);
  platform.launch.audience = point_estimate(10'000);
  const LaunchCourse found = course(platform);
  EXPECT_GT(found.funnel.installs.p50, 5'000);
  EXPECT_LT(found.funnel.installs.p50, 11'000);
  EXPECT_LT(found.plateau.p50, 1);
}

TEST(LaunchCourse, EndsWithThePlatform) {
  Platform platform = sure();
  platform.launch.life_years = point_estimate(1);
  const LaunchCourse found = course(platform, 12);
  EXPECT_NEAR(found.closed_chance, 0.5, 0.1);
  EXPECT_EQ(found.steps.back().count.p10, 0);
  EXPECT_GT(found.steps.back().count.p90, 0);
  EXPECT_GE(found.plateau.p10, 140);  // of a platform that goes on
}

TEST(LaunchCourse, TakesTheGateWhereTheLaunchSaysNothing) {
  Platform platform = sure();
  platform.launch.own_push.reset();
  platform.launch.threshold.reset();
  platform.traction.goal = point_estimate(1000);
  platform.traction.threshold = point_estimate(0.3);
  platform.traction.circles = {
      {.id = "list", .people = point_estimate(300), .share = point_estimate(1)}};
  EXPECT_EQ(course(platform).push_chance, 1);
  platform.traction.circles[0].people = point_estimate(299);
  EXPECT_EQ(course(platform).push_chance, 0);
}

TEST(LaunchCourse, KnowsThatDownloadsAreNotCustomers) {
  Platform platform = sure();
  platform.funnel.view_to_install = point_estimate(0.25);
  platform.funnel.install_to_active = point_estimate(0.4);
  platform.funnel.active_to_buyer = point_estimate(0.05);
  platform.funnel.revenue_per_buyer = point_estimate(30);
  const LaunchFunnel found = course(platform).funnel;
  EXPECT_NEAR(found.views->p50, found.installs.p50 * 4, 1e-6);
  EXPECT_NEAR(found.active->p50, found.installs.p50 * 0.4, 1e-6);
  EXPECT_NEAR(found.buyers->p50, found.installs.p50 * 0.02, 1e-6);
  EXPECT_NEAR(found.revenue->p50, found.installs.p50 * 0.6, 1e-6);
}

TEST(LaunchCourse, StopsTheFunnelWhereItIsUnknown) {
  Platform platform = sure();
  platform.funnel.active_to_buyer = point_estimate(0.05);
  const LaunchFunnel found = course(platform).funnel;
  EXPECT_EQ(found.views, std::nullopt);
  EXPECT_EQ(found.active, std::nullopt);
  EXPECT_EQ(found.buyers, std::nullopt);
}

TEST(LaunchCourse, FeedsTheMonthsOfTheCalendar) {
  Platform platform = sure();
  platform.launch.date = "2026-01-25";
  platform.funnel.install_to_active = point_estimate(0.4);
  platform.funnel.active_to_buyer = point_estimate(0.05);
  platform.funnel.revenue_per_buyer = point_estimate(30);
  const LaunchCourse found = course(platform, 3);
  // 91 days from 25 January: 7, 28, 31 and 25 of April.
  ASSERT_EQ(found.by_month.size(), 4u);
  EXPECT_EQ(found.by_month[0].month, make_month(2026, 1));
  EXPECT_EQ(found.by_month[3].month, make_month(2026, 4));
  EXPECT_NEAR(found.by_month[0].count.p50, found.steps[0].count.p50, 1e-9);
  double weeks = 0;
  for (std::size_t week = 1; week < 5; ++week) weeks += found.steps[week].count.p50;
  EXPECT_NEAR(found.by_month[1].count.p50, weeks, 0.02 * weeks);  // medians do not quite add up
  EXPECT_NEAR(found.by_month[1].revenue->p50, found.by_month[1].count.p50 * 0.6, 1e-6);
  platform.launch.date = "2026-02";
  EXPECT_EQ(course(platform, 1).by_month.size(), 1u);
  platform.launch.date = "";
  EXPECT_TRUE(course(platform).by_month.empty());
  platform.launch.date = "2026-01-25";
  platform.funnel.revenue_per_buyer.reset();
  EXPECT_EQ(course(platform).by_month[0].revenue, std::nullopt);
}

TEST(LaunchCourse, IsTheSameForTheSameSeed) {
  Platform platform = sure();
  platform.launch.own_push = between(100, 900);
  platform.launch.threshold = between(200, 400);
  platform.launch.peak = around(800, 1500, 4000);
  EXPECT_EQ(course(platform), course(platform));
  EXPECT_NE(course(platform),
            launch_course(platform, 12, {.seed = 4, .draws = 400}).value_or(LaunchCourse{}));
  const LaunchCourse found = course(platform);
  EXPECT_LT(found.steps[0].count.p10, found.steps[0].count.p50);
  EXPECT_LT(found.steps[0].count.p50, found.steps[0].count.p90);
  EXPECT_GT(found.push_chance, 0.2);
  EXPECT_LT(found.push_chance, 0.8);
}

TEST(LaunchCourse, RefusesWhatIsUnsaid) {
  for (const auto& [forget, member] :
       {std::pair{+[](Launch& launch) { launch.own_push.reset(); }, "own_push"},
        std::pair{+[](Launch& launch) { launch.threshold.reset(); }, "threshold"},
        std::pair{+[](Launch& launch) { launch.peak.reset(); }, "peak"},
        std::pair{+[](Launch& launch) { launch.plateau.reset(); }, "plateau"},
        std::pair{+[](Launch& launch) { launch.half_life_days.reset(); }, "half_life_days"}}) {
    Platform platform = sure();
    forget(platform.launch);
    EXPECT_EQ(refusal(platform), std::string("error.platform.unsaid ") + member);
  }
}

TEST(LaunchCourse, RefusesALoopWithoutAnEnd) {
  Platform platform = sure();
  platform.launch.loop_k = between(0.5, 1);
  EXPECT_EQ(refusal(platform), "error.platform.endless_loop loop_k");
  platform.launch.loop_k = between(0.5, 0.99);
  EXPECT_EQ(refusal(platform), "accepted");
}

TEST(LaunchCourse, RefusesWhatCannotBe) {
  Platform platform = sure();
  platform.launch.half_life_days = between(0, 3);
  EXPECT_EQ(refusal(platform), "error.metric_input half_life_days");
  platform = sure();
  platform.launch.peak = between(9, 3);
  EXPECT_EQ(refusal(platform), "error.metric_input peak");
  platform.launch.peak = between(std::nan(""), 3);
  EXPECT_EQ(refusal(platform), "error.metric_input peak");
  platform = sure();
  platform.funnel.view_to_install = point_estimate(0);
  EXPECT_EQ(refusal(platform), "error.metric_input view_to_install");
  EXPECT_FALSE(launch_course(sure(), 0, settings));
  EXPECT_FALSE(launch_course(sure(), 12, {.seed = 1, .draws = 0}));
}

}  // namespace
}  // namespace core
