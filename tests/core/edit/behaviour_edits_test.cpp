#include "core/edit/behaviour_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

BehaviourEvidence counted(double count, double of) {
  BehaviourEvidence evidence;
  evidence.kind = Evidence::survey;
  evidence.count = count;
  evidence.of = of;
  return evidence;
}

TEST(BehaviourEdits, Add) {
  const Plan plan = shop_plan();
  const Plan added = applied(plan, add_behaviour("ask", BehaviourKind::ask, "Demander"));
  ASSERT_EQ(added.behaviours.size(), 3u);
  EXPECT_EQ(added.behaviours[2].kind, BehaviourKind::ask);
  EXPECT_EQ(added.behaviours[2].name, "Demander");
  expect_refused(plan, add_behaviour("browse", BehaviourKind::ask, ""), "error.id_taken");
  expect_refused(plan, add_behaviour("B", BehaviourKind::ask, ""), "error.id_unreadable");
  expect_refused(plan, add_behaviour("b", BehaviourKind::ask, std::string(20'001, 'x')),
                 "error.text_too_long");
}

TEST(BehaviourEdits, SetEachText) {
  const Plan plan = shop_plan();
  for (const BehaviourText which :
       {BehaviourText::name, BehaviourText::trigger, BehaviourText::where, BehaviourText::words,
        BehaviourText::needs, BehaviourText::deciders, BehaviourText::trust,
        BehaviourText::next_step}) {
    Plan expected = plan;
    expected.behaviours[0].*member_of(which) = "mot";
    EXPECT_TRUE(applied(plan, set_behaviour_text("browse", which, "mot")) == expected);
  }
  expect_refused(plan, set_behaviour_text("none", BehaviourText::name, ""),
                 "error.unknown_behaviour");
  expect_refused(plan, set_behaviour_text("browse", BehaviourText::name, std::string(20'001, 'x')),
                 "error.text_too_long");
}

TEST(BehaviourEdits, SetKindDaysAndSegments) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_behaviour_kind("browse", BehaviourKind::impulse)).behaviours[0].kind,
            BehaviourKind::impulse);
  EXPECT_EQ(
      applied(plan, set_behaviour_days("browse", between(4, 16))).behaviours[0].days_to_decide,
      between(4, 16));
  EXPECT_THAT(applied(plan, set_behaviour_segment("browse", "owners", true)).behaviours[0].segments,
              ElementsAre("tenants", "owners"));
  EXPECT_THAT(
      applied(plan, set_behaviour_segment("browse", "tenants", false)).behaviours[0].segments,
      IsEmpty());
  EXPECT_TRUE(applied(plan, set_behaviour_segment("browse", "tenants", true)) == plan);
  expect_refused(plan, set_behaviour_days("browse", point_estimate(-1)), "error.out_of_range");
  expect_refused(plan, set_behaviour_segment("browse", "none", true), "error.unknown_segment");
}

TEST(BehaviourEdits, Move) {
  const Plan plan = applied(shop_plan(), add_behaviour("ask", BehaviourKind::ask, ""));
  const auto order = [](const Plan& after) {
    std::vector<Id> ids;
    for (const Behaviour& behaviour : after.behaviours) ids.push_back(behaviour.id);
    return ids;
  };
  EXPECT_THAT(order(applied(plan, move_behaviour("ask", 0))), ElementsAre("ask", "browse", "look"));
  EXPECT_THAT(order(applied(plan, move_behaviour("browse", 1))),
              ElementsAre("look", "browse", "ask"));
  EXPECT_THAT(order(applied(plan, move_behaviour("browse", 99))),
              ElementsAre("look", "ask", "browse"));
  EXPECT_TRUE(applied(plan, move_behaviour("look", 1)) == plan);
  expect_refused(plan, move_behaviour("none", 0), "error.unknown_behaviour");
}

TEST(BehaviourEdits, RemoveItFromAllThatNamesIt) {
  const Plan after = applied(shop_plan(), remove_behaviour("browse"));
  EXPECT_EQ(after.behaviours.size(), 1u);
  EXPECT_THAT(after.interviews[0].answers[0].behaviours, IsEmpty());
  EXPECT_THAT(after.activities[0].behaviours, ElementsAre("look"));
  EXPECT_THAT(after.recipes[0].behaviours, IsEmpty());
  expect_refused(after, remove_behaviour("browse"), "error.unknown_behaviour");
}

TEST(BehaviourEdits, AddSetAndRemoveEvidence) {
  const Plan plan = shop_plan();
  const Plan added = applied(plan, add_evidence("browse", counted(17, 42)));
  ASSERT_EQ(added.behaviours[0].evidence.size(), 2u);
  const Plan changed = applied(added, set_evidence("browse", 1, counted(18, 43)));
  EXPECT_EQ(changed.behaviours[0].evidence[1].of, 43);
  EXPECT_TRUE(applied(added, remove_evidence("browse", 1)) == plan);
  BehaviourEvidence guess;
  guess.share = between(0.1, 0.4);
  EXPECT_EQ(applied(plan, add_evidence("look", guess)).behaviours[1].evidence[0].share,
            between(0.1, 0.4));
}

TEST(BehaviourEdits, RefuseEvidenceThatCannotBe) {
  const Plan plan = shop_plan();
  const auto refuse = [&](const BehaviourEvidence& evidence, const char* key) {
    expect_refused(plan, add_evidence("browse", evidence), key);
    expect_refused(plan, set_evidence("browse", 0, evidence), key);
  };
  refuse(counted(43, 42), "error.counts_wrong");
  refuse(counted(-1, 42), "error.counts_wrong");
  refuse(counted(1.5, 42), "error.counts_wrong");
  refuse(counted(0, 0), "error.counts_wrong");
  refuse(counted(nan, 42), "error.counts_wrong");
  refuse(counted(1, std::numeric_limits<double>::infinity()), "error.counts_wrong");
  BehaviourEvidence half;
  half.count = 3;
  refuse(half, "error.counts_incomplete");
  BehaviourEvidence stranger = counted(1, 2);
  stranger.segment = "none";
  refuse(stranger, "error.unknown_segment");
  BehaviourEvidence undated = counted(1, 2);
  undated.date = "hier";
  refuse(undated, "error.date_unreadable");
  BehaviourEvidence share;
  share.share = point_estimate(38);
  refuse(share, "error.share_out_of_range");
  expect_refused(plan, add_evidence("none", counted(1, 2)), "error.unknown_behaviour");
  expect_refused(plan, set_evidence("browse", 1, counted(1, 2)), "error.unknown_evidence");
  expect_refused(plan, remove_evidence("look", 0), "error.unknown_evidence");
}

TEST(BehaviourEdits, SetAndClearReach) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_reach("look", "ads", 0.78)).behaviours[1].reach.at("ads"), 0.78);
  EXPECT_FALSE(
      applied(plan, set_reach("browse", "ads", std::nullopt)).behaviours[0].reach.contains("ads"));
  expect_refused(plan, set_reach("look", "ads", 1.1), "error.share_out_of_range");
  expect_refused(plan, set_reach("look", "ads", nan), "error.not_a_number");
  expect_refused(plan, set_reach("look", "none", 0.5), "error.unknown_channel");
  expect_refused(plan, set_reach("none", "ads", 0.5), "error.unknown_behaviour");
}

}  // namespace
}  // namespace core
