#include "shell/text/search.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/base/fold.h"

namespace shell {
namespace {

// Signs that part words as a space does.
constexpr std::array<std::string_view, 6> spaces{"’", "‐", "‑", "–", "\u00A0", "\u202F"};

}  // namespace

std::string search_form(std::string_view text) {
  std::string form;
  while (!text.empty()) {
    const char first = text.front();
    if (static_cast<unsigned char>(first) < 0x80) {
      const bool parts = first == '-' || first == '\'' || first == '\t' || first == '\n';
      form += parts                          ? ' '
              : first >= 'A' && first <= 'Z' ? static_cast<char>(first - 'A' + 'a')
                                             : first;
      text.remove_prefix(1);
      continue;
    }
    const auto space =
        std::ranges::find_if(spaces, [&](std::string_view sign) { return text.starts_with(sign); });
    core::PlainLetter letter = core::plain_letter(text);
    if (space != spaces.end()) letter = {" ", space->size()};
    form += letter.bytes > 0 ? letter.plain : text.substr(0, 1);
    text.remove_prefix(std::max<std::size_t>(letter.bytes, 1));
  }
  return form;
}

bool is_found(std::string_view query, std::string_view text) {
  const std::string wanted = search_form(query), where = search_form(text);
  std::size_t at = 0;
  while (at < wanted.size()) {
    const std::size_t end =
        wanted.find(' ', at) == std::string::npos ? wanted.size() : wanted.find(' ', at);
    if (end > at && where.find(wanted.substr(at, end - at)) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace shell
