// Which bytes stand for which letters in a file, and turning them into UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core {

enum class Encoding : unsigned char { utf8, utf16_le, utf16_be, windows_1252 };

struct Decoded {
  Encoding encoding = Encoding::utf8;
  bool has_mark = false;     // a byte order mark stood in front; it is not part of `text`
  std::string text;          // valid UTF-8
  std::size_t replaced = 0;  // bytes or halves of characters that became U+FFFD
};

// "utf-8", "utf-16le", "utf-16be", "windows-1252".
std::string_view encoding_name(Encoding encoding);

// bytes     any; empty gives an empty text
// encoding  the one to use; else the mark decides, then where the zero bytes stand, then whether it
//           is UTF-8 (a few damaged bytes among many sound letters are taken as damage), and
//           windows-1252 is what remains
// errors    error.table.not_text: bytes that no encoding of text explains
Result<Decoded> decoded(std::string_view bytes, std::optional<Encoding> encoding = {});

}  // namespace core
