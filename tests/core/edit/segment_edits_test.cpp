#include "core/edit/segment_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::IsEmpty;

TEST(SegmentEdits, AddRenameAndShare) {
  Segment segment;
  segment.id = "gifts";
  segment.name = "Cadeaux";
  const Plan added = applied(shop_plan(), add_segment(segment));
  ASSERT_EQ(added.segments.size(), 3u);
  EXPECT_EQ(applied(added, rename_segment("gifts", "Étrennes")).segments[2].name, "Étrennes");
  EXPECT_EQ(applied(added, set_segment_share("gifts", between(0.1, 0.3))).segments[2].share,
            between(0.1, 0.3));
}

TEST(SegmentEdits, RemoveItFromAllThatNamesIt) {
  const Plan after = applied(shop_plan(), remove_segment("tenants"));
  EXPECT_EQ(after.segments.size(), 1u);
  EXPECT_THAT(after.behaviours[0].segments, IsEmpty());
  EXPECT_EQ(after.behaviours[0].evidence[0].segment, std::nullopt);
  EXPECT_EQ(after.interviews[0].segment, std::nullopt);
}

TEST(SegmentEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  Segment taken;
  taken.id = "ads";
  expect_refused(plan, add_segment(taken), "error.id_taken");
  expect_refused(plan, rename_segment("none", ""), "error.unknown_segment");
  expect_refused(plan, rename_segment("tenants", std::string(20'001, 'x')), "error.text_too_long");
  expect_refused(plan, set_segment_share("tenants", point_estimate(40)),
                 "error.share_out_of_range");
  expect_refused(plan, remove_segment("none"), "error.unknown_segment");
}

}  // namespace
}  // namespace core
