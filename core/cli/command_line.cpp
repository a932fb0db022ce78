#include "core/cli/command_line.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/product.h"
#include "core/cli/commands.h"
#include "core/cli/messages.h"
#include "core/cli/repair_lines.h"
#include "core/document/json_value.h"
#include "core/tables/table_file.h"

namespace core::cli {
namespace {

enum class Input { file, typed };

struct Command {
  std::string_view name;
  Input input;
  Outcome (*run)(const Call& call, const Catalog& messages);
  std::array<std::string_view, 8> options{};  // each takes a value
  std::size_t most_bytes = JsonLimits{}.bytes;
};

constexpr std::array commands{
    Command{"audit", Input::file, audit_plan, {"--from", "--to"}},
    Command{"check", Input::file, check_plan},
    Command{"discover", Input::file, discover_plan},
    Command{"fit", Input::file, fit_plan, {"--samples", "--seed"}},
    Command{"forecast", Input::file, forecast_plan, {"--scenarios", "--seed", "--scenario"}},
    Command{"format", Input::file, format_plan},
    Command{"import", Input::file, import_tables, {}, TableLimits{}.bytes},
    Command{"metric", Input::typed, run_metric},
    Command{"optimise", Input::file, optimise_plan, {"--objective"}},
    Command{"platforms", Input::file, scout_platforms},
    Command{"stress",
            Input::file,
            stress_plan,
            {"--stop", "--owner", "--shock", "--month", "--months", "--scenarios", "--seed"}},
};

// The one argument and the options among the words after a command's name; nothing when they are
// not what it takes.
std::optional<Call> read_call(const Command& command, std::span<const std::string_view> words) {
  Call call;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_option = words[i].starts_with('-') && words[i] != "-";
    if (!is_option && call.path.empty() && !words[i].empty()) {
      call.path = words[i];
    } else if (is_option && std::ranges::contains(command.options, words[i]) &&
               i + 1 < words.size() && !call.options.contains(words[i])) {
      call.options[words[i]] = words[i + 1];
      ++i;
    } else {
      return std::nullopt;
    }
  }
  if (call.path.empty()) return std::nullopt;
  return call;
}

Outcome misuse(const Catalog& messages, const Message& reason) {
  return {Exit::misuse, {}, messages.say(reason) + "\n\n" + messages.say(Message{"cli.usage"})};
}

}  // namespace

Outcome run_command_line(std::span<const std::string_view> arguments, const ReadFile& read_file) {
  const Catalog messages = english_messages();
  if (arguments.empty()) return {Exit::misuse, {}, messages.say(Message{"cli.usage"})};
  const std::string_view name = arguments.front();
  if (name == "--help") return {Exit::done, messages.say(Message{"cli.usage"}), {}};
  if (name == "--version")
    return {Exit::done, "tributary " + std::string(product_version) + "\n", {}};

  const auto command = std::ranges::find(commands, name, &Command::name);
  if (command == commands.end())
    return misuse(messages, {"cli.unknown_command", {{"found", std::string(name)}}});
  auto call = read_call(*command, arguments.subspan(1));
  if (!call) return misuse(messages, {"cli.wrong_arguments", {{"command", std::string(name)}}});
  if (command->input == Input::typed) {
    call->text = std::exchange(call->path, {});
    return command->run(*call, messages);
  }

  const auto text = read_file(call->path, command->most_bytes);
  if (!text)
    return {
        Exit::wrong_input, {}, std::string(call->path) + ": " + messages.say(text.error()) + "\n"};
  call->text = *text;
  return command->run(*call, messages);
}

}  // namespace core::cli
