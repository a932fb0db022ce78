#include "core/cli/repair_lines.h"

#include <format>

namespace core::cli {
namespace {

constexpr std::size_t longest_value = 120;  // bytes

// A pointer or a value may hold anything, a line break or the start of a terminal's command too.
std::string on_one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return text;
}

std::string shortened(std::string_view text) {
  if (text.size() <= longest_value) return std::string(text);
  std::size_t end = longest_value;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string line_of(std::string_view place, const Message& message, const Catalog& messages) {
  return on_one_line(std::format("{}: {}", place.empty() ? "/" : place, messages.say(message)));
}

}  // namespace

std::string repair_lines(const std::vector<Repair>& repairs, const Catalog& messages) {
  std::string lines;
  for (const Repair& repair : repairs) {
    lines += line_of(repair.pointer, repair.message, messages);
    if (repair.line > 0) lines += std::format(" (line {}, column {})", repair.line, repair.column);
    lines += '\n';
  }
  return lines;
}

std::string set_aside_lines(std::span<const SetAside> items, const Catalog& messages) {
  std::string lines;
  for (const SetAside& item : items)
    lines += line_of(item.pointer, {"cli.set_aside", {{"found", shortened(item.text)}}}, messages) +
             "\n";
  return lines;
}

std::string error_line(const Error& error, const Catalog& messages) {
  const bool is_pointer = error.place.starts_with('/');
  return std::format("{}: {}\n", is_pointer ? error.place : "/", messages.say(error));
}

Outcome refusal(const Error& error, const Catalog& messages) {
  const std::string place = error.place.starts_with('/') ? error.place + ": " : "";
  return {Exit::wrong_input, {}, place + messages.say(error) + "\n"};
}

std::string newer_version_line(int version, const Catalog& messages) {
  const Message message{
      "cli.newer_version",
      {{"found", std::to_string(version)}, {"known", std::to_string(plan_version)}}};
  return std::format("/version: {}\n", messages.say(message));
}

}  // namespace core::cli
