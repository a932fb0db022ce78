#include "core/audit/stops.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/audit/shop.h"

namespace core {
namespace {

std::vector<Stop> stopped(const Plan& plan) {
  const auto figures = period_figures(plan, two_owners(), std::nullopt);
  EXPECT_TRUE(figures);
  return stops(plan, *figures);
}

const Stop* find(const std::vector<Stop>& stops, StopKind kind, std::string_view id) {
  const auto found = std::ranges::find_if(
      stops, [&](const Stop& stop) { return stop.kind == kind && stop.id == id; });
  return found == stops.end() ? nullptr : &*found;
}

TEST(Stops, AreOrderedByWhatIsKept) {
  const auto found = stopped(small_shop());
  std::vector<std::string> ids;
  for (const Stop& stop : found) ids.push_back(stop.id);
  // Meta keeps 10, the ads alone 20, and Google, reels and search 90 each: owners first.
  EXPECT_EQ(ids, (std::vector<std::string>{"meta", "ads", "alphabet", "search", "reels"}));
  EXPECT_NEAR(found[0].kept_share, 0.1, 1e-12);
  EXPECT_NEAR(found[0].kept_with_knock_on, 0.1, 1e-12);
  EXPECT_NEAR(found[0].at_risk, 90, 1e-9);
}

TEST(Stops, TakeAlongWhatTheStoppedMake) {
  Plan plan = small_shop();
  plan.links = {creates("ads", "search", between(0.4, 0.9))};
  const auto found = stopped(plan);
  const Stop* const ads = find(found, StopKind::channel, "ads");
  ASSERT_TRUE(ads);
  EXPECT_NEAR(ads->kept_share, 0.2, 1e-12);
  // The middle of 0.4 to 0.9 is their geometric mean, 0.6.
  EXPECT_NEAR(ads->kept_with_knock_on, 0.2 - 0.1 * 0.6, 1e-12);
  EXPECT_NEAR(ads->kept_low, 0.2 - 0.1 * 0.9, 1e-12);
  EXPECT_NEAR(ads->kept_high, 0.2 - 0.1 * 0.4, 1e-12);
  EXPECT_NEAR(ads->at_risk, 86, 1e-9);
  EXPECT_NEAR(find(found, StopKind::owner, "meta")->kept_with_knock_on, 0.04, 1e-12);
}

TEST(Stops, LeaveBoostsAlone) {
  Plan plan = small_shop();
  plan.links = {creates("ads", "search", point_estimate(0.5))};
  plan.links[0].kind = LinkKind::boosts;
  EXPECT_NEAR(find(stopped(plan), StopKind::channel, "ads")->kept_with_knock_on, 0.2, 1e-12);
}

TEST(Stops, NameAChannelThatOnlyFeedsOthers) {
  Plan plan = small_shop();
  plan.history.erase(plan.history.begin() + 2);
  EXPECT_FALSE(find(stopped(plan), StopKind::channel, "reels"));
  plan.links = {creates("reels", "search", point_estimate(0.5))};
  const auto found = stopped(plan);
  const Stop* const reels = find(found, StopKind::channel, "reels");
  ASSERT_TRUE(reels);
  EXPECT_EQ(reels->kept_share, 1.0);
  EXPECT_NEAR(reels->kept_with_knock_on, 0.95, 1e-12);
}

TEST(Stops, LeaveOutTheBusinessItselfAndChannelsThatAreTheirOwnOwner) {
  Plan plan = small_shop();
  plan.channels[0].owner = "self";
  plan.channels[1].owner.clear();
  const auto found = stopped(plan);
  EXPECT_FALSE(find(found, StopKind::owner, "self"));
  EXPECT_FALSE(find(found, StopKind::owner, "#search"));
  EXPECT_TRUE(find(found, StopKind::channel, "ads"));
  EXPECT_TRUE(find(found, StopKind::channel, "search"));
  EXPECT_TRUE(find(found, StopKind::owner, "meta"));
}

TEST(Stops, LastAsLongAsCashDoes) {
  Plan plan = small_shop();
  plan.business.contribution_margin = point_estimate(0.5);
  plan.business.cash = 100;
  plan.business.cash_floor = 20;
  plan.business.fixed_costs = 25;
  // Without Meta: 10 x 0.5 and no advertising less 25 of costs lose 20 a month of 80.
  const Stop meta = *find(stopped(plan), StopKind::owner, "meta");
  ASSERT_TRUE(meta.runway);
  EXPECT_NEAR(meta.runway->net, -20, 1e-9);
  EXPECT_NEAR(*meta.runway->months, 4, 1e-9);
  // Without the ads alone: 20 x 0.5 less 6 for reels less 25.
  EXPECT_NEAR(*find(stopped(plan), StopKind::channel, "ads")->runway->months, 80.0 / 21, 1e-9);
  // Without search: 45 - 40 - 25; the ads still cost.
  EXPECT_NEAR(find(stopped(plan), StopKind::channel, "search")->runway->net, -20, 1e-9);
  plan.business.fixed_costs = 0;
  EXPECT_EQ(find(stopped(plan), StopKind::owner, "meta")->runway->months, std::nullopt);
  plan.business.contribution_margin = std::nullopt;
  EXPECT_EQ(find(stopped(plan), StopKind::owner, "meta")->runway, std::nullopt);
}

TEST(Stops, ShareTheWholeRevenueWithWhatNoChannelAccountsFor) {
  Plan plan = small_shop();
  plan.totals = {bank(december, 200)};
  const Stop meta = stopped(plan).front();
  EXPECT_NEAR(meta.kept_share, 0.55, 1e-12);
  EXPECT_NEAR(meta.at_risk, 90, 1e-9);
}

TEST(Stops, AreNoneWhileNoRevenueIsKnown) {
  Plan plan = small_shop();
  for (HistoryRow& row : plan.history) row.revenue = std::nullopt;
  EXPECT_TRUE(stopped(plan).empty());
  EXPECT_TRUE(stopped(Plan{}).empty());
}

}  // namespace
}  // namespace core
