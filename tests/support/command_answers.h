// What the command line answers, read back, so that tests of commands say only what they ask and
// expect.
#pragma once

#include <string_view>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"

namespace core::cli {

// `tributary metric QUESTION`, and its answer, which is then expected to be right and without
// messages.
Outcome ask_metric(std::string_view question);
JsonValue metric_answer(std::string_view question);
// Expects exit 1 and no answer, and a message that holds `named`.
void expect_metric_refused(std::string_view question, std::string_view named);

// The JSON of a command that is expected to have done its work.
JsonValue read_answer(const Outcome& outcome);

// Parts of an answer; each fails the test where there is no such part.
double number_of(const JsonValue& object, std::string_view member);
const JsonValue& member_of(const JsonValue& object, std::string_view name);
// The item of a list with that text as `key`.
const JsonValue& item_with(const JsonValue& list, std::string_view key, std::string_view text);
// The value at a path of members and places below ten: "stops/0/id".
const JsonValue& at(const JsonValue& from, std::string_view path);

}  // namespace core::cli
