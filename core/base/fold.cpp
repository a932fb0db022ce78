#include "core/base/fold.h"

namespace core {
namespace {

constexpr char latin1_lead = '\xC3';  // À..Þ are C3 80..C3 9E, à..þ are C3 A0..C3 BE
constexpr char times_sign = '\x97';   // × stands among the capitals

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

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

}  // namespace core
