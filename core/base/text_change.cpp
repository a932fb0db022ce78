#include "core/base/text_change.h"

#include <algorithm>
#include <iterator>

namespace core {
namespace {

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::optional<std::string> replaced(std::string_view text, std::size_t at, std::string_view old,
                                    std::string_view fresh) {
  if (at > text.size() || text.substr(at, old.size()) != old) return std::nullopt;
  std::string result{text.substr(0, at)};
  result += fresh;
  result += text.substr(at + old.size());
  return result;
}

}  // namespace

TextChange change_between(std::string_view before, std::string_view after) {
  std::size_t start = static_cast<std::size_t>(
      std::distance(before.begin(), std::ranges::mismatch(before, after).in1));
  while (start > 0 && (is_inside_character(before, start) || is_inside_character(after, start)))
    --start;
  const std::size_t most = std::min(before.size(), after.size()) - start;
  std::size_t same = 0;
  while (same < most && before[before.size() - same - 1] == after[after.size() - same - 1]) ++same;
  while (same > 0 && (is_inside_character(before, before.size() - same) ||
                      is_inside_character(after, after.size() - same)))
    --same;
  return {start, std::string{before.substr(start, before.size() - same - start)},
          std::string{after.substr(start, after.size() - same - start)}};
}

std::optional<std::string> undone(const TextChange& change, std::string_view after) {
  return replaced(after, change.at, change.after, change.before);
}

std::optional<std::string> redone(const TextChange& change, std::string_view before) {
  return replaced(before, change.at, change.before, change.after);
}

}  // namespace core
