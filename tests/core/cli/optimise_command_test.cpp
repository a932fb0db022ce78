#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <map>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "tests/support/files.h"

namespace core::cli {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;

Outcome optimise(const std::string& text, std::vector<std::string_view> options = {}) {
  std::vector<std::string_view> arguments{"optimise", "plan.json"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run_command_line(
      arguments, [&](std::string_view, std::size_t) -> Result<std::string> { return text; });
}

double number(const JsonValue& object, std::string_view member) {
  const JsonValue* const found = object.find(member);
  EXPECT_TRUE(found && found->kind == JsonKind::number) << member;
  return found ? found->number : 0.0;
}

// A shop with two channels of which the better one must not have more than half of the revenue.
constexpr std::string_view plan = R"({
  "format": "tributary-plan", "version": 1, "id": "shop", "title": "Shop", "language": "en",
  "currency": "EUR", "tax": "excluded", "start": "2026-01", "months": 4, "seed": 7,
  "business": {"contribution_margin": 0.6, "monthly_revenue": 10000},
  "capacity": {"budget": 2000, "max_owner_share": 0.5},
  "channels": [
    {"id": "ads", "name": "Ads", "owner": "a", "group": "paid",
     "response": {"kind": "paid", "per": "revenue", "ceiling": 40000, "half_saturation": 3000}},
    {"id": "search", "name": "Search", "owner": "b", "group": "paid", "least": 300,
     "response": {"kind": "paid", "per": "revenue", "ceiling": 12000, "half_saturation": 1500}}]
})";

TEST(OptimiseCommand, PrintsTheSplitItsProofAndWhatLimitsIt) {
  const Outcome outcome = optimise(std::string(plan));
  ASSERT_EQ(outcome.exit, Exit::done) << outcome.message;
  const auto answer = parse_json(outcome.output);
  ASSERT_TRUE(answer) << outcome.output;
  std::map<std::string, double> by_month;
  for (const JsonMember& row : answer->find("spend")->members)
    for (const JsonMember& cell : row.value.members) {
      EXPECT_GE(cell.value.number, 0.0);
      by_month[cell.name] += cell.value.number;
    }
  ASSERT_EQ(by_month.size(), 4u);
  for (const auto& [month, sum] : by_month) EXPECT_LE(sum, 2000.001) << month;
  EXPECT_GE(number(*answer, "upper_bound"), number(*answer, "value"));
  EXPECT_NEAR(number(*answer, "gap"),
              number(*answer, "upper_bound") / number(*answer, "value") - 1.0, 1e-9);
  bool has_budget = false;
  for (const JsonValue& limit : answer->find("binding")->items) {
    EXPECT_GT(number(limit, "price"), 0.0);
    if (limit.find("limit")->text == "budget/2026-01") {
      has_budget = true;
      EXPECT_THAT(limit.find("text")->text, HasSubstr("The budget of 2026-01 is spent"));
    }
  }
  EXPECT_TRUE(has_budget) << outcome.output;
}

TEST(OptimiseCommand, SaysWhatBindsInWords) {
  const Outcome outcome = optimise(read_repository_file("assets/examples/home_goods.en.json"));
  ASSERT_EQ(outcome.exit, Exit::done) << outcome.message;
  const auto answer = parse_json(outcome.output);
  ASSERT_TRUE(answer) << outcome.output;
  std::vector<std::string> texts;
  for (const JsonValue& limit : answer->find("binding")->items)
    texts.push_back(limit.find("text")->text);
  EXPECT_THAT(texts, Each(HasSubstr(" ")));
  EXPECT_THAT(texts, Contains(HasSubstr("cards alone take more hours")));
}

TEST(OptimiseCommand, AnswersTheSameEachTime) {
  EXPECT_EQ(optimise(std::string(plan)).output, optimise(std::string(plan)).output);
}

TEST(OptimiseCommand, SeeksTheTenthPercentileWhenAsked) {
  const Outcome outcome = optimise(std::string(plan), {"--objective", "p10"});
  ASSERT_EQ(outcome.exit, Exit::done) << outcome.message;
  const auto careful = parse_json(outcome.output),
             usual = parse_json(optimise(std::string(plan)).output);
  ASSERT_TRUE(careful && usual);
  EXPECT_LT(number(*careful, "value"), number(*usual, "value"));
  EXPECT_EQ(optimise(std::string(plan), {"--objective", "expected"}).output,
            optimise(std::string(plan)).output);
}

TEST(OptimiseCommand, RefusesWhatItCannotAnswer) {
  const Outcome objective = optimise(std::string(plan), {"--objective", "best"});
  EXPECT_EQ(objective.exit, Exit::wrong_input);
  EXPECT_THAT(objective.message, HasSubstr("best"));
  EXPECT_EQ(optimise("{}").exit, Exit::wrong_input);
  EXPECT_EQ(optimise(std::string(plan), {"--fast", "1"}).exit, Exit::misuse);
  std::string broke(plan);
  broke.replace(broke.find("\"budget\": 2000"), 14, "\"budget\": 2000, \"x\": 1");
  broke.replace(
      broke.find("\"monthly_revenue\": 10000"), 24,
      "\"monthly_revenue\": 10000, \"cash\": 0, \"cash_floor\": 0, \"fixed_costs\": 90000");
  const Outcome impossible = optimise(broke);
  EXPECT_EQ(impossible.exit, Exit::wrong_input);
  EXPECT_THAT(impossible.output, IsEmpty());
  EXPECT_THAT(impossible.message, HasSubstr("Cannot be met: expected cash"));
}

TEST(OptimiseCommand, AnswersForTheExample) {
  const Outcome outcome = optimise(example_file("en"));
  // It splits, or says which of the example's own limits cannot be met.
  if (outcome.exit == Exit::wrong_input) {
    EXPECT_THAT(outcome.message, HasSubstr("Cannot be met"));
    return;
  }
  const auto answer = parse_json(outcome.output);
  ASSERT_TRUE(answer);
  EXPECT_GE(number(*answer, "upper_bound"), number(*answer, "value"));
}

}  // namespace
}  // namespace core::cli
