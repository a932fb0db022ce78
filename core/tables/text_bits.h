// Small steps through the text of a cell.
#pragma once

#include <string>
#include <string_view>

namespace core {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Bytes of the space that begins `text`: a blank, a tab or a line end is 1, the no-break space 2,
// the narrow ones (U+2009, U+202F) and the byte order mark 3; else 0.
std::size_t space_length(std::string_view text);

std::string_view without_space_around(std::string_view text);

// Without space of any of these kinds around it. Most cells begin and end with a sign of ASCII,
// which is seen at once.
inline std::string_view trimmed(std::string_view text) {
  const auto is_plain = [](char c) { return c > ' ' && c < '\x7F'; };
  const bool is_trimmed = !text.empty() && is_plain(text.front()) && is_plain(text.back());
  return is_trimmed ? text : without_space_around(text);
}

// Without space around it, in small letters without accents, every kind of space inside a blank:
// how names of columns are compared.
std::string plain_words(std::string_view text);

}  // namespace core
