#include "tests/support/command_answers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace core::cli {

namespace {

const JsonValue nothing{};

}  // namespace

Outcome ask_metric(std::string_view question) {
  const std::array<std::string_view, 2> arguments{"metric", question};
  return run_command_line(arguments, [](std::string_view, std::size_t) -> Result<std::string> {
    return std::unexpected(Error{"error.file.unreadable"});
  });
}

JsonValue metric_answer(std::string_view question) {
  const Outcome outcome = ask_metric(question);
  EXPECT_THAT(outcome.message, testing::IsEmpty()) << question;
  return read_answer(outcome);
}

void expect_metric_refused(std::string_view question, std::string_view named) {
  const Outcome outcome = ask_metric(question);
  EXPECT_EQ(outcome.exit, Exit::wrong_input) << question;
  EXPECT_THAT(outcome.output, testing::IsEmpty()) << question;
  EXPECT_THAT(outcome.message, testing::HasSubstr(named)) << question;
}

JsonValue read_answer(const Outcome& outcome) {
  EXPECT_EQ(outcome.exit, Exit::done) << outcome.message;
  const auto read = parse_json(outcome.output);
  EXPECT_TRUE(read) << outcome.output;
  return read.value_or(JsonValue{});
}

double number_of(const JsonValue& object, std::string_view member) {
  const JsonValue* const found = object.find(member);
  EXPECT_TRUE(found && found->kind == JsonKind::number) << member;
  return found ? found->number : 0.0;
}

const JsonValue& member_of(const JsonValue& object, std::string_view name) {
  const JsonValue* const found = object.find(name);
  EXPECT_TRUE(found) << name;
  return found ? *found : nothing;
}

const JsonValue& item_with(const JsonValue& list, std::string_view key, std::string_view text) {
  for (const JsonValue& item : list.items)
    if (member_of(item, key).text == text) return item;
  ADD_FAILURE() << text;
  return nothing;
}

const JsonValue& at(const JsonValue& from, std::string_view path) {
  const JsonValue* value = &from;
  while (!path.empty()) {
    const std::string_view step = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), step.size() + 1));
    if (value->kind == JsonKind::array) {
      const auto place = static_cast<std::size_t>(step.front() - '0');
      value = place < value->items.size() ? &value->items[place] : nullptr;
    } else {
      value = value->find(step);
    }
    EXPECT_TRUE(value) << step;
    if (!value) return nothing;
  }
  return *value;
}

}  // namespace core::cli
