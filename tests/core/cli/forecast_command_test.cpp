#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "tests/support/files.h"

namespace core::cli {
namespace {

using testing::HasSubstr;

Outcome run(std::vector<std::string_view> arguments, std::string plan = example_file("en")) {
  arguments.insert(arguments.begin(), "forecast");
  return run_command_line(
      arguments, [&](std::string_view, std::size_t) -> Result<std::string> { return plan; });
}

TEST(ForecastCommand, PrintsEveryMonth) {
  const Outcome outcome = run({"plan.json", "--scenarios", "500", "--seed", "7"});
  ASSERT_EQ(outcome.exit, Exit::done) << outcome.message;
  const JsonValue answer = *parse_json(outcome.output);
  const auto& months = answer.find("months")->items;
  ASSERT_EQ(months.size(), 12u);
  EXPECT_EQ(months.front().find("month")->text, "2026-01");
  for (const JsonValue& month : months) {
    for (const char* fan : {"revenue", "customers", "rented_share", "mer", "cac", "margin", "cash"})
      for (const char* quantile : {"p5", "p10", "p50", "p90", "p95"})
        EXPECT_TRUE(month.find(fan)->find(quantile)) << fan << quantile;
    EXPECT_TRUE(month.find("channels")->find("meta_ads")->find("p90"));
    EXPECT_TRUE(month.find("by_owner")->find("effective_number")->find("p50"));
  }
  EXPECT_NEAR(months.front().find("mix")->find("meta_ads")->number, 0.85, 1e-5);
  EXPECT_EQ(months.front().find("by_owner")->find("largest")->find("id")->text, "meta");
  EXPECT_EQ(answer.find("seed")->number, 7);
  EXPECT_EQ(answer.find("scenarios")->number, 500);
  EXPECT_THAT(answer.find("engine")->text, HasSubstr("tributary"));
  EXPECT_GT(answer.find("spread")->items.front().find("share")->number, 0);
  EXPECT_TRUE(answer.find("learn")->items.front().find("value"));
  EXPECT_EQ(run({"plan.json", "--scenarios", "500", "--seed", "7"}).output, outcome.output);
}

TEST(ForecastCommand, RefusesWrongInput) {
  for (const char* bad : {"0", "-3", "x", "1e3", "2.5", "99999999999"}) {
    const Outcome outcome = run({"plan.json", "--scenarios", bad});
    EXPECT_EQ(outcome.exit, Exit::wrong_input) << bad;
    EXPECT_THAT(outcome.message, HasSubstr("--scenarios"));
  }
  EXPECT_THAT(run({"plan.json", "--scenario", "none"}).message, HasSubstr("none"));
  const Outcome empty = run({"-"}, R"({"format": "tributary-plan", "version": 1, "id": "p",
      "language": "fr", "currency": "EUR", "tax": "excluded", "start": "2026-01", "months": 12})");
  EXPECT_EQ(empty.exit, Exit::wrong_input);
  EXPECT_THAT(empty.message, HasSubstr("no revenue"));
  EXPECT_EQ(run({"plan.json", "--stop", "meta"}).exit, Exit::misuse);
}

}  // namespace
}  // namespace core::cli
