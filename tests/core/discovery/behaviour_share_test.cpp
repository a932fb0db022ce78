#include "core/discovery/behaviour_share.h"

#include <gtest/gtest.h>

#include "core/metrics/wilson.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

BehaviourEvidence counted(Evidence kind, double count, double of) {
  BehaviourEvidence evidence;
  evidence.kind = kind;
  evidence.count = count;
  evidence.of = of;
  return evidence;
}

BehaviourEvidence said(Evidence kind, Estimate share) {
  BehaviourEvidence evidence;
  evidence.kind = kind;
  evidence.share = std::move(share);
  return evidence;
}

// The share of a behaviour with that evidence in a plan without interviews.
BehaviourShare share_of(std::vector<BehaviourEvidence> evidence) {
  Plan plan;
  plan.behaviours.emplace_back().id = "browse";
  plan.behaviours[0].evidence = std::move(evidence);
  return behaviour_share(plan, plan.behaviours[0]);
}

Interview interview(std::vector<std::vector<Id>> tags) {
  Interview made;
  for (std::vector<Id>& behaviours : tags)
    made.answers.emplace_back().behaviours = std::move(behaviours);
  return made;
}

TEST(BehaviourShare, CountsPeopleWithTheirInterval) {
  const BehaviourShare share = share_of({counted(Evidence::interview, 16, 42)});
  EXPECT_NEAR(*share.share, 16.0 / 42.0, 1e-12);
  // The discovery mock-up: 38 %, between 25 and 53 %.
  EXPECT_NEAR(share.low, 0.25, 0.005);
  EXPECT_NEAR(share.high, 0.53, 0.005);
  EXPECT_EQ(share.grade, Evidence::interview);
  EXPECT_EQ(share.count, 16);
  EXPECT_EQ(share.of, 42);
  EXPECT_FALSE(share.is_derived);
}

TEST(BehaviourShare, PassesOverMorePeopleThanWereAsked) {
  EXPECT_FALSE(share_of({counted(Evidence::survey, 5, 3)}).grade);
  const auto other =
      share_of({counted(Evidence::survey, 5, 3), said(Evidence::guess, between(0.1, 0.2))});
  EXPECT_EQ(other.grade, Evidence::guess);
  EXPECT_EQ(other.low, 0.1);
}

TEST(BehaviourShare, TakesTheBestGradedOfSeveral) {
  const auto best = share_of({counted(Evidence::interview, 1, 10), counted(Evidence::survey, 2, 10),
                              counted(Evidence::guess, 3, 10)});
  EXPECT_EQ(best.grade, Evidence::survey);
  // What others published is worth less than five people of one's own.
  const auto own =
      share_of({counted(Evidence::library, 300, 1000), counted(Evidence::interview, 1, 5),
                said(Evidence::guess, between(0.1, 0.2))});
  EXPECT_EQ(own.grade, Evidence::interview);
  EXPECT_EQ(share_of({counted(Evidence::guess, 1, 5), counted(Evidence::library, 3, 10)}).grade,
            Evidence::library);
}

TEST(BehaviourShare, PrefersMorePeopleThenTheLater) {
  EXPECT_EQ(share_of({counted(Evidence::survey, 10, 50), counted(Evidence::survey, 1, 5)}).of, 50);
  EXPECT_EQ(share_of({counted(Evidence::survey, 1, 5), counted(Evidence::survey, 2, 5)}).count, 2);
}

TEST(BehaviourShare, PrefersCountsToFiguresWithoutThem) {
  const auto share = share_of(
      {said(Evidence::experiment, between(0.5, 0.6)), counted(Evidence::interview, 1, 10)});
  EXPECT_EQ(share.grade, Evidence::interview);
}

TEST(BehaviourShare, KeepsTheRangeOfAGuess) {
  const BehaviourShare share = share_of({said(Evidence::guess, between(0.16, 0.36))});
  EXPECT_NEAR(*share.share, 0.24, 1e-12);
  EXPECT_EQ(share.low, 0.16);
  EXPECT_EQ(share.high, 0.36);
  EXPECT_EQ(share.count, std::nullopt);
}

TEST(BehaviourShare, GivesOneNumberTheWidthOfTenPeople) {
  const BehaviourShare share = share_of({said(Evidence::guess, point_estimate(0.3))});
  EXPECT_NEAR(*share.share, 0.3, 1e-12);
  EXPECT_NEAR(share.low, wilson(3, 10)->low, 1e-12);
  EXPECT_NEAR(share.high, wilson(3, 10)->high, 1e-12);
  EXPECT_EQ(share.of, std::nullopt);
}

TEST(BehaviourShare, DerivesInterviewCountsFromTags) {
  Plan plan;
  plan.behaviours.emplace_back().id = "browse";
  plan.behaviours.emplace_back().id = "look";
  // Three people tagged at all; two of them browse, one of whom says so twice. The fourth was not
  // tagged.
  plan.interviews = {interview({{"browse"}, {"browse", "look"}}), interview({{"browse"}, {}}),
                     interview({{"look"}}), interview({{}, {}})};
  const BehaviourShare browse = behaviour_share(plan, plan.behaviours[0]);
  EXPECT_EQ(browse.count, 2);
  EXPECT_EQ(browse.of, 3);
  EXPECT_EQ(browse.grade, Evidence::interview);
  EXPECT_TRUE(browse.is_derived);
  plan.behaviours[0].evidence = {counted(Evidence::interview, 16, 42)};
  EXPECT_EQ(behaviour_share(plan, plan.behaviours[0]).of, 42);
  plan.behaviours[0].evidence = {counted(Evidence::interview, 1, 2)};
  EXPECT_TRUE(behaviour_share(plan, plan.behaviours[0]).is_derived);
}

TEST(BehaviourShare, IsUnknownWithoutEvidence) {
  EXPECT_EQ(share_of({}).share, std::nullopt);
  EXPECT_EQ(share_of({}).low, 0.0);
  EXPECT_EQ(share_of({}).high, 1.0);
  BehaviourEvidence quote;
  quote.quote = "Sur Pinterest";
  EXPECT_EQ(share_of({quote}).share, std::nullopt);
  EXPECT_EQ(share_of({quote}).grade, std::nullopt);
}

TEST(WeakestShare, IsUnknownThenLowGradedThenWide) {
  Plan plan;
  for (const char* id : {"a", "b", "c"}) plan.behaviours.emplace_back().id = id;
  plan.behaviours[0].evidence = {counted(Evidence::survey, 5, 10)};
  plan.behaviours[1].evidence = {counted(Evidence::survey, 500, 1000)};
  plan.behaviours[2].evidence = {said(Evidence::guess, between(0.2, 0.21))};
  EXPECT_EQ(weakest_share(behaviour_shares(plan))->behaviour, "c");
  plan.behaviours[2].evidence = {counted(Evidence::analytics, 5, 10)};
  EXPECT_EQ(weakest_share(behaviour_shares(plan))->behaviour, "a");
  plan.behaviours[1].evidence.clear();
  EXPECT_EQ(weakest_share(behaviour_shares(plan))->behaviour, "b");
  EXPECT_EQ(weakest_share({}), nullptr);
}

}  // namespace
}  // namespace core
