#include "core/base/words.h"

#include <algorithm>

#include "core/base/fold.h"

namespace core {
namespace {

// Whether a byte of small letters in UTF-8 belongs to one. Signs of Latin-1 begin with C2, those of
// typography (quotes, dashes, spaces) with E2.
bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 ? byte >= 'a' && byte <= 'z' : byte != 0xC2 && byte != 0xE2;
}

// Bytes of the sign that begins there.
std::size_t sign_length(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0xC2 ? 2 : byte == 0xE2 ? 3 : 1;
}

}  // namespace

std::set<std::string> words_of(std::string_view text) {
  const std::string small = folded(text);
  std::set<std::string> words;
  for (std::size_t i = 0; i < small.size();) {
    std::size_t end = i;
    while (end < small.size() && is_letter(small[end])) ++end;
    if (end > i) words.insert(small.substr(i, end - i));
    i = end < small.size() ? end + sign_length(small[end]) : end;
  }
  return words;
}

std::string singular_of(std::string_view word) {
  const bool is_plural = word.ends_with('s') && !word.ends_with("ss");
  return std::string(word.substr(0, word.size() - (is_plural ? 1 : 0)));
}

bool has_word(std::string_view text, std::string_view singular) {
  return std::ranges::any_of(
      words_of(text), [&](const std::string& word) { return singular_of(word) == singular; });
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace core
