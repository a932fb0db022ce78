#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "core/document/plan_json.h"
#include "tests/support/files.h"

namespace core::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

Outcome run(std::vector<std::string_view> arguments, const std::string& plan) {
  arguments.insert(arguments.begin(), "fit");
  return run_command_line(
      arguments, [&](std::string_view, std::size_t) -> Result<std::string> { return plan; });
}

JsonValue answer(std::vector<std::string_view> arguments,
                 const std::string& plan = example_file("fr")) {
  const Outcome outcome = run(std::move(arguments), plan);
  EXPECT_EQ(outcome.exit, Exit::done) << outcome.message;
  const auto read = parse_json(outcome.output);
  EXPECT_TRUE(read) << outcome.output;
  return read.value_or(JsonValue{});
}

const JsonValue& member(const JsonValue& from, std::string_view name) {
  static const JsonValue nothing{};
  const JsonValue* const found = from.find(name);
  EXPECT_TRUE(found) << name;
  return found ? *found : nothing;
}

// The item of a list with that text as `key`.
const JsonValue& item(const JsonValue& list, std::string_view key, std::string_view text) {
  static const JsonValue nothing{};
  for (const JsonValue& one : list.items)
    if (member(one, key).text == text) return one;
  ADD_FAILURE() << text;
  return nothing;
}

TEST(FitCommand, NamesMismatchesAndRanksTheExample) {
  const JsonValue fit = answer({"plan.json"});
  const JsonValue& meta = item(member(fit, "channels"), "id", "meta_ads");
  const JsonValue& mismatches = member(meta, "mismatches");
  EXPECT_THAT(member(item(mismatches, "criterion", "catalogue"), "text").text,
              HasSubstr("1\u202F000 références"));
  EXPECT_THAT(member(item(mismatches, "criterion", "decision"), "text").text, HasSubstr("9 jours"));
  for (const std::string_view id : {"seo", "editorial", "pinterest_organic"})
    EXPECT_GE(member(member(member(fit, "above"), id), "meta_ads").number, 0.9) << id;
}

TEST(FitCommand, GivesEveryCriterionItsRangeAndItsReason) {
  const JsonValue fit = answer({"plan.json", "--samples", "2000"});
  const JsonValue& seo = item(member(fit, "channels"), "id", "seo");
  EXPECT_EQ(member(seo, "criteria").items.size(), 9u);
  const JsonValue& decision = item(member(seo, "criteria"), "id", "decision");
  EXPECT_EQ(member(decision, "rating").number, 4);
  EXPECT_EQ(member(decision, "low").number, 3);
  EXPECT_EQ(member(decision, "high").number, 5);
  EXPECT_THAT(member(decision, "why").text, HasSubstr("patiente"));
  for (const JsonValue& channel : member(fit, "channels").items)
    for (const JsonValue& criterion : member(channel, "criteria").items) {
      EXPECT_THAT(member(criterion, "why").text, Not(IsEmpty()));
      EXPECT_THAT(member(criterion, "why").text, Not(HasSubstr("fit.")));
      EXPECT_THAT(member(criterion, "why").text, Not(HasSubstr("{")));
    }
  const JsonValue& score = member(seo, "score");
  EXPECT_LT(member(score, "low").number, member(score, "high").number);
  EXPECT_GE(member(seo, "top3").number, member(seo, "first").number);
  double weights = 0;
  for (const JsonMember& weight : member(seo, "central_weights").members)
    weights += weight.value.number;
  EXPECT_NEAR(weights, 1, 1e-6);
  EXPECT_EQ(seo.find("total"), nullptr);
}

// "Everything else" is no channel that anything is known of.
TEST(FitCommand, LeavesOpenWhatIsNotKnown) {
  const JsonValue fit = answer({"plan.json", "--samples", "100"});
  const JsonValue& other = item(member(fit, "channels"), "id", "everything_else");
  const JsonValue& visual = item(member(other, "criteria"), "id", "visual");
  EXPECT_EQ(member(visual, "rating").kind, JsonKind::null);
  EXPECT_EQ(member(visual, "low").number, 1);
  EXPECT_EQ(member(visual, "high").number, 5);
}

TEST(FitCommand, RepeatsBySeed) {
  const auto output = [](std::vector<std::string_view> arguments) {
    return run(std::move(arguments), example_file("en")).output;
  };
  const std::string plain = output({"plan.json", "--samples", "500"});
  EXPECT_EQ(plain, output({"--samples", "500", "plan.json"}));
  EXPECT_NE(plain, output({"plan.json", "--samples", "500", "--seed", "77"}));
  EXPECT_THAT(plain, HasSubstr("9 days"));
}

TEST(FitCommand, TakesAPlanWithoutChannels) {
  const JsonValue fit = answer({"plan.json"}, plan_to_json(Plan{.id = "empty"}));
  EXPECT_TRUE(member(fit, "channels").items.empty());
  EXPECT_TRUE(member(fit, "above").members.empty());
}

TEST(FitCommand, RefusesWhatItCannotUse) {
  const std::string plan = example_file("en");
  for (const std::string_view value : {"0", "-1", "1.5", "many", "", "10000001"})
    EXPECT_EQ(run({"plan.json", "--samples", value}, plan).exit, Exit::wrong_input) << value;
  EXPECT_EQ(run({"plan.json", "--seed", "-1"}, plan).exit, Exit::wrong_input);
  EXPECT_EQ(run({"plan.json", "--seed"}, plan).exit, Exit::misuse);
  EXPECT_EQ(run({"plan.json"}, "{").exit, Exit::wrong_input);
  auto bounded = plan_from_json(plan)->plan;
  bounded.criteria = {{.id = "decision", .low = 0.7}, {.id = "intent", .low = 0.7}};
  const Outcome outcome = run({"plan.json"}, plan_to_json(bounded));
  EXPECT_EQ(outcome.exit, Exit::wrong_input);
  EXPECT_THAT(outcome.message, HasSubstr("/criteria"));
}

}  // namespace
}  // namespace core::cli
