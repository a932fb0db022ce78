#include "core/tables/text_bits.h"

#include "core/base/fold.h"

namespace core {

std::size_t space_length(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.front();
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') return 1;
  if (c == '\xC2') return text.starts_with("\xC2\xA0") ? 2 : 0;
  if (c == '\xE2')
    return text.starts_with("\xE2\x80\xAF") || text.starts_with("\xE2\x80\x89") ? 3 : 0;
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::string_view without_space_around(std::string_view text) {
  while (const std::size_t length = space_length(text)) text.remove_prefix(length);
  while (!text.empty()) {
    std::size_t taken = 0;
    for (std::size_t length = 1; length <= 3 && length <= text.size() && taken == 0; ++length)
      if (space_length(text.substr(text.size() - length)) == length) taken = length;
    if (taken == 0) return text;
    text.remove_suffix(taken);
  }
  return text;
}

std::string plain_words(std::string_view text) {
  const std::string small = folded(trimmed(text));
  std::string plain;
  plain.reserve(small.size());
  for (std::string_view rest = small; !rest.empty();) {
    if (const std::size_t space = space_length(rest)) {
      plain += ' ';
      rest.remove_prefix(space);
    } else if (const PlainLetter letter = plain_letter(rest); letter.bytes > 0) {
      plain += letter.plain;
      rest.remove_prefix(letter.bytes);
    } else if (rest.starts_with("\xE2\x80\x99")) {
      plain += '\'';
      rest.remove_prefix(3);
    } else {
      plain += rest.front();
      rest.remove_prefix(1);
    }
  }
  return plain;
}

}  // namespace core
