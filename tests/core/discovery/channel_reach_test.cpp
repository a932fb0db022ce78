#include "core/discovery/channel_reach.h"

#include <gtest/gtest.h>

namespace core {
namespace {

// Two behaviours of known shares, 0.6 and 0.2, in which the channel is present by a half and whole.
struct Case {
  Plan plan;
  std::vector<BehaviourShare> shares;
};

Case two_known() {
  Case one;
  one.plan.behaviours.resize(3);
  one.plan.behaviours[0].reach["store"] = 0.5;
  one.plan.behaviours[1].reach["store"] = 1.0;
  one.plan.behaviours[2].reach["store"] = 1.0;
  one.shares = {{.behaviour = "a", .share = 0.6, .low = 0.4, .high = 0.8},
                {.behaviour = "b", .share = 0.2, .low = 0.1, .high = 0.4},
                {.behaviour = "c", .share = {}, .low = 0, .high = 1}};
  return one;
}

// By hand: (0.4 * 0.5 + 0.1) / 0.8 and (0.8 * 0.5 + 0.4) / 0.8. What nobody knows counts nowhere.
TEST(ChannelReach, IsTheSharesTimesThePresence) {
  const Case one = two_known();
  const auto reach = channel_reach(one.plan, one.shares, "store");
  ASSERT_TRUE(reach);
  EXPECT_NEAR(reach->low, 0.375, 1e-12);
  EXPECT_NEAR(reach->high, 1.0, 1e-12);
}

TEST(ChannelReach, IsNothingWhereNobodyKnowsAShare) {
  Case one = two_known();
  for (BehaviourShare& share : one.shares) share.share.reset();
  EXPECT_FALSE(channel_reach(one.plan, one.shares, "store"));
  EXPECT_FALSE(channel_reach({}, {}, "store"));
}

TEST(ChannelReach, IsNoneForAChannelThatIsNowhere) {
  const Case one = two_known();
  EXPECT_EQ(channel_reach(one.plan, one.shares, "bus"), (Interval{0.0, 0.0}));
}

// Shares of several answers add up to more than one; presence does not.
TEST(ChannelReach, IsAtMostAll) {
  Case one = two_known();
  one.shares[0].high = one.shares[1].high = 1.0;
  EXPECT_EQ(channel_reach(one.plan, one.shares, "store")->high, 1.0);
}

}  // namespace
}  // namespace core
