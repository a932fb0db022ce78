#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <format>

#include "core/cli/command_line.h"
#include "core/document/embedded_assets.h"
#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/document/templates.h"
#include "tests/support/every_field_set.h"
#include "tests/support/files.h"

namespace core::cli {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

Outcome checked(std::string_view text) {
  const std::array<std::string_view, 2> arguments{"check", "plan.json"};
  return run_command_line(arguments, [&](std::string_view, std::size_t) -> Result<std::string> {
    return std::string(text);
  });
}

// A plan with these members beside those that every plan has; they stand alone on line 3.
Outcome checked_members(std::string_view members) {
  return checked(std::format(
      R"({{"format": "tributary-plan", "version": 1, "id": "p", "language": "fr",
"currency": "EUR", "tax": "excluded", "start": "2026-01", "months": 12,
{}}})",
      members));
}

void expect_silence(std::string_view text, std::string_view name) {
  const Outcome outcome = checked(text);
  EXPECT_EQ(outcome.exit, Exit::done) << name;
  EXPECT_THAT(outcome.output, IsEmpty()) << name;
  EXPECT_THAT(outcome.message, IsEmpty()) << name;
}

TEST(CheckCommand, IsSilentAboutEveryExampleAndTemplate) {
  const auto cards = playbook_from_json(playbook_file());
  const auto seasons = season_presets_from_json(season_presets_file());
  ASSERT_TRUE(cards && seasons);
  for (const std::string& name : repository_files("assets/examples"))
    if (name.ends_with(".json"))
      expect_silence(read_repository_file("assets/examples/" + name), name);
  for (const Language language : {Language::fr, Language::en}) {
    for (const EmbeddedFile& file : template_files()) {
      const auto plan = plan_from_template({.text = file.text,
                                            .channels = embedded_library().channels,
                                            .cards = *cards,
                                            .seasons = *seasons},
                                           language, make_month(2026, 1), 1);
      ASSERT_TRUE(plan) << file.id;
      expect_silence(plan_to_json(*plan), file.id);
    }
  }
}

TEST(CheckCommand, FailsWhereAValueWasSetAside) {
  const Outcome outcome = checked_members(R"("business": {"cash": "lots"})");
  EXPECT_EQ(outcome.exit, Exit::wrong_input);
  EXPECT_EQ(outcome.output,
            "/business/cash: This is not a number. It was set aside. (line 3, column 22)\n");
  EXPECT_THAT(outcome.message, IsEmpty());
}

TEST(CheckCommand, FailsWhereSomethingWasMended) {
  EXPECT_EQ(checked_members(R"("business": {"cash": "12 000"})").exit, Exit::wrong_input);
  // Two channels of one id: what names the second now means the first.
  const Outcome twice = checked_members(R"("channels": [{"id": "a"}, {"id": "a", "name": "B"}])");
  EXPECT_EQ(twice.exit, Exit::wrong_input);
  EXPECT_THAT(twice.output, HasSubstr("/channels/1/id: “a” is already the identifier"));
  EXPECT_EQ(checked(R"({"format": "tributary-plan", "version": 1})").exit, Exit::wrong_input);
}

TEST(CheckCommand, FailsWhereAnEarlierReadingSetSomethingAside) {
  const Outcome outcome = checked_members(
      R"("set_aside": [{"pointer": "/business/cash", "text": "\"lots\""},
                       {"pointer": "/channels/0", "text": "{\n  \"id\": 1\n}"}])");
  EXPECT_EQ(outcome.exit, Exit::wrong_input);
  EXPECT_EQ(outcome.output,
            "/business/cash: Set aside earlier, so not in effect: \"lots\"\n"
            "/channels/0: Set aside earlier, so not in effect: {   \"id\": 1 }\n");
}

TEST(CheckCommand, SaysWhatWasSetAsideOnceOnly) {
  const Outcome outcome = checked_members(
      R"("business": {"cash": "lots"}, "set_aside": [{"pointer": "/client", "text": "3"}])");
  EXPECT_EQ(outcome.output,
            "/business/cash: This is not a number. It was set aside. (line 3, column 22)\n"
            "/client: Set aside earlier, so not in effect: 3\n");
}

TEST(CheckCommand, CutsALongValueBetweenLetters) {
  // 119 bytes and then a letter of two, which does not fit into 120.
  const std::string kept(119, 'x');
  const Outcome outcome =
      checked_members(R"("set_aside": [{"pointer": "/client", "text": ")" + kept + R"(éy"}])");
  EXPECT_THAT(outcome.output, EndsWith(": " + kept + "…\n"));
}

TEST(CheckCommand, NamesUnknownMembersAndIsDone) {
  const Outcome outcome = checked_members(
      R"("surprise": 1, "activities": [{"id": "a", "start": "2026-01", "kindd": "x"}])");
  EXPECT_EQ(outcome.exit, Exit::done);
  EXPECT_EQ(outcome.output,
            "/surprise: This member is unknown here. It was kept as it is. (line 3, column 13)\n"
            "/activities/0/kindd: This member is unknown here. It was kept as it is. "
            "(line 3, column 72)\n");
}

TEST(CheckCommand, NamesEveryUnknownMemberOfEveryStruct) {
  Plan plan = every_field_set();
  plan.set_aside.clear();
  const std::string text = plan_to_json(plan);
  const Outcome outcome = checked(text);
  EXPECT_EQ(outcome.exit, Exit::done);
  const auto count = [](std::string_view in, std::string_view word) {
    std::size_t found = 0;
    for (auto at = in.find(word); at != in.npos; at = in.find(word, at + 1)) ++found;
    return found;
  };
  EXPECT_GT(count(outcome.output, "unknown here"), 30u);
  EXPECT_EQ(count(outcome.output, "unknown here"),
            count(text, "\"" + plan.extra.begin()->first + "\""));
}

TEST(CheckCommand, FailsWhereUnknownMembersStandBesideSomethingWrong) {
  const Outcome outcome = checked_members(R"("surprise": 1, "title": 3)");
  EXPECT_EQ(outcome.exit, Exit::wrong_input);
  EXPECT_THAT(outcome.output, StartsWith("/title: "));
  EXPECT_THAT(outcome.output, HasSubstr("\n/surprise: "));
}

TEST(CheckCommand, SaysEachThingOnALineOfItsOwn) {
  const Outcome outcome = checked_members(R"("a\nb\u001b[2J": 1)");
  EXPECT_THAT(outcome.output, StartsWith("/a b [2J: This member"));
}

}  // namespace
}  // namespace core::cli
