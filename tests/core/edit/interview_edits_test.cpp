#include "core/edit/interview_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Interview interview(Id id) {
  Interview made;
  made.id = std::move(id);
  made.who = "Paul";
  return made;
}

TEST(InterviewEdits, AddSetAndRemove) {
  const Plan plan = shop_plan();
  const Plan added = applied(plan, add_interview(interview("paul")));
  ASSERT_EQ(added.interviews.size(), 2u);
  Interview dated = interview("paul");
  dated.date = "2026-01-15";
  dated.segment = "owners";
  EXPECT_EQ(applied(added, set_interview(dated)).interviews[1], dated);
  EXPECT_TRUE(applied(added, remove_interview("paul")) == plan);
}

TEST(InterviewEdits, SetAnAnswerAndKeepItsTags) {
  const Plan plan = shop_plan();
  const Plan changed = applied(plan, set_answer("anna", 0, "Où ?", "Sur Pinterest"));
  EXPECT_EQ(changed.interviews[0].answers[0].text, "Sur Pinterest");
  EXPECT_THAT(changed.interviews[0].answers[0].behaviours, ElementsAre("browse"));
  const Plan appended = applied(plan, set_answer("anna", 1, "Et puis ?", "Des amis"));
  ASSERT_EQ(appended.interviews[0].answers.size(), 2u);
  EXPECT_TRUE(applied(appended, remove_answer("anna", 1)) == plan);
}

TEST(InterviewEdits, TagAnAnswerOnce) {
  const Plan plan = shop_plan();
  const Plan tagged = applied(plan, tag_answer("anna", 0, "look", true));
  EXPECT_THAT(tagged.interviews[0].answers[0].behaviours, ElementsAre("browse", "look"));
  EXPECT_TRUE(applied(tagged, tag_answer("anna", 0, "look", true)) == tagged);
  EXPECT_THAT(
      applied(plan, tag_answer("anna", 0, "browse", false)).interviews[0].answers[0].behaviours,
      IsEmpty());
}

TEST(InterviewEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  expect_refused(plan, add_interview(interview("anna")), "error.id_taken");
  Interview stranger = interview("paul");
  stranger.segment = "none";
  expect_refused(plan, add_interview(stranger), "error.unknown_segment");
  Interview tagged = interview("paul");
  tagged.answers.emplace_back().behaviours = {"none"};
  expect_refused(plan, add_interview(tagged), "error.unknown_behaviour");
  Interview undated = interview("anna");
  undated.date = "lundi";
  expect_refused(plan, set_interview(undated), "error.date_unreadable");
  expect_refused(plan, set_interview(interview("none")), "error.unknown_interview");
  expect_refused(plan, remove_interview("none"), "error.unknown_interview");
  expect_refused(plan, set_answer("anna", 2, "", ""), "error.unknown_answer");
  expect_refused(plan, set_answer("anna", 0, "", std::string(20'001, 'x')), "error.text_too_long");
  expect_refused(plan, remove_answer("anna", 1), "error.unknown_answer");
  expect_refused(plan, tag_answer("anna", 1, "look", true), "error.unknown_answer");
  expect_refused(plan, tag_answer("anna", 0, "none", true), "error.unknown_behaviour");
}

}  // namespace
}  // namespace core
