#include "core/cli/repair_lines.h"

#include <format>

namespace core::cli {

std::string repair_lines(const std::vector<Repair>& repairs, const Catalog& messages) {
  std::string lines;
  for (const Repair& repair : repairs) {
    lines += std::format("{}: {}", repair.pointer.empty() ? "/" : repair.pointer,
                         messages.say(repair.message));
    if (repair.line > 0) lines += std::format(" (line {}, column {})", repair.line, repair.column);
    lines += '\n';
  }
  return lines;
}

std::string error_line(const Error& error, const Catalog& messages) {
  const bool is_pointer = error.place.starts_with('/');
  return std::format("{}: {}\n", is_pointer ? error.place : "/", messages.say(error));
}

std::string newer_version_line(int version, const Catalog& messages) {
  const Message message{
      "cli.newer_version",
      {{"found", std::to_string(version)}, {"known", std::to_string(plan_version)}}};
  return std::format("/version: {}\n", messages.say(message));
}

}  // namespace core::cli
