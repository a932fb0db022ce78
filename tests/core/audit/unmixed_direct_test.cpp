#include "core/audit/unmixed_direct.h"

#include <gtest/gtest.h>

#include "tests/core/audit/shop.h"

namespace core {
namespace {

std::optional<UnmixedDirect> unmixed(const Plan& plan) {
  const auto figures = period_figures(plan, two_owners(), std::nullopt);
  EXPECT_TRUE(figures);
  return unmixed_direct(plan, *figures);
}

// 500 direct visits beside 800 of the ads (20 % dark) and 300 of search (unknown how dark).
Plan shop_with_visits() {
  Plan plan = small_shop();
  plan.channels[2].name = "Direct";
  plan.history[0].visits = 800;
  plan.history[1].visits = 300;
  plan.history[2].visits = 500;
  plan.channels[0].physics.dark_share = around(0.1, 0.2, 0.5);
  plan.channels[1].physics.dark_share = std::nullopt;
  return plan;
}

TEST(UnmixedDirect, GivesVisitsBackWithTheirRange) {
  const auto found = unmixed(shop_with_visits());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->channel, "reels");
  EXPECT_EQ(found->counted, 500);
  // By hand: 800 / 0.8 = 1,000; at the ends 800 / 0.9 and 800 / 0.5.
  EXPECT_NEAR(found->rest, 300, 1e-9);
  EXPECT_NEAR(found->high, 500 - 800 * 0.1 / 0.9, 1e-9);
  EXPECT_NEAR(found->low, -300, 1e-9);
  EXPECT_FALSE(found->is_inconsistent());
  ASSERT_EQ(found->channels.size(), 2u);
  EXPECT_EQ(found->channels[0].labelled, 800);
  EXPECT_NEAR(*found->channels[0].visits, 1000, 1e-9);
  EXPECT_NEAR(*found->channels[0].low, 800 / 0.9, 1e-9);
  EXPECT_NEAR(*found->channels[0].high, 1600, 1e-9);
}

TEST(UnmixedDirect, CannotTellOfAChannelThatMayBeAllDark) {
  Plan plan = shop_with_visits();
  EXPECT_EQ(unmixed(plan)->channels[1].visits, std::nullopt);
  plan.channels[1].physics.dark_share = around(0.9, 0.95, 1);
  EXPECT_EQ(unmixed(plan)->channels[1].visits, std::nullopt);
  EXPECT_NEAR(unmixed(plan)->rest, 300, 1e-9);
}

TEST(UnmixedDirect, SaysThatMoreWouldHaveComeThanDid) {
  Plan plan = shop_with_visits();
  plan.history[2].visits = 100;
  EXPECT_NEAR(unmixed(plan)->rest, -100, 1e-9);
  EXPECT_TRUE(unmixed(plan)->is_inconsistent());
}

TEST(UnmixedDirect, KnowsTheDirectChannelByItsOriginItsIdOrItsName) {
  Plan plan = shop_with_visits();
  plan.channels[2].name = "Mémoire de marque";
  EXPECT_FALSE(unmixed(plan));
  plan.channels[2].library = LibraryOrigin{.id = "direct", .version = 1};
  EXPECT_EQ(unmixed(plan)->channel, "reels");
  plan.channels[2].library = std::nullopt;
  plan.channels[2].id = "direct";
  plan.history[2].channel = "direct";
  EXPECT_EQ(unmixed(plan)->channel, "direct");
}

TEST(UnmixedDirect, IsNothingWithoutVisitsToCompare) {
  Plan plan = shop_with_visits();
  plan.history[2].visits = std::nullopt;
  EXPECT_FALSE(unmixed(plan));
  plan = shop_with_visits();
  plan.history[0].visits = std::nullopt;
  plan.history[1].visits = std::nullopt;
  EXPECT_FALSE(unmixed(plan));
  EXPECT_FALSE(unmixed(Plan{}));
}

}  // namespace
}  // namespace core
