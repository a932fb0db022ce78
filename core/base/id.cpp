#include "core/base/id.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {
namespace {

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// The plain letter of an accented one of Latin-1 and of œ, by its UTF-8 bytes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> plain_letters{{
    {"à", "a"}, {"â", "a"}, {"ä", "a"},  {"á", "a"},  {"ç", "c"}, {"é", "e"}, {"è", "e"},
    {"ê", "e"}, {"ë", "e"}, {"î", "i"},  {"ï", "i"},  {"í", "i"}, {"ñ", "n"}, {"ô", "o"},
    {"ö", "o"}, {"ó", "o"}, {"œ", "oe"}, {"ù", "u"},  {"û", "u"}, {"ü", "u"}, {"ú", "u"},
    {"É", "e"}, {"È", "e"}, {"À", "a"},  {"Œ", "oe"}, {"Ç", "c"},
}};

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
  std::string plain;
  while (!text.empty() && plain.size() < 28) {
    const auto accented = std::ranges::find_if(
        plain_letters, [&](const auto& letter) { return text.starts_with(letter.first); });
    if (accented != plain_letters.end()) {
      plain += accented->second;
      text.remove_prefix(accented->first.size());
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
