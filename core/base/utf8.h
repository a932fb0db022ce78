// Checking and mending UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

// Bytes of the character at the start of `text`, 1 to 4; 0 if it is not well-formed (Unicode 15,
// table 3-7).
std::size_t utf8_length(std::string_view text);

// Offset of the first byte that is not UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

// The same text with U+FFFD in place of each byte that is not UTF-8.
std::string valid_utf8(std::string_view text);

}  // namespace core
