#include "core/audit/survey_share.h"

#include <gtest/gtest.h>

#include "core/metrics/wilson.h"

namespace core {
namespace {

SurveyAnswer answer(std::optional<Id> channel, double count, std::string label = "") {
  SurveyAnswer made;
  made.channel = std::move(channel);
  made.label = std::move(label);
  made.count = count;
  return made;
}

Survey survey(std::vector<SurveyAnswer> answers) {
  Survey made;
  made.id = "heard";
  made.answers = std::move(answers);
  return made;
}

TEST(SurveyShare, CountsOneAnswerAPersonByDirichlet) {
  const auto found =
      survey_shares(survey({answer("ads", 24), answer("search", 12), answer({}, 5, "A friend")}));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->survey, "heard");
  EXPECT_EQ(found->of, 41);
  ASSERT_EQ(found->shares.size(), 3u);
  // Ends summed as binomial tails, as in the tests of core/metrics/dirichlet.h.
  EXPECT_NEAR(found->shares[0].share, 25.0 / 44, 1e-12);
  EXPECT_NEAR(found->shares[0].low, 0.42126959652075174, 1e-12);
  EXPECT_NEAR(found->shares[0].high, 0.7092188221189355, 1e-12);
  EXPECT_EQ(found->shares[2].channel, std::nullopt);
  EXPECT_EQ(found->shares[2].label, "A friend");
  EXPECT_EQ(found->shares[2].count, 5);
}

TEST(SurveyShare, AddsAnswersForOneChannelWhereEachPersonGaveOne) {
  const auto parts =
      survey_shares(survey({answer("ads", 20), answer("search", 12), answer("ads", 4)}));
  const auto whole = survey_shares(survey({answer("ads", 24), answer("search", 12)}));
  ASSERT_TRUE(parts && whole);
  EXPECT_EQ(parts->shares, whole->shares);
  // Words are not added up: nobody said that they mean the same.
  EXPECT_EQ(survey_shares(survey({answer({}, 1, "A"), answer({}, 1, "A")}))->shares.size(), 2u);
}

TEST(SurveyShare, CountsSeveralAnswersByWilson) {
  Survey several = survey({answer("ads", 30), answer("search", 25)});
  several.multiple = true;
  several.respondents = 40;
  const auto found = survey_shares(several);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->multiple);
  EXPECT_EQ(found->of, 40);
  EXPECT_NEAR(found->shares[0].share, 0.75, 1e-12);
  EXPECT_NEAR(found->shares[0].low, wilson(30, 40)->low, 1e-12);
  EXPECT_NEAR(found->shares[1].high, wilson(25, 40)->high, 1e-12);
}

TEST(SurveyShare, LeavesThoseWhoDidNotAnswerOut) {
  Survey single = survey({answer("ads", 3), answer("search", 1)});
  single.respondents = 100;
  EXPECT_EQ(survey_shares(single)->of, 4);
  EXPECT_NEAR(survey_shares(single)->shares[0].share, 4.0 / 6, 1e-12);
}

TEST(SurveyShare, IsNothingWhereItCannotBeCounted) {
  EXPECT_FALSE(survey_shares(survey({})));
  EXPECT_FALSE(survey_shares(survey({answer("ads", 0)})));
  Survey several = survey({answer("ads", 30)});
  several.multiple = true;
  EXPECT_FALSE(survey_shares(several));
  several.respondents = 20;
  EXPECT_FALSE(survey_shares(several));
  several.respondents = 30;
  EXPECT_TRUE(survey_shares(several));
}

TEST(SurveyShare, IsOfTheLatestSurveyThatCounts) {
  Plan plan;
  EXPECT_FALSE(latest_survey_shares(plan));
  plan.surveys = {survey({answer("ads", 1)}), survey({answer("ads", 2)}), survey({})};
  plan.surveys[0].id = "first";
  plan.surveys[1].id = "second";
  plan.surveys[2].date = "2027-01";
  EXPECT_EQ(latest_survey_shares(plan)->survey, "second");
  plan.surveys[0].date = "2026-01-15";
  EXPECT_EQ(latest_survey_shares(plan)->survey, "first");
  plan.surveys[1].date = "2026-02";
  EXPECT_EQ(latest_survey_shares(plan)->survey, "second");
}

}  // namespace
}  // namespace core
