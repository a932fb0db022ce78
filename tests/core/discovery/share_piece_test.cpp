#include "core/discovery/share_piece.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/discovery/answer_groups.h"
#include "tests/core/discovery/evidence.h"

namespace core {
namespace {

using testing::ElementsAre;

BehaviourEvidence imported(double count, double of, std::string date = "2026-01-10") {
  BehaviourEvidence evidence = counted(Evidence::survey, count, of);
  evidence.source = "Thank-you page";
  evidence.date = std::move(date);
  return evidence;
}

// What is used of each behaviour of a plan with these, as counts in rising order.
std::vector<std::vector<double>> used(const Plan& plan) {
  std::vector<std::vector<double>> all;
  for (const std::vector<SharePiece>& pieces : share_pieces(plan)) {
    std::vector<double>& counts = all.emplace_back();
    for (const SharePiece& piece : pieces)
      if (piece.is_used) counts.push_back(piece.count.value_or(-1));
    std::ranges::sort(counts);
  }
  return all;
}
std::vector<std::vector<double>> used(std::vector<std::vector<BehaviourEvidence>> evidence) {
  return used(plan_with(std::move(evidence)));
}

TEST(SharePiece, CountsNobodyTwiceWhoseInterviewIsHeldAndTyped) {
  Plan plan = plan_with({{counted(Evidence::interview, 16, 42)}});
  plan.interviews = {interview({{"a"}})};
  EXPECT_THAT(used(plan), ElementsAre(ElementsAre(16)));
  plan.behaviours[0].evidence = {counted(Evidence::interview, 0, 1)};
  EXPECT_THAT(used(plan), ElementsAre(ElementsAre(1)));
}

// A file read twice says nothing new.
TEST(SharePiece, IsARepeatWhereTheSameSurveyComesAgain) {
  const Plan plan = plan_with({{imported(12, 40), imported(12, 40)},  //
                               {imported(30, 40), imported(30, 40)}});
  EXPECT_THAT(used(plan), ElementsAre(ElementsAre(12), ElementsAre(30)));
  const auto pieces = share_pieces(plan)[0];
  ASSERT_EQ(pieces.size(), 2u);
  EXPECT_NE(pieces[0].is_repeat, pieces[1].is_repeat);
  EXPECT_THAT(repeated_evidence(plan),
              testing::UnorderedElementsAre(&plan.behaviours[0].evidence[1],
                                            &plan.behaviours[1].evidence[1]));
}

// Where few people answer, two surveys may well have the same counts.
TEST(SharePiece, IsNoRepeatOfAnotherDayOrSource) {
  BehaviourEvidence elsewhere = imported(1, 3);
  elsewhere.source = "By phone";
  EXPECT_THAT(used({{imported(1, 3), imported(1, 3, "2026-02-01"), elsewhere},
                    {imported(2, 3), imported(2, 3, "2026-02-01")}}),
              ElementsAre(ElementsAre(1, 1, 1), ElementsAre(2, 2)));
  // Without a source nothing says that it is the same.
  EXPECT_THAT(used({{counted(Evidence::survey, 12, 40), counted(Evidence::survey, 12, 40)}}),
              ElementsAre(ElementsAre(12, 12)));
}

// As when a published figure is written down twice.
TEST(SharePiece, IsARepeatOfAShareWithoutCounts) {
  BehaviourEvidence figure = said(Evidence::library, point_estimate(0.4));
  figure.source = "A panel of 2024";
  EXPECT_THAT(used({{figure, figure}}), ElementsAre(testing::SizeIs(1)));
  BehaviourEvidence later = figure;
  later.date = "2025";
  EXPECT_THAT(used({{figure, later}}), ElementsAre(testing::SizeIs(2)));
}

// One count differs, so other people were asked.
TEST(SharePiece, IsNoRepeatOfASurveyThatFoundAnythingElse) {
  EXPECT_THAT(used({{imported(12, 40), imported(12, 40)}, {imported(30, 40), imported(31, 40)}}),
              ElementsAre(ElementsAre(12, 12), ElementsAre(30, 31)));
}

TEST(SharePiece, IsARepeatWhateverElseTheSurveyIsReadFor) {
  // Read once more with a behaviour that is new to the plan, or for one behaviour alone.
  EXPECT_THAT(used({{imported(12, 40), imported(12, 40)},
                    {imported(30, 40), imported(30, 40)},
                    {imported(5, 40)}}),
              ElementsAre(ElementsAre(12), ElementsAre(30), ElementsAre(5)));
  EXPECT_THAT(used({{imported(12, 40), imported(12, 40)}, {imported(30, 40)}}),
              ElementsAre(ElementsAre(12), ElementsAre(30)));
}

// Two surveys of one day, of which the first is read twice: who gave which answer plays no part.
TEST(SharePiece, KeepsAsManyAnswersAsThereAreSurveys) {
  Plan plan = plan_with({{imported(12, 40), imported(14, 40), imported(12, 40)},
                         {imported(30, 40), imported(20, 40), imported(30, 40)},
                         {imported(7, 40), imported(7, 40), imported(7, 40)}});
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    for (Behaviour& behaviour : plan.behaviours) std::ranges::shuffle(behaviour.evidence, random);
    EXPECT_THAT(used(plan),
                ElementsAre(ElementsAre(12, 14), ElementsAre(20, 30), ElementsAre(7, 7)));
  }
}

// The same survey twice is still one answer a person: 4, 3 and 3 of 10.
TEST(SharePiece, KnowsOneAnswerAPersonOfASurveyThatIsRepeated) {
  const auto pieces = share_pieces(plan_with({{imported(4, 10), imported(4, 10)},
                                              {imported(3, 10), imported(3, 10)},
                                              {imported(3, 10), imported(3, 10)}}));
  EXPECT_EQ(pieces[0][0].answers, 3u);
}

TEST(SharePiece, TakesCountsThatAddUpByChanceForWhatTheyAre) {
  BehaviourEvidence several = counted(Evidence::survey, 6, 10);
  EXPECT_EQ(share_pieces(plan_with({{counted(Evidence::survey, 4, 10)}, {several}}))[0][0].answers,
            2u);
  several.multiple = true;
  EXPECT_EQ(share_pieces(plan_with({{counted(Evidence::survey, 4, 10)}, {several}}))[0][0].answers,
            0u);
}

// By hand: 2 + 2 are 4 answers of 4 people, though one of them gave two and one none of these.
TEST(SharePiece, TakesPastedAnswersWithTwoTagsForSeveralAPerson) {
  const std::vector groups{
      AnswerGroup{.text = "Google", .people = 1, .behaviours = {"a"}},
      AnswerGroup{.text = "Google, then a friend", .people = 1, .behaviours = {"a", "b"}},
      AnswerGroup{.text = "A friend", .people = 1, .behaviours = {"b"}},
      AnswerGroup{.text = "By chance", .people = 1, .behaviours = {"c"}}};
  const auto pieces =
      share_pieces(plan_with({{evidence_of(groups, "a")}, {evidence_of(groups, "b")}}));
  EXPECT_EQ(pieces[0][0].answers, 0u);
  EXPECT_EQ(pieces[1][0].answers, 0u);
}

}  // namespace
}  // namespace core
