#include "core/metrics/today_mix.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/metrics/kept_share.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

OwnerDirectory owners() {
  return OwnerDirectory(
      {{.id = "meta", .name = {.fr = "Meta", .en = "Meta"}, .aliases = {"Facebook Inc."}},
       {.id = "alphabet", .name = {.fr = "Google", .en = "Google"}, .aliases = {}}});
}

HistoryRow row(Id channel, Month month, double revenue, double spend) {
  HistoryRow made;
  made.channel = std::move(channel);
  made.month = month;
  made.revenue = point_estimate(revenue);
  made.spend = spend;
  return made;
}

// Facebook Ads 80, search 10 and Instagram 10 in December; an older and a newer month beside.
Plan shop_with_history() {
  Plan plan = shop_plan();
  const Month december = make_month(2025, 12);
  plan.history = {row("ads", make_month(2025, 11), 1, 1), row("ads", december, 80, 34),
                  row("search", december, 10, 0), row("reels", december, 10, 6),
                  row("search", make_month(2026, 2), 99, 99)};
  plan.history[1].new_customers = 2;
  plan.history[1].hours = 4;
  return plan;
}

TEST(TodayMix, ReadsTheLatestMonthNotAfterTheStart) {
  const TodayMix mix = today_mix(shop_with_history(), owners());
  EXPECT_EQ(mix.month, make_month(2025, 12));
  ASSERT_EQ(mix.channels.size(), 3u);
  EXPECT_NEAR(*mix.channels[0].share, 0.8, 1e-12);
  EXPECT_NEAR(*mix.channels[1].share, 0.1, 1e-12);
  EXPECT_EQ(mix.revenue, 100);
  EXPECT_EQ(mix.spend, 40);
  EXPECT_EQ(mix.hours, 4);
  EXPECT_EQ(mix.new_customers, 2);
  EXPECT_TRUE(mix.is_complete);
  EXPECT_EQ(mix.unattributed, 0.0);
  EXPECT_EQ(cac_today(mix), 20);
  EXPECT_EQ(find_channel(mix, "ads")->spend, 34);
  EXPECT_EQ(find_channel(mix, "none"), nullptr);
}

TEST(TodayMix, CountsTheMonthOfTheStartAsToday) {
  Plan plan = shop_with_history();
  plan.start = make_month(2026, 2);
  const TodayMix mix = today_mix(plan, owners());
  EXPECT_EQ(mix.month, make_month(2026, 2));
  EXPECT_EQ(mix.channels[0].revenue, std::nullopt);
  EXPECT_EQ(mix.channels[1].share, 1.0);
  EXPECT_FALSE(mix.is_complete);
}

TEST(TodayMix, AddsChannelsOfOneOwner) {
  const TodayMix mix = today_mix(shop_with_history(), owners());
  ASSERT_EQ(mix.owners.size(), 2u);
  EXPECT_EQ(mix.owners[0].key, "meta");
  EXPECT_NEAR(mix.owners[0].share, 0.9, 1e-12);
  EXPECT_EQ(mix.owners[0].revenue, 90);
  EXPECT_EQ(mix.owners[0].channels, (std::vector<Id>{"ads", "reels"}));
  EXPECT_NEAR(*kept_if_owner_stops(mix, "meta"), 0.1, 1e-12);
  EXPECT_NEAR(*kept_if_owner_stops(mix, "alphabet"), 0.9, 1e-12);
  EXPECT_EQ(kept_if_owner_stops(mix, "none").error().key, "error.unknown_owner");
}

TEST(TodayMix, KeepsChannelsWithoutOwnerApart) {
  Plan plan = shop_with_history();
  for (Channel& channel : plan.channels) channel.owner.clear();
  EXPECT_EQ(today_mix(plan, owners()).owners.size(), 3u);
}

TEST(TodayMix, MeasuresConcentrationTwice) {
  const TodayMix mix = today_mix(shop_with_history(), owners());
  // By hand: 0.64 + 0.01 + 0.01 by channel, 0.81 + 0.01 by owner.
  EXPECT_NEAR(concentration_by_channel(mix)->hhi, 0.66, 1e-12);
  EXPECT_NEAR(concentration_by_owner(mix)->hhi, 0.82, 1e-12);
  EXPECT_NEAR(concentration_by_owner(mix)->largest_share, 0.9, 1e-12);
}

TEST(TodayMix, SaysWhatNoChannelAccountsFor) {
  Plan plan = shop_with_history();
  TotalRow total;
  total.month = make_month(2025, 12);
  total.revenue = 125;
  plan.totals = {total};
  const TodayMix mix = today_mix(plan, owners());
  EXPECT_EQ(mix.total, 125);
  EXPECT_NEAR(mix.unattributed, 0.2, 1e-12);
  EXPECT_NEAR(*mix.channels[0].share, 0.64, 1e-12);
  // By hand: 0.64^2 + 0.08^2 + 0.08^2 + 0.2^2; Meta's 0.72^2 + 0.08^2 + 0.2^2.
  EXPECT_NEAR(concentration_by_channel(mix)->hhi, 0.4624, 1e-12);
  EXPECT_NEAR(concentration_by_owner(mix)->hhi, 0.5648, 1e-12);
}

TEST(TodayMix, SharesTheSumWhereItIsMoreThanTheTotal) {
  Plan plan = shop_with_history();
  plan.business.monthly_revenue = point_estimate(50);
  const TodayMix mix = today_mix(plan, owners());
  EXPECT_EQ(mix.total, 50);
  EXPECT_EQ(mix.unattributed, 0.0);
  EXPECT_NEAR(*mix.channels[0].share, 0.8, 1e-12);
}

TEST(TodayMix, ReadsWhatWasTypedWhereThereIsNoHistory) {
  Plan plan = shop_plan();
  plan.history.clear();
  plan.channels[0].today = Today{};
  plan.channels[0].today->revenue = between(50, 72);
  plan.channels[1].today = Today{};
  plan.channels[1].today->revenue = point_estimate(20);
  const TodayMix mix = today_mix(plan, owners());
  EXPECT_EQ(mix.month, std::nullopt);
  // The middle of 50 to 72 is their geometric mean, 60.
  EXPECT_NEAR(*mix.channels[0].share, 0.75, 1e-12);
  EXPECT_EQ(mix.channels[2].share, std::nullopt);
  EXPECT_FALSE(mix.is_complete);
}

TEST(TodayMix, LeavesUnknownWhatNobodySaid) {
  Plan plan = shop_plan();
  plan.history.clear();
  const TodayMix mix = today_mix(plan, owners());
  EXPECT_EQ(mix.revenue, std::nullopt);
  EXPECT_EQ(mix.spend, std::nullopt);
  EXPECT_EQ(mix.channels[0].share, std::nullopt);
  EXPECT_TRUE(mix.owners.empty());
  EXPECT_EQ(concentration_by_channel(mix).error().key, "error.nothing_to_share");
  EXPECT_EQ(concentration_by_owner(mix).error().key, "error.nothing_to_share");
  EXPECT_EQ(kept_if_owner_stops(mix, "meta").error().key, "error.nothing_to_share");
  EXPECT_EQ(cac_today(mix), std::nullopt);
  EXPECT_EQ(today_mix(Plan{}, owners()), TodayMix{});
}

TEST(KeptShare, IsWhatDoesNotStop) {
  EXPECT_NEAR(*kept_share(85, 100), 0.15, 1e-12);
  EXPECT_EQ(*kept_share(0, 100), 1.0);
  EXPECT_EQ(kept_share(1, 0).error().key, "error.metric_input");
  EXPECT_FALSE(kept_share(2, 1));
  EXPECT_FALSE(kept_share(-1, 1));
  EXPECT_FALSE(kept_share(std::numeric_limits<double>::quiet_NaN(), 1));
}

}  // namespace
}  // namespace core
