#include "core/metrics/knock_on.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace core {
namespace {

using Places = std::array<std::size_t, 1>;
using Links = std::vector<CreatesLink>;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(KnockOn, IsTheShareAloneWithoutLinks) {
  EXPECT_NEAR(*knock_on_loss(std::array{0.85, 0.15}, Places{0}, Links{}, 0), 0.85, 1e-12);
  EXPECT_NEAR(*knock_on_loss(std::array{0.85, 0.15}, Places{1}, Links{}, 0), 0.15, 1e-12);
}

TEST(KnockOn, FollowsAChain) {
  // Ads make 0.7 of brand search, which makes 0.5 of direct.
  // By hand: 0.5 + 0.2 x 0.7 + 0.3 x 0.35 = 0.745.
  const Links chain{{0, 1, 0.7}, {1, 2, 0.5}};
  const std::array shares{0.5, 0.2, 0.3};
  EXPECT_NEAR(*knock_on_loss(shares, Places{0}, chain, 0), 0.745, 1e-12);
  // The middle alone: 0.2 + 0.3 x 0.5. The end alone takes nothing along.
  EXPECT_NEAR(*knock_on_loss(shares, Places{1}, chain, 0), 0.35, 1e-12);
  EXPECT_NEAR(*knock_on_loss(shares, Places{2}, chain, 0), 0.3, 1e-12);
  EXPECT_EQ(*knocked_out(3, Places{0}, chain), (std::vector{1.0, 0.7, 0.35}));
}

TEST(KnockOn, PassesThroughAChannelWithoutRevenue) {
  const Links chain{{0, 1, 0.6}, {1, 2, 0.5}};
  EXPECT_NEAR(*knock_on_loss(std::array{0.6, 0.0, 0.4}, Places{0}, chain, 0), 0.72, 1e-12);
}

TEST(KnockOn, AddsTheArmsOfADiamond) {
  // 0 -> 1 -> 3 and 0 -> 2 -> 3: q3 = 0.5 x 0.4 + 0.5 x 0.6 = 0.5.
  const Links diamond{{0, 1, 0.4}, {0, 2, 0.6}, {1, 3, 0.5}, {2, 3, 0.5}};
  EXPECT_NEAR((*knocked_out(4, Places{0}, diamond))[3], 0.5, 1e-12);
  // By hand: 0.25 (1 + 0.4 + 0.6 + 0.5).
  EXPECT_NEAR(*knock_on_loss(std::array{0.25, 0.25, 0.25, 0.25}, Places{0}, diamond, 0), 0.625,
              1e-12);
}

TEST(KnockOn, TakesNoMoreThanEverything) {
  const Links twice{{0, 2, 0.8}, {1, 2, 0.8}};
  const std::array<std::size_t, 2> both{0, 1};
  EXPECT_EQ((*knocked_out(3, both, twice))[2], 1.0);
  EXPECT_NEAR(*knock_on_loss(std::array{0.3, 0.3, 0.4}, both, twice, 0), 1.0, 1e-12);
}

TEST(KnockOn, StopsAnOwnerAsAllItsChannelsAtOnce) {
  // The second would be knocked out by 0.5; stopping too, it loses everything.
  const Links link{{0, 1, 0.5}, {1, 2, 0.4}};
  const std::array<std::size_t, 2> owner{0, 1};
  EXPECT_NEAR(*knock_on_loss(std::array{0.4, 0.3, 0.3}, owner, link, 0), 0.7 + 0.3 * 0.4, 1e-12);
}

TEST(KnockOn, GivesBackWhatReturnsByOtherWays) {
  const Links chain{{0, 1, 0.5}};
  const std::array shares{0.6, 0.4};
  EXPECT_NEAR(*knock_on_loss(shares, Places{0}, chain, 0.25), 0.6 * 0.75 + 0.4 * 0.5, 1e-12);
  // eBay's switch-off: its own revenue comes back whole, what it made for others does not.
  EXPECT_NEAR(*knock_on_loss(shares, Places{0}, chain, 1), 0.2, 1e-12);
  EXPECT_EQ(*knock_on_loss(shares, Places{0}, Links{}, 1), 0.0);
}

TEST(KnockOn, DoesNotDependOnTheOrderOfLinks) {
  const Links forwards{{0, 1, 0.3}, {1, 2, 0.5}, {2, 3, 0.9}};
  const Links backwards{{2, 3, 0.9}, {1, 2, 0.5}, {0, 1, 0.3}};
  const std::array shares{0.1, 0.2, 0.3, 0.4};
  EXPECT_EQ(knock_on_loss(shares, Places{0}, forwards, 0),
            knock_on_loss(shares, Places{0}, backwards, 0));
}

TEST(KnockOn, RefusesCircles) {
  const auto loss =
      knock_on_loss(std::array{0.5, 0.5}, Places{0}, Links{{0, 1, 0.5}, {1, 0, 0.5}}, 0);
  EXPECT_EQ(loss.error().key, "error.link_circle");
  EXPECT_EQ(loss.error().place, "links");
  EXPECT_EQ(knocked_out(1, Places{0}, Links{{0, 0, 0.5}}).error().key, "error.link_circle");
}

TEST(KnockOn, RefusesWhatCannotBeByItsName) {
  const std::array shares{0.5, 0.5};
  for (const double bad : {-0.1, 1.1, nan}) {
    EXPECT_EQ(knock_on_loss(std::array{bad, 0.0}, Places{0}, Links{}, 0).error().place, "shares");
    EXPECT_EQ(knock_on_loss(shares, Places{0}, Links{{0, 1, bad}}, 0).error().place, "links");
    EXPECT_EQ(knock_on_loss(shares, Places{0}, Links{}, bad).error().place, "recapture");
  }
  EXPECT_EQ(knock_on_loss(std::array{0.6, 0.5}, Places{0}, Links{}, 0).error().place, "shares");
  EXPECT_EQ(knock_on_loss(shares, Places{2}, Links{}, 0).error().place, "stopped");
  EXPECT_EQ(knock_on_loss(shares, {}, Links{}, 0).error().place, "stopped");
  EXPECT_EQ(knock_on_loss(shares, Places{0}, Links{{0, 2, 0.5}}, 0).error().place, "links");
  EXPECT_EQ(knock_on_loss(shares, Places{0}, Links{{2, 0, 0.5}}, 0).error().key,
            "error.metric_input");
}

}  // namespace
}  // namespace core
