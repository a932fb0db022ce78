#include "core/cli/help.h"

#include <algorithm>

namespace core::cli {
namespace {

struct Words {
  std::string_view call;  // "check PLAN"
  std::string_view does;
};

Words words_of(std::string_view name, const Catalog& messages) {
  const std::string* const text = messages.find("cli.help." + std::string(name));
  if (!text) return {name, {}};
  const std::size_t end = text->find("\n\n");
  if (end == text->npos) return {*text, {}};
  return {std::string_view(*text).substr(0, end), std::string_view(*text).substr(end + 2)};
}

// Every line with that in front, and its end.
std::string indented(std::string_view text, std::string_view front) {
  std::string lines(front);
  for (const char c : text) {
    lines += c;
    if (c == '\n') lines += front;
  }
  return lines + '\n';
}

std::string usage(std::string_view call, const Catalog& messages) {
  return messages.say(Message{"cli.usage", {{"call", std::string(call)}}}) + '\n';
}

}  // namespace

bool asks_for_help(std::string_view word) { return word == "-h" || word == "--help"; }

std::string help(std::span<const std::string_view> names, const Catalog& messages) {
  std::string all;
  for (const std::string_view name : names) {
    const auto [call, does] = words_of(name, messages);
    all += indented(call, "  ") + indented(does, "    ");
  }
  return messages.say(Message{"cli.help", {{"commands", all}}}) + '\n';
}

std::string command_help(std::string_view name, const Catalog& messages) {
  const auto [call, does] = words_of(name, messages);
  return usage(call, messages) + '\n' + indented(does, "  ");
}

std::string misuse(std::string_view name, Error reason, const Catalog& messages) {
  const std::string_view call = words_of(name, messages).call;
  // How a command is called begins with its name and what it is about: "check PLAN".
  const std::string_view behind = call.substr(std::min(call.size(), name.size() + 1));
  reason.values["command"] = name;
  reason.values["operand"] = behind.substr(0, behind.find_first_of(" \n"));
  return messages.say(reason) + '\n' + usage(call, messages);
}

std::string unknown_command(std::string_view found, std::span<const std::string_view> names,
                            const Catalog& messages) {
  std::string known;
  for (const std::string_view name : names) {
    if (!known.empty()) known += ", ";
    known += name;
  }
  const Message reason{"cli.unknown_command", {{"found", std::string(found)}, {"known", known}}};
  return messages.say(reason) + '\n';
}

}  // namespace core::cli
