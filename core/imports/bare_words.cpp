#include "core/imports/bare_words.h"

#include "core/base/fold.h"

namespace core {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// The entry of `list` that begins at `at`, which then is past it.
std::string_view next_entry(std::string_view list, std::size_t& at) {
  const std::size_t end = std::min(list.find('|', at), list.size());
  const std::string_view entry = list.substr(at, end - at);
  at = end + 1;
  return entry;
}

}  // namespace

std::string bare_words(std::string_view text) {
  const std::string small = folded(text);
  std::string words;
  for (std::string_view rest = small; !rest.empty();) {
    const PlainLetter letter = plain_letter(rest);
    // No-break and thin spaces, bullets, dashes and typographic quotes.
    const bool is_sign = rest.starts_with("\xC2") || rest.starts_with("\xE2\x80");
    const std::size_t length = letter.bytes > 0               ? letter.bytes
                               : rest.starts_with("\xC2")     ? 2
                               : rest.starts_with("\xE2\x80") ? 3
                                                              : 1;
    if (letter.bytes > 0)
      words += letter.plain;
    else if (!is_sign && is_letter_or_digit(rest.front()))
      words += rest.front();
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
    rest.remove_prefix(std::min(length, rest.size()));
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

bool has_words(std::string_view words, std::string_view part) {
  if (part.empty()) return false;
  for (std::size_t at = words.find(part); at != words.npos; at = words.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
      return true;
  }
  return false;
}

bool is_listed(std::string_view word, std::string_view list) {
  for (std::size_t at = 0; at < list.size();)
    if (next_entry(list, at) == word) return true;
  return false;
}

bool has_listed(std::string_view words, std::string_view list) {
  for (std::size_t at = 0; at < list.size();)
    if (has_words(words, next_entry(list, at))) return true;
  return false;
}

}  // namespace core
