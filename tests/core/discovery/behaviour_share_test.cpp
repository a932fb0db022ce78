#include "core/discovery/behaviour_share.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

#include "core/metrics/wilson.h"
#include "tests/core/discovery/evidence.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

// Of the first behaviour of a plan with these, each with its evidence.
BehaviourShare first_of(std::vector<std::vector<BehaviourEvidence>> evidence) {
  return behaviour_shares(plan_with(std::move(evidence))).front();
}
BehaviourShare share_of(std::vector<BehaviourEvidence> evidence) {
  return first_of({std::move(evidence)});
}

void expect_wilson(const BehaviourShare& share, double doing, double people) {
  ASSERT_TRUE(share.share);
  EXPECT_NEAR(*share.share, doing / people, 1e-12);
  EXPECT_NEAR(share.low, wilson(doing, people)->low, 1e-12);
  EXPECT_NEAR(share.high, wilson(doing, people)->high, 1e-12);
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
  EXPECT_EQ(share.asked, 42);
  EXPECT_FALSE(share.is_derived);
}

TEST(BehaviourShare, HasNewcombesIntervals) {
  // Newcombe 1998, table I, method 3.
  const BehaviourShare many = share_of({counted(Evidence::survey, 81, 263)});
  EXPECT_NEAR(many.low, 0.2553, 5e-5);
  EXPECT_NEAR(many.high, 0.3662, 5e-5);
  const BehaviourShare none = share_of({counted(Evidence::survey, 0, 20)});
  EXPECT_EQ(none.share, 0.0);
  EXPECT_EQ(none.low, 0.0);
  EXPECT_NEAR(none.high, 0.1611, 5e-5);
}

TEST(BehaviourShare, TakesOneAnswerAPersonForADirichlet) {
  // 0, 4 and 6 of 10: they add up to those asked. By hand: alphas 1, 5, 7 of 13; the first marginal
  // is Beta(1, 12), whose quantiles are 1 - (1 - p)^(1/12).
  const std::vector<std::vector<BehaviourEvidence>> evidence{{counted(Evidence::survey, 0, 10)},
                                                             {counted(Evidence::survey, 4, 10)},
                                                             {counted(Evidence::survey, 6, 10)}};
  const auto shares = behaviour_shares(plan_with(evidence));
  EXPECT_NEAR(*shares[0].share, 1.0 / 13, 1e-12);
  EXPECT_NEAR(*shares[1].share, 5.0 / 13, 1e-12);
  EXPECT_NEAR(*shares[2].share, 7.0 / 13, 1e-12);
  EXPECT_NEAR(shares[0].low, 1 - std::pow(0.975, 1.0 / 12), 1e-9);
  EXPECT_NEAR(shares[0].high, 1 - std::pow(0.025, 1.0 / 12), 1e-9);
  EXPECT_EQ(shares[0].answers, 3u);
}

TEST(BehaviourShare, TakesAnyOtherSumForSeveralAnswersAPerson) {
  expect_wilson(first_of({{counted(Evidence::survey, 4, 10)}, {counted(Evidence::survey, 7, 10)}}),
                4, 10);
  expect_wilson(first_of({{counted(Evidence::survey, 4, 10)}, {counted(Evidence::survey, 5, 10)}}),
                4, 10);
  // Not one question: other people, another kind, another day.
  expect_wilson(first_of({{counted(Evidence::survey, 4, 10)}, {counted(Evidence::survey, 6, 11)}}),
                4, 10);
  expect_wilson(
      first_of({{counted(Evidence::survey, 4, 10)}, {counted(Evidence::analytics, 6, 10)}}), 4, 10);
  BehaviourEvidence later = counted(Evidence::survey, 6, 10);
  later.date = "2026-02-01";
  expect_wilson(first_of({{counted(Evidence::survey, 4, 10)}, {later}}), 4, 10);
  EXPECT_EQ(first_of({{counted(Evidence::survey, 10, 10)}}).answers, 0u)
      << "one answer is no choice";
}

TEST(BehaviourShare, AddsUpWhatAgrees) {
  const BehaviourShare share =
      share_of({counted(Evidence::interview, 4, 10), counted(Evidence::survey, 30, 100),
                counted(Evidence::analytics, 70, 200)});
  expect_wilson(share, 104, 310);
  EXPECT_EQ(share.grade, Evidence::analytics);
  EXPECT_EQ(share.of, 200);
  EXPECT_EQ(share.asked, 310);
  EXPECT_FALSE(share.conflict);
}

TEST(BehaviourShare, GrowsSurerWithEveryPieceThatSaysTheSame) {
  std::vector<BehaviourEvidence> evidence{said(Evidence::guess, point_estimate(0.3))};
  double width = share_of(evidence).high - share_of(evidence).low;
  for (const Evidence kind : {Evidence::library, Evidence::interview, Evidence::survey,
                              Evidence::analytics, Evidence::experiment}) {
    evidence.push_back(counted(kind, 3, 10));
    const BehaviourShare share = share_of(evidence);
    EXPECT_NEAR(*share.share, 0.3, 1e-12);
    EXPECT_LT(share.high - share.low, width) << name_of(kind);
    width = share.high - share.low;
  }
}

TEST(BehaviourShare, TakesNoGuessForMoreThanTenPeople) {
  // 20 to 21 % would be thousands of people.
  const BehaviourShare sure = share_of({said(Evidence::guess, between(0.2, 0.21))});
  expect_wilson(sure, 10 * middle(between(0.2, 0.21)), 10);
  EXPECT_EQ(sure.asked, 0);
  EXPECT_EQ(sure.of, std::nullopt);
  expect_wilson(share_of({counted(Evidence::guess, 30, 100)}), 3, 10);
  expect_wilson(share_of({counted(Evidence::library, 300, 1000)}), 6, 20);
  expect_wilson(share_of({said(Evidence::survey, around(0.29, 0.3, 0.31))}), 30, 100);
}

// By hand: 3 and 5 of 10 count five people each.
TEST(BehaviourShare, TakesManyGuessesForNoMoreThanOne) {
  const BehaviourEvidence guess = said(Evidence::guess, point_estimate(0.3));
  expect_wilson(share_of(std::vector(20, guess)), 3, 10);
  expect_wilson(share_of({guess, said(Evidence::guess, point_estimate(0.5))}), 4, 10);
  expect_wilson(share_of({guess, guess, counted(Evidence::survey, 6, 20)}), 9, 30);
}

TEST(BehaviourShare, TakesAWideRangeForFewPeople) {
  // By hand: sd = 0.6 / 6, p (1 - p) / sd^2 = 0.25 / 0.01; and 0.8 / 3.29 with the middle 0.3.
  expect_wilson(share_of({said(Evidence::survey, around(0.2, 0.5, 0.8))}), 12.5, 25);
  const double people = 0.21 / (0.8 / 3.29 * 0.8 / 3.29);
  expect_wilson(share_of({said(Evidence::guess, between(0.1, 0.9))}), 0.3 * people, people);
  // That all is possible: 0.25 x 3.29^2. Nothing is worth less than one person.
  expect_wilson(share_of({said(Evidence::guess, between(0.0, 1.0))}), 0.5 * 0.25 * 3.29 * 3.29,
                0.25 * 3.29 * 3.29);
  expect_wilson(share_of({said(Evidence::guess, around(0.0, 0.0, 1.0))}), 0, 1);
}

TEST(BehaviourShare, TakesOneNumberForTenPeopleWhateverItsGrade) {
  expect_wilson(share_of({said(Evidence::guess, point_estimate(0.3))}), 3, 10);
  expect_wilson(share_of({said(Evidence::survey, point_estimate(0.34))}), 3.4, 10);
}

TEST(BehaviourShare, MovesFromAGuessWithEveryInterview) {
  Plan plan = plan_with({{said(Evidence::guess, point_estimate(0.2))}, {}});
  double before = *behaviour_shares(plan)[0].share;
  for (int people = 1; people <= 10; ++people) {
    plan.interviews.push_back(interview({{"a"}}));
    const BehaviourShare share = behaviour_shares(plan)[0];
    // By hand: 2 of 10 guessed, all of those asked.
    if (!share.conflict) EXPECT_NEAR(*share.share, (2.0 + people) / (10.0 + people), 1e-12);
    EXPECT_GT(*share.share, before) << people;
    before = *share.share;
    // Ten people stand behind the guess: most of the share is theirs until more are asked.
    EXPECT_EQ(share.grade, share.conflict ? Evidence::interview : Evidence::guess) << people;
    EXPECT_EQ(share.is_derived, share.conflict.has_value());
    EXPECT_EQ(share.asked, people);
  }
}

TEST(BehaviourShare, HasTheGradeOfWhatMostOfItRestsOn) {
  const BehaviourEvidence guess = said(Evidence::guess, point_estimate(0.3));
  EXPECT_EQ(share_of({guess, counted(Evidence::interview, 1, 3)}).grade, Evidence::guess);
  EXPECT_EQ(share_of({guess, counted(Evidence::interview, 3, 10)}).grade, Evidence::guess);
  const BehaviourShare asked = share_of({guess, counted(Evidence::interview, 3, 11)});
  EXPECT_EQ(asked.grade, Evidence::interview);
  EXPECT_EQ(asked.of, 11);
  // By hand: 12 by survey and 8 by survey are more than 15 by analytics.
  const BehaviourShare many =
      share_of({counted(Evidence::analytics, 5, 15), counted(Evidence::survey, 4, 12),
                counted(Evidence::survey, 3, 8)});
  EXPECT_EQ(many.grade, Evidence::survey);
  EXPECT_EQ(many.of, 12);
}

TEST(BehaviourShare, SetsAGuessAsideThatOnesOwnPeopleContradict) {
  const BehaviourShare share =
      share_of({said(Evidence::guess, between(0.85, 0.95)), counted(Evidence::survey, 10, 100)});
  expect_wilson(share, 10, 100);
  ASSERT_TRUE(share.conflict);
  EXPECT_EQ(share.pieces[share.conflict->first].grade, Evidence::survey);
  EXPECT_EQ(share.pieces[share.conflict->second].grade, Evidence::guess);
  EXPECT_FALSE(share.pieces[share.conflict->second].is_used);
}

TEST(BehaviourShare, AveragesNothingThatContradicts) {
  const BehaviourShare share =
      share_of({counted(Evidence::survey, 10, 100), counted(Evidence::analytics, 60, 100)});
  EXPECT_EQ(share.share, 0.6) << "the better graded";
  EXPECT_NEAR(share.low, wilson(10, 100)->low, 1e-12);
  EXPECT_NEAR(share.high, wilson(60, 100)->high, 1e-12);
  ASSERT_TRUE(share.conflict);
  EXPECT_EQ(share.pieces[share.conflict->first].grade, Evidence::analytics);
  EXPECT_EQ(share.pieces[share.conflict->second].grade, Evidence::survey);
  EXPECT_TRUE(share.pieces[share.conflict->second].is_used);
}

// One survey of eleven says otherwise: what a hundred people say stands, with a range over all.
TEST(BehaviourShare, GoesWithMostWhereOnePieceContradictsAll) {
  std::vector<BehaviourEvidence> evidence(10, counted(Evidence::survey, 2, 10));
  evidence.push_back(counted(Evidence::survey, 9, 10));
  const BehaviourShare share = share_of(evidence);
  EXPECT_TRUE(share.is_torn());
  EXPECT_EQ(share.share, 0.2);
  EXPECT_NEAR(share.high, wilson(9, 10)->high, 1e-12);
}

TEST(BehaviourShare, NamesWhatContradictsAmongItsOwnBeforeAGuessSetAside) {
  const BehaviourShare share =
      share_of({counted(Evidence::survey, 10, 100), counted(Evidence::analytics, 60, 100),
                said(Evidence::guess, between(0.85, 0.95))});
  ASSERT_TRUE(share.conflict);
  EXPECT_EQ(share.pieces[share.conflict->first].grade, Evidence::analytics);
  EXPECT_EQ(share.pieces[share.conflict->second].grade, Evidence::survey);
  EXPECT_TRUE(share.is_torn());
  EXPECT_FALSE(
      share_of({said(Evidence::guess, between(0.85, 0.95)), counted(Evidence::survey, 10, 100)})
          .is_torn())
      << "a guess gives way";
}

TEST(BehaviourShare, RestsOnLessWhereItContradictsItself) {
  const auto shares = behaviour_shares(
      plan_with({{counted(Evidence::survey, 2, 10)},
                 {counted(Evidence::analytics, 10, 100), counted(Evidence::analytics, 60, 100)}}));
  EXPECT_EQ(weakest_share(shares), &shares[1]);
}

TEST(BehaviourShare, NamesThePairThatLiesFurthestApart) {
  const BehaviourShare share =
      share_of({counted(Evidence::survey, 10, 100), counted(Evidence::interview, 40, 100),
                counted(Evidence::analytics, 90, 100)});
  ASSERT_TRUE(share.conflict);
  EXPECT_EQ(share.pieces[share.conflict->first].share, 0.9);
  EXPECT_EQ(share.pieces[share.conflict->second].share, 0.1);
}

TEST(BehaviourShare, DerivesInterviewCountsFromTags) {
  Plan plan = plan_with({{}, {}});
  // Three people tagged at all; two of them do a, one of whom says so twice and does b as well. The
  // fourth was not tagged.
  plan.interviews = {interview({{"a"}, {"a", "b"}}), interview({{"a"}, {}}), interview({{"b"}}),
                     interview({{}, {}})};
  const BehaviourShare share = behaviour_share(plan, plan.behaviours[0]);
  expect_wilson(share, 2, 3);
  EXPECT_EQ(share.count, 2);
  EXPECT_EQ(share.of, 3);
  EXPECT_EQ(share.grade, Evidence::interview);
  EXPECT_TRUE(share.is_derived);
}

TEST(BehaviourShare, TakesInterviewsOfOneTagEachForADirichlet) {
  Plan plan = plan_with({{}, {}, {}});
  plan.interviews = {interview({{"a"}, {"a"}}), interview({{"b"}}), interview({{"a"}})};
  const auto shares = behaviour_shares(plan);
  // By hand: alphas 3, 2, 1; the last is Beta(1, 5).
  EXPECT_NEAR(*shares[0].share, 0.5, 1e-12);
  EXPECT_NEAR(*shares[1].share, 1.0 / 3, 1e-12);
  EXPECT_NEAR(*shares[2].share, 1.0 / 6, 1e-12);
  EXPECT_NEAR(shares[2].high, 1 - std::pow(0.025, 0.2), 1e-9);
}

BehaviourEvidence among(Id segment, BehaviourEvidence evidence) {
  evidence.segment = std::move(segment);
  return evidence;
}

// By hand: 10 and 60 of 100 are 70 of 200, and lie from Wilson's low of the one to the high of the
// other.
TEST(BehaviourShare, TakesSegmentsThatDifferForNoContradiction) {
  const BehaviourShare share = share_of({among("young", counted(Evidence::survey, 10, 100)),
                                         among("old", counted(Evidence::survey, 60, 100))});
  EXPECT_FALSE(share.conflict);
  EXPECT_FALSE(share.is_torn());
  EXPECT_TRUE(share.differs_by_segment);
  EXPECT_NEAR(*share.share, 0.35, 1e-12);
  EXPECT_NEAR(share.low, wilson(10, 100)->low, 1e-12);
  EXPECT_NEAR(share.high, wilson(60, 100)->high, 1e-12);
  // Among the same people, or among all, it is one.
  EXPECT_TRUE(share_of({among("old", counted(Evidence::survey, 10, 100)),
                        among("old", counted(Evidence::survey, 60, 100))})
                  .is_torn());
  EXPECT_TRUE(share_of({among("old", counted(Evidence::survey, 10, 100)),
                        counted(Evidence::survey, 60, 100)})
                  .is_torn());
  // Segments that agree are added up.
  const BehaviourShare alike = share_of({among("young", counted(Evidence::survey, 10, 100)),
                                         among("old", counted(Evidence::survey, 14, 100))});
  expect_wilson(alike, 24, 200);
  EXPECT_FALSE(alike.differs_by_segment);
}

TEST(BehaviourShare, KnowsTheSegmentOfInterviews) {
  Plan plan = plan_with({{among("young", counted(Evidence::survey, 60, 100))}});
  plan.interviews.assign(20, interview({{}}));
  for (Interview& one : plan.interviews) one.segment = "old", one.answers[0].behaviours = {"b"};
  plan.behaviours.emplace_back().id = "b";
  EXPECT_TRUE(behaviour_shares(plan)[0].differs_by_segment);
  plan.interviews[0].segment.reset();
  EXPECT_TRUE(behaviour_shares(plan)[0].is_torn());
}

TEST(BehaviourShare, PassesOverWhatSaysNothing) {
  for (const BehaviourEvidence& bad :
       {counted(Evidence::survey, 5, 3), counted(Evidence::survey, nan, 3),
        counted(Evidence::survey, 5, nan), counted(Evidence::survey, 0, 0),
        counted(Evidence::survey, 5, infinity), counted(Evidence::survey, -1, 5),
        said(Evidence::guess, point_estimate(nan)), said(Evidence::guess, point_estimate(1.5)),
        said(Evidence::guess, between(0.5, 0.2)), said(Evidence::guess, between(nan, 0.2))}) {
    EXPECT_EQ(share_of({bad}).share, std::nullopt);
    EXPECT_EQ(share_of({bad}).grade, std::nullopt);
    EXPECT_TRUE(share_of({bad}).pieces.empty());
    expect_wilson(share_of({bad, counted(Evidence::survey, 5, 10)}), 5, 10);
  }
}

TEST(BehaviourShare, HoldsAtBothEnds) {
  for (const double count : {0.0, 10.0}) {
    const BehaviourShare share = share_of(
        {counted(Evidence::survey, count, 10), counted(Evidence::analytics, count * 3, 30)});
    expect_wilson(share, count * 4, 40);
  }
  expect_wilson(share_of({said(Evidence::guess, point_estimate(0))}), 0, 10);
  expect_wilson(share_of({said(Evidence::guess, point_estimate(1))}), 10, 10);
}

TEST(BehaviourShare, IsUnknownWithoutEvidence) {
  EXPECT_EQ(share_of({}).share, std::nullopt);
  EXPECT_EQ(share_of({}).low, 0.0);
  EXPECT_EQ(share_of({}).high, 1.0);
  BehaviourEvidence quote;
  quote.quote = "Sur Pinterest";
  EXPECT_EQ(share_of({quote}).share, std::nullopt);
  Behaviour stranger;
  stranger.id = "stranger";
  EXPECT_EQ(behaviour_share(Plan{}, stranger).share, std::nullopt);
}

TEST(BehaviourShare, IsTheSameInWhateverOrderThingsWereWrittenDown) {
  Plan plan = plan_with({{counted(Evidence::survey, 10, 100), counted(Evidence::analytics, 60, 100),
                          said(Evidence::guess, between(0.1, 0.3))},
                         {counted(Evidence::survey, 40, 100), counted(Evidence::survey, 3, 10),
                          counted(Evidence::interview, 2, 5)},
                         {counted(Evidence::survey, 50, 100), counted(Evidence::library, 5, 9)}});
  plan.interviews = {interview({{"a"}}), interview({{"b"}, {"c"}}), interview({{}, {"c"}})};
  const auto by_id = [](const Plan& of) {
    std::map<Id, BehaviourShare> found;
    for (const BehaviourShare& share : behaviour_shares(of)) found[share.behaviour] = share;
    return found;
  };
  const auto known = by_id(plan);
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    std::ranges::shuffle(plan.behaviours, random);
    std::ranges::shuffle(plan.interviews, random);
    for (Behaviour& behaviour : plan.behaviours) std::ranges::shuffle(behaviour.evidence, random);
    EXPECT_EQ(by_id(plan), known);
  }
}

TEST(WeakestShare, IsUnknownThenLowGradedThenWide) {
  Plan plan = plan_with({{counted(Evidence::survey, 5, 10)},
                         {counted(Evidence::survey, 500, 1000)},
                         {said(Evidence::guess, between(0.2, 0.21))}});
  EXPECT_EQ(weakest_share(behaviour_shares(plan))->behaviour, "c");
  plan.behaviours[2].evidence = {counted(Evidence::library, 5, 10)};
  EXPECT_EQ(weakest_share(behaviour_shares(plan))->behaviour, "c");
  plan.behaviours[2].evidence = {counted(Evidence::analytics, 5, 10)};
  EXPECT_EQ(weakest_share(behaviour_shares(plan))->behaviour, "a");
  plan.behaviours[1].evidence.clear();
  EXPECT_EQ(weakest_share(behaviour_shares(plan))->behaviour, "b");
  EXPECT_EQ(weakest_share({}), nullptr);
}

}  // namespace
}  // namespace core
