#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "tests/support/command_answers.h"
#include "tests/support/files.h"

namespace core::cli {
namespace {

using testing::HasSubstr;

Outcome run(std::vector<std::string_view> arguments) {
  arguments.insert(arguments.begin(), {"stress", "plan.json"});
  return run_command_line(arguments, [](std::string_view, std::size_t) -> Result<std::string> {
    return example_file("en");
  });
}

JsonValue answer(std::vector<std::string_view> arguments) {
  return read_answer(run(std::move(arguments)));
}

TEST(StressCommand, PrintsThePlanAndToday) {
  const JsonValue found = answer({"--owner", "meta", "--scenarios", "300"});
  const JsonValue& before = *found.find("before");
  EXPECT_NEAR(before.find("kept_share")->find("p50")->number, 0.15, 1e-5);
  EXPECT_GT(found.find("kept_share")->find("p50")->number, 0.2);
  for (const JsonValue* side : {&found, &before}) {
    for (const char* fan : {"kept_share", "trough", "months_to_recover", "cash_low"})
      EXPECT_TRUE(side->find(fan)->find("p90")) << fan;
    EXPECT_GT(side->find("cvar")->number, 0);
    EXPECT_EQ(side->find("revenue")->items.size(), 12u);
  }
  EXPECT_EQ(found.find("month")->text, "2026-10");
  EXPECT_EQ(found.find("months")->number, 3);
}

TEST(StressCommand, TakesAChannelAMonthAndALength) {
  const JsonValue found = answer({"--stop", "meta_ads", "--month", "2026-03", "--months", "2"});
  EXPECT_EQ(found.find("month")->text, "2026-03");
  EXPECT_EQ(found.find("months")->number, 2);
  EXPECT_EQ(found.find("more_months")->kind, JsonKind::null);
}

TEST(StressCommand, TakesAnEventOfThePlan) {
  const JsonValue found = answer({"--shock", "shock-cost"});
  EXPECT_NEAR(found.find("before")->find("roas")->number, 2.5, 1e-9);
  EXPECT_NEAR(found.find("before")->find("roas_then")->number, 1.25, 1e-6);
  EXPECT_EQ(found.find("month")->text, "2026-04");
  // What the article reports of it, beside what cost alone explains.
  const JsonValue& reported = *found.find("reported");
  EXPECT_EQ(reported.find("before")->number, 2.8);
  EXPECT_EQ(reported.find("after")->number, 1.2);
  EXPECT_NEAR(reported.find("by_cost_alone")->find("low")->number, 1.4, 1e-9);
  EXPECT_NEAR(reported.find("rest")->find("high")->number, -0.142857, 1e-6);
  EXPECT_EQ(answer({"--owner", "meta"}).find("reported")->kind, JsonKind::null);
}

TEST(StressCommand, RefusesWrongInput) {
  EXPECT_EQ(run({}).exit, Exit::misuse);
  EXPECT_EQ(run({"--stop", "meta_ads", "--owner", "meta"}).exit, Exit::misuse);
  for (const auto& [option, value] :
       {std::pair{"--stop", "nowhere"}, {"--owner", "nobody"}, {"--shock", "none"}})
    EXPECT_EQ(run({option, value}).exit, Exit::wrong_input) << option;
  EXPECT_THAT(run({"--owner", "meta", "--month", "March"}).message, HasSubstr("March"));
  EXPECT_EQ(run({"--owner", "meta", "--month", "2031-01"}).exit, Exit::wrong_input);
  EXPECT_THAT(run({"--owner", "meta", "--months", "0"}).message, HasSubstr("--months"));
}

}  // namespace
}  // namespace core::cli
