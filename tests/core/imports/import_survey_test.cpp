#include "core/imports/import_survey.h"

#include <gtest/gtest.h>

#include "tests/support/imports.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

TEST(ImportSurvey, AddsNoPeopleOfTwoAnswersOfOneChannel) {
  Plan plan = empty_plan();
  Channel& mail = plan.channels.emplace_back();
  mail.id = "mail";
  mail.name = "Email";
  const auto survey = [&](bool has_several) {
    ExportReading reading = reading_of(
        "Date,How did you hear about us?\n2026-01-02,Email\n2026-01-03,Newsletter\n"
        "2026-01-04,Email\n");
    reading.mappings[0].has_several = has_several;
    reading.mappings[0].channels = {{"Email", "=mail"}, {"Newsletter", "=mail"}};
    return change_of(reading, plan).rows.surveys.at(0);
  };
  ASSERT_EQ(survey(false).answers.size(), 1u);
  EXPECT_EQ(survey(false).answers[0].count, 3);
  const Survey several = survey(true);
  ASSERT_EQ(several.answers.size(), 2u);
  EXPECT_EQ(several.answers[0].channel, "mail");
  EXPECT_EQ(several.answers[0].count, 2);
  EXPECT_EQ(several.answers[1].channel, std::nullopt);
  EXPECT_EQ(several.answers[1].label, "Newsletter");
  EXPECT_EQ(several.answers[1].count, 1);
}

TEST(ImportSurvey, TakesASurveyWithItsAnswersInWords) {
  Plan plan = shop_plan();
  const auto reading =
      reading_of("How did you first hear of us?,Answers\nGuides,40\nA friend,25\nNo idea,3\n");
  const Plan with = plan_with(reading, plan);
  ASSERT_EQ(with.surveys.size(), plan.surveys.size() + 1);
  const Survey& survey = with.surveys.back();
  EXPECT_EQ(survey.question, "How did you first hear of us?");
  EXPECT_EQ(survey.respondents, 68.0);
  ASSERT_EQ(survey.answers.size(), 3u);
  EXPECT_EQ(survey.answers[0].count, 40.0);
  EXPECT_EQ(survey.answers[1].label, "A friend");
  EXPECT_TRUE(change_of(reading, with).is_same);
}

}  // namespace
}  // namespace core
