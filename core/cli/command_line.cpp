#include "core/cli/command_line.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "core/base/product.h"
#include "core/cli/commands.h"
#include "core/cli/help.h"
#include "core/cli/messages.h"
#include "core/cli/repair_lines.h"
#include "core/document/json_value.h"
#include "core/tables/table_file.h"

namespace core::cli {
namespace {

enum class Input { file, plan, typed };

struct Command {
  std::string_view name;
  Input input;
  Outcome (*run)(const Call& call, const Catalog& messages);
  std::array<std::string_view, 8> options{};  // each takes a value
  std::size_t needed = 0;  // of how many options, from the first, exactly one is needed
  std::size_t most_bytes = JsonLimits{}.bytes;
};

constexpr std::array commands{
    Command{"audit", Input::plan, audit_plan, {"--from", "--to"}},
    Command{"check", Input::file, check_plan},
    Command{"discover", Input::plan, discover_plan},
    Command{"fit", Input::plan, fit_plan, {"--samples", "--seed"}},
    Command{"forecast", Input::plan, forecast_plan, {"--scenarios", "--seed", "--scenario"}},
    Command{"format", Input::plan, format_plan},
    Command{"import", Input::file, import_tables, {}, 0, TableLimits{}.bytes},
    Command{"metric", Input::typed, run_metric},
    Command{"optimise", Input::plan, optimise_plan, {"--objective"}},
    Command{"platforms", Input::plan, scout_platforms},
    Command{"stress",
            Input::plan,
            stress_plan,
            {"--stop", "--owner", "--shock", "--month", "--months", "--scenarios", "--seed"},
            3},
};

constexpr auto names = [] {
  std::array<std::string_view, commands.size()> all;
  std::ranges::transform(commands, all.begin(), &Command::name);
  return all;
}();

bool has_option(const Command& command, std::string_view word) {
  return !word.empty() && std::ranges::contains(command.options, word);
}

// The one argument and the options among the words after a command's name.
// errors  why they are not what it takes
Result<Call> read_call(const Command& command, std::span<const std::string_view> words) {
  const auto wrong = [](std::string key, std::string_view found = {}) {
    return std::unexpected(Error{std::move(key), {{"found", std::string(found)}}});
  };
  Call call;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (has_option(command, word)) {
      if (i + 1 == words.size() || has_option(command, words[i + 1]))
        return wrong("cli.option_without_value", word);
      if (!call.options.emplace(word, words[++i]).second) return wrong("cli.option_twice", word);
    } else if (word.starts_with('-') && word != "-") {
      return wrong("cli.unknown_option", word);
    } else if (word.empty()) {
      return wrong("cli.nothing_given");
    } else if (!call.path.empty()) {
      return wrong("cli.one_too_many", word);
    } else {
      call.path = word;
    }
  }
  if (call.path.empty()) return wrong("cli.nothing_given");
  const auto given =
      std::ranges::count_if(command.options | std::views::take(command.needed),
                            [&](std::string_view option) { return call.options.contains(option); });
  if (command.needed > 0 && given != 1) return wrong("cli.stress_needs_one");
  return call;
}

}  // namespace

Outcome run_command_line(std::span<const std::string_view> arguments, const ReadFile& read_file) {
  const Catalog messages = english_messages();
  if (arguments.empty()) return {Exit::misuse, {}, help(names, messages)};
  if (arguments.front() == "--version")
    return {Exit::done, "tributary " + std::string(product_version) + "\n", {}};
  const bool asks_first = asks_for_help(arguments.front()) || arguments.front() == "help";
  if (asks_first) arguments = arguments.subspan(1);
  if (arguments.empty()) return {Exit::done, help(names, messages), {}};

  const std::string_view name = arguments.front();
  const auto command = std::ranges::find(commands, name, &Command::name);
  if (command == commands.end()) return {Exit::misuse, {}, unknown_command(name, names, messages)};
  if (asks_first || std::ranges::any_of(arguments.subspan(1), asks_for_help))
    return {Exit::done, command_help(name, messages), {}};
  auto call = read_call(*command, arguments.subspan(1));
  if (!call) return {Exit::misuse, {}, misuse(name, call.error(), messages)};
  if (command->input == Input::typed) {
    call->text = std::exchange(call->path, {});
    return command->run(*call, messages);
  }

  const auto text = read_file(call->path, command->most_bytes);
  if (!text)
    return {
        Exit::wrong_input, {}, std::string(call->path) + ": " + messages.say(text.error()) + "\n"};
  call->text = *text;
  if (command->input == Input::file) return command->run(*call, messages);

  const auto opened = plan_from_file(call->text);
  if (!opened) return {Exit::wrong_input, {}, error_line(opened.error(), messages)};
  call->opened = &*opened;
  Outcome outcome = command->run(*call, messages);
  outcome.message.insert(0, repair_lines(opened->repairs, messages));
  return outcome;
}

}  // namespace core::cli
