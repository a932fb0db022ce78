#include "core/base/fold.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr char latin1_lead = '\xC3';  // À..Þ are C3 80..C3 9E, à..þ are C3 A0..C3 BE
constexpr char times_sign = '\x97';   // × stands among the capitals

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

struct Accented {
  std::string_view letter, plain;
};

// Small letters; capitals are made small first.
constexpr std::array<Accented, 30> accented{{
    {"à", "a"},  {"á", "a"}, {"â", "a"}, {"ã", "a"}, {"ä", "a"}, {"å", "a"},
    {"æ", "ae"}, {"ç", "c"}, {"è", "e"}, {"é", "e"}, {"ê", "e"}, {"ë", "e"},
    {"ì", "i"},  {"í", "i"}, {"î", "i"}, {"ï", "i"}, {"ñ", "n"}, {"ò", "o"},
    {"ó", "o"},  {"ô", "o"}, {"õ", "o"}, {"ö", "o"}, {"ø", "o"}, {"ù", "u"},
    {"ú", "u"},  {"û", "u"}, {"ü", "u"}, {"ý", "y"}, {"ÿ", "y"}, {"œ", "oe"},
}};

bool is_latin1_capital(char c) { return c >= '\x80' && c <= '\x9E' && c != times_sign; }

}  // namespace

std::string folded(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char before = i == 0 ? '\0' : text[i - 1];
    if (before == latin1_lead && is_latin1_capital(text[i]))
      plain += static_cast<char>(text[i] + 32);
    else if (before == '\xC5' && text[i] == '\x92')  // Œ is C5 92, œ is C5 93
      plain += '\x93';
    else
      plain += small(text[i]);
  }
  return plain;
}

PlainLetter plain_letter(std::string_view text) {
  if (text.size() < 2 || static_cast<unsigned char>(text.front()) < 0x80) return {};
  // All of them are two bytes long; Ÿ alone has its small letter elsewhere.
  const std::string_view letter = text.substr(0, 2);
  const std::string small_letter = letter == "Ÿ" ? "ÿ" : folded(letter);
  const auto found = std::ranges::find(accented, small_letter, &Accented::letter);
  return found == accented.end() ? PlainLetter{} : PlainLetter{found->plain, 2};
}

}  // namespace core
