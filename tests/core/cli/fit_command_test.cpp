#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "core/document/plan_json.h"
#include "tests/support/command_answers.h"
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
  return read_answer(run(std::move(arguments), plan));
}

TEST(FitCommand, NamesMismatchesAndRanksTheExample) {
  const JsonValue fit = answer({"plan.json"});
  const JsonValue& meta = item_with(member_of(fit, "channels"), "id", "meta_ads");
  const JsonValue& mismatches = member_of(meta, "mismatches");
  EXPECT_THAT(member_of(item_with(mismatches, "criterion", "catalogue"), "text").text,
              HasSubstr("1\u202F000 références"));
  EXPECT_THAT(member_of(item_with(mismatches, "criterion", "decision"), "text").text,
              HasSubstr("9 jours"));
  for (const std::string_view id : {"seo", "editorial", "pinterest_organic"})
    EXPECT_GE(member_of(member_of(member_of(fit, "above"), id), "meta_ads").number, 0.9) << id;
}

TEST(FitCommand, SaysOnlyThatItIsOnesOwnWordWhereNothingElseExplainsAMismatch) {
  Plan plan = plan_from_file(example_file("fr"))->plan;
  plan.ratings.push_back(
      {.rater = {}, .channel = "pinterest_organic", .criterion = "decision", .rating = 1});
  const JsonValue fit = answer({"plan.json", "--samples", "100"}, plan_to_json(plan));
  const JsonValue& pinterest = item_with(member_of(fit, "channels"), "id", "pinterest_organic");
  const std::string text =
      member_of(item_with(member_of(pinterest, "mismatches"), "criterion", "decision"), "text")
          .text;
  EXPECT_THAT(text, Not(HasSubstr("jours")));
  EXPECT_THAT(text, HasSubstr("1"));
  const JsonValue& decision = item_with(member_of(pinterest, "criteria"), "id", "decision");
  EXPECT_TRUE(member_of(decision, "own").boolean);
  EXPECT_TRUE(member_of(decision, "judgement").boolean);
  EXPECT_EQ(member_of(decision, "source").kind, JsonKind::null);
}

TEST(FitCommand, GivesEveryCriterionItsRangeAndItsReason) {
  const JsonValue fit = answer({"plan.json", "--samples", "2000"});
  const JsonValue& seo = item_with(member_of(fit, "channels"), "id", "seo");
  EXPECT_EQ(member_of(seo, "criteria").items.size(), 9u);
  const JsonValue& decision = item_with(member_of(seo, "criteria"), "id", "decision");
  EXPECT_EQ(member_of(decision, "rating").number, 4);
  EXPECT_EQ(member_of(decision, "low").number, 3);
  EXPECT_EQ(member_of(decision, "high").number, 5);
  EXPECT_THAT(member_of(decision, "why").text, HasSubstr("patiente"));
  for (const JsonValue& channel : member_of(fit, "channels").items)
    for (const JsonValue& criterion : member_of(channel, "criteria").items) {
      EXPECT_THAT(member_of(criterion, "why").text, Not(IsEmpty()));
      EXPECT_THAT(member_of(criterion, "why").text, Not(HasSubstr("fit.")));
      EXPECT_THAT(member_of(criterion, "why").text, Not(HasSubstr("{")));
    }
  const JsonValue& score = member_of(seo, "score");
  EXPECT_LT(member_of(score, "low").number, member_of(score, "high").number);
  EXPECT_GE(member_of(seo, "top3").number, member_of(seo, "first").number);
  double weights = 0;
  for (const JsonMember& weight : member_of(seo, "central_weights").members)
    weights += weight.value.number;
  EXPECT_NEAR(weights, 1, 1e-6);
  EXPECT_EQ(seo.find("total"), nullptr);
}

// By hand: who comes first in fewer than 30 draws has no weights to be told.
TEST(FitCommand, TellsTheWeightsOfWhoComesFirstOftenEnough) {
  const JsonValue fit = answer({"plan.json", "--samples", "100"});
  double wins = 0;
  for (const JsonValue& channel : member_of(fit, "channels").items) {
    const double own = member_of(channel, "wins").number;
    wins += own;
    EXPECT_EQ(member_of(channel, "central_weights").members.empty(), own < 30);
  }
  EXPECT_EQ(wins, 100);
}

// "Everything else" is no channel that anything is known of.
TEST(FitCommand, LeavesOpenWhatIsNotKnown) {
  const JsonValue fit = answer({"plan.json", "--samples", "100"});
  const JsonValue& other = item_with(member_of(fit, "channels"), "id", "everything_else");
  const JsonValue& visual = item_with(member_of(other, "criteria"), "id", "visual");
  EXPECT_EQ(member_of(visual, "rating").kind, JsonKind::null);
  EXPECT_EQ(member_of(visual, "low").number, 1);
  EXPECT_EQ(member_of(visual, "high").number, 5);
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
  EXPECT_TRUE(member_of(fit, "channels").items.empty());
  EXPECT_TRUE(member_of(fit, "above").members.empty());
}

TEST(FitCommand, RefusesWhatItCannotUse) {
  const std::string plan = example_file("en");
  for (const std::string_view value : {"0", "-1", "1.5", "many", "", "10000001"})
    EXPECT_EQ(run({"plan.json", "--samples", value}, plan).exit, Exit::wrong_input) << value;
  EXPECT_EQ(run({"plan.json", "--samples", "0"}, plan).message,
            "--samples needs a whole number from 1 to 10000000.\n");
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
