#include "core/edit/survey_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Survey asked() {
  Survey survey;
  survey.id = "first_heard";
  survey.question = "Comment nous avez-vous connus ?";
  survey.respondents = 60;
  survey.answers = {{.channel = "ads", .label = {}, .count = 24, .extra = {}},
                    {.channel = {}, .label = "Un ami", .count = 9, .extra = {}}};
  return survey;
}

TEST(SurveyEdits, AddReplaceAndRemove) {
  Plan plan = shop_plan();
  plan.surveys.clear();
  const Plan added = applied(plan, set_survey(asked()));
  ASSERT_EQ(added.surveys.size(), 1u);
  Survey changed = asked();
  changed.answers[1].count = 10;
  const Plan replaced = applied(added, set_survey(changed));
  ASSERT_EQ(replaced.surveys.size(), 1u);
  EXPECT_EQ(replaced.surveys[0].answers[1].count, 10);
  EXPECT_TRUE(applied(added, remove_survey("first_heard")) == plan);
}

TEST(SurveyEdits, RefuseBadInput) {
  Plan plan = shop_plan();
  plan.surveys.clear();
  const auto with = [&](auto change) {
    Survey survey = asked();
    change(survey);
    return set_survey(survey);
  };
  expect_refused(plan, with([](Survey& one) { one.answers[0].channel = "none"; }),
                 "error.unknown_channel");
  expect_refused(plan, with([](Survey& one) { one.answers[0].count = -1; }), "error.at_least");
  expect_refused(
      plan, with([](Survey& one) { one.respondents = std::numeric_limits<double>::quiet_NaN(); }),
      "error.not_a_number");
  expect_refused(plan, with([](Survey& one) { one.date = "yesterday"; }), "error.date_unreadable");
  expect_refused(plan, with([](Survey& one) { one.id = "ads"; }), "error.id_taken");
  expect_refused(plan, with([](Survey& one) { one.id = "No"; }), "error.id_unreadable");
  expect_refused(plan, with([](Survey& one) { one.question.assign(20'001, 'a'); }),
                 "error.text_too_long");
  expect_refused(plan, remove_survey("first_heard"), "error.unknown_survey");
}

}  // namespace
}  // namespace core
