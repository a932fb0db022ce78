#include "core/edit/link_edits.h"

#include <gtest/gtest.h>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Link link(Id from, Id to, LinkKind kind, Estimate share) {
  Link made;
  made.from = std::move(from);
  made.to = std::move(to);
  made.kind = kind;
  made.share = std::move(share);
  return made;
}

TEST(LinkEdits, AddReplaceAndRemove) {
  const Plan plan = shop_plan();
  const Plan added =
      applied(plan, set_link(link("search", "reels", LinkKind::creates, point_estimate(0.1))));
  EXPECT_EQ(added.links.size(), 2u);
  const Plan replaced =
      applied(plan, set_link(link("ads", "search", LinkKind::creates, point_estimate(0.5))));
  ASSERT_EQ(replaced.links.size(), 1u);
  EXPECT_EQ(replaced.links[0].share.low, 0.5);
  EXPECT_TRUE(applied(added, remove_link("search", "reels", LinkKind::creates)) == plan);
}

TEST(LinkEdits, RefuseACircleOfCreation) {
  const Plan plan = shop_plan();
  expect_refused(plan, set_link(link("search", "ads", LinkKind::creates, point_estimate(0.1))),
                 "error.link_circle");
  const Plan longer =
      applied(plan, set_link(link("search", "reels", LinkKind::creates, point_estimate(0.1))));
  expect_refused(longer, set_link(link("reels", "ads", LinkKind::creates, point_estimate(0.1))),
                 "error.link_circle");
  // Two channels may lift each other.
  EXPECT_EQ(applied(plan, set_link(link("search", "ads", LinkKind::boosts, point_estimate(3.5))))
                .links.size(),
            2u);
}

TEST(LinkEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  expect_refused(plan, set_link(link("ads", "none", LinkKind::creates, point_estimate(0.1))),
                 "error.unknown_channel");
  expect_refused(plan, set_link(link("none", "ads", LinkKind::creates, point_estimate(0.1))),
                 "error.unknown_channel");
  expect_refused(plan, set_link(link("ads", "ads", LinkKind::boosts, point_estimate(0.1))),
                 "error.link_to_itself");
  expect_refused(plan, set_link(link("ads", "reels", LinkKind::creates, point_estimate(40))),
                 "error.share_out_of_range");
  expect_refused(plan, remove_link("ads", "search", LinkKind::boosts), "error.unknown_link");
}

}  // namespace
}  // namespace core
