// Comparing names without regard to case or accents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

// `text` (UTF-8) without the space around it, its ASCII and Latin-1 capitals and Œ made small: what
// the French and English of the product need. Accents stay.
std::string folded(std::string_view text);

struct PlainLetter {
  std::string_view plain;  // "e", "oe"; empty when the text begins with anything else
  std::size_t bytes = 0;   // of the accented letter
};

// What the accented letter of Latin-1, Œ, œ or Ÿ that begins `text` (UTF-8) is without its accent,
// in lower case.
PlainLetter plain_letter(std::string_view text);

}  // namespace core
