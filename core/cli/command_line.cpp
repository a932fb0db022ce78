#include "core/cli/command_line.h"

#include <algorithm>
#include <array>

#include "core/base/product.h"
#include "core/cli/commands.h"
#include "core/cli/messages.h"
#include "core/cli/repair_lines.h"
#include "core/document/json_value.h"

namespace core::cli {
namespace {

struct Command {
  std::string_view name;
  Outcome (*run)(std::string_view text, const Catalog& messages);
};

constexpr std::array commands{Command{"check", check_plan}, Command{"format", format_plan}};

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
  const std::string_view path = arguments.size() == 2 ? arguments[1] : "";
  const bool is_option = path.starts_with('-') && path != "-";
  if (path.empty() || is_option)
    return misuse(messages, {"cli.wrong_arguments", {{"command", std::string(name)}}});

  const auto text = read_file(path, JsonLimits{}.bytes);
  if (!text)
    return {Exit::wrong_input, {}, std::string(path) + ": " + messages.say(text.error()) + "\n"};
  return command->run(*text, messages);
}

}  // namespace core::cli
