#include "core/base/id.h"

#include <algorithm>

#include "core/base/fold.h"

namespace core {
namespace {

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// SplitMix64 (Steele, Lea, Flood 2014): one step of a generator whose state may be any number.
std::uint64_t next_random(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15ULL;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, is_id_character);
}

std::string slug(std::string_view text) {
  constexpr std::size_t longest = 28;
  std::string plain;
  while (!text.empty() && plain.size() < longest) {
    if (const PlainLetter letter = plain_letter(text); letter.bytes > 0) {
      plain += letter.plain.substr(0, longest - plain.size());
      text.remove_prefix(letter.bytes);
      continue;
    }
    const char c = text.front() >= 'A' && text.front() <= 'Z' ? static_cast<char>(text.front() + 32)
                                                              : text.front();
    if (is_id_character(c))
      plain += c;
    else if (!plain.empty() && plain.back() != '-')
      plain += '-';
    text.remove_prefix(1);
  }
  while (!plain.empty() && plain.back() == '-') plain.pop_back();
  return plain.empty() ? "item" : plain;
}

Id IdMaker::make(std::string_view name) {
  constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyz";
  Id id = slug(name) + "-";
  std::uint64_t bits = next_random(state_);
  for (int i = 0; i < 6; ++i, bits /= letters.size()) id += letters[bits % letters.size()];
  return id;
}

}  // namespace core
