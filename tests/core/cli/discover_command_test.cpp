#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "core/document/plan_json.h"
#include "tests/support/command_answers.h"
#include "tests/support/files.h"
#include "tests/support/plan_builders.h"

namespace core::cli {
namespace {

Outcome run(const std::string& plan,
            std::vector<std::string_view> arguments = {"discover", "plan.json"}) {
  return run_command_line(
      arguments, [&](std::string_view, std::size_t) -> Result<std::string> { return plan; });
}

JsonValue answer(const std::string& plan) { return read_answer(run(plan)); }

// Browsing (62 of 100 say so), searching (81 of 263); all of ads is where people search, 5 % of
// search where they browse.
Plan plan_with_effort() {
  Plan plan = shop_plan();
  plan.history.clear();
  plan.interviews.clear();
  for (Behaviour& behaviour : plan.behaviours) behaviour.evidence.clear();
  plan.behaviours[0].evidence.emplace_back(
      BehaviourEvidence{.kind = Evidence::survey, .count = 62, .of = 100});
  plan.behaviours[1].evidence.emplace_back(
      BehaviourEvidence{.kind = Evidence::survey, .count = 81, .of = 263});
  plan.behaviours[0].reach = {{"search", 0.5}};
  plan.behaviours[1].reach = {{"ads", 1.0}};
  for (Channel& channel : plan.channels) channel.today.reset();
  plan.channels[0].today = Today{.spend = 950};
  plan.channels[1].today = Today{.spend = 50};
  return plan;
}

TEST(DiscoverCommand, PrintsSharesReachAndGaps) {
  const Plan plan = plan_with_effort();
  const JsonValue said = answer(plan_to_json(plan));
  const JsonValue& search = item_with(member_of(said, "behaviours"), "id", plan.behaviours[1].id);
  // Newcombe 1998.
  EXPECT_NEAR(member_of(search, "low").number, 0.2553, 5e-5);
  EXPECT_NEAR(member_of(search, "high").number, 0.3662, 5e-5);
  EXPECT_NEAR(member_of(search, "share").number, 81.0 / 263, 1e-12);
  EXPECT_EQ(member_of(search, "grade").text, "survey");
  EXPECT_EQ(member_of(search, "more_to_ask").number, 0.0);
  EXPECT_EQ(member_of(search, "conflict").kind, JsonKind::null);
  EXPECT_EQ(member_of(member_of(member_of(said, "reach"), plan.behaviours[0].id), "search").number,
            0.5);
  const JsonValue& gap = member_of(said, "gaps").items.at(0);
  EXPECT_EQ(member_of(gap, "behaviour").text, plan.behaviours[0].id);
  EXPECT_NEAR(member_of(gap, "effort").number, 0.05, 1e-12);
  EXPECT_NEAR(member_of(gap, "gap").number, 0.62 * 0.95, 1e-12);
}

TEST(DiscoverCommand, NamesWhatContradictsItself) {
  Plan plan = plan_with_effort();
  plan.behaviours[0].evidence.emplace_back(
      BehaviourEvidence{.kind = Evidence::analytics, .count = 5, .of = 100});
  const JsonValue said = answer(plan_to_json(plan));
  const JsonValue& browse = item_with(member_of(said, "behaviours"), "id", plan.behaviours[0].id);
  const JsonValue& conflict = member_of(browse, "conflict");
  EXPECT_EQ(member_of(member_of(conflict, "first"), "grade").text, "analytics");
  EXPECT_EQ(member_of(member_of(conflict, "second"), "grade").text, "survey");
  EXPECT_NEAR(member_of(member_of(conflict, "second"), "share").number, 0.62, 1e-12);
}

TEST(DiscoverCommand, AnswersTheExample) {
  const JsonValue said = answer(example_file("fr"));
  const auto& behaviours = member_of(said, "behaviours").items;
  ASSERT_EQ(behaviours.size(), 7u);
  for (const JsonValue& behaviour : behaviours) {
    const double share = member_of(behaviour, "share").number;
    EXPECT_LE(member_of(behaviour, "low").number, share);
    EXPECT_GE(member_of(behaviour, "high").number, share);
  }
  // The article's sentence: nearly all effort goes where people are caught by an ad.
  EXPECT_EQ(member_of(member_of(said, "gaps").items.at(0), "behaviour").text,
            "discover-inspiration");
}

TEST(DiscoverCommand, AnswersAnEmptyPlanWithNothing) {
  const JsonValue said =
      answer(R"({"format": "tributary-plan", "version": 1, "id": "p", "language": "fr",
      "currency": "EUR", "tax": "excluded", "start": "2026-01", "months": 12})");
  EXPECT_TRUE(member_of(said, "behaviours").items.empty());
  EXPECT_TRUE(member_of(said, "gaps").items.empty());
  EXPECT_EQ(member_of(said, "more_to_ask_for_top").kind, JsonKind::null);
}

TEST(DiscoverCommand, RefusesWrongInputAndMisuse) {
  EXPECT_EQ(run("{").exit, Exit::wrong_input);
  EXPECT_THAT(run("{").message, testing::HasSubstr("line 1"));
  EXPECT_TRUE(run("{").output.empty());
  EXPECT_EQ(run("{}", {"discover"}).exit, Exit::misuse);
  EXPECT_EQ(run("{}", {"discover", "a", "b"}).exit, Exit::misuse);
  EXPECT_EQ(run("{}", {"discover", "a", "--seed", "1"}).exit, Exit::misuse);
}

}  // namespace
}  // namespace core::cli
