// Writing JSON the same way every time, so that two versions of a file differ only where they mean
// something else.
#pragma once

#include <string>
#include <string_view>

#include "core/document/json_value.h"

namespace core {

// The shortest text that reads back as the same number, as ECMAScript writes it: 100000, 0.0001,
// 1e+21. Minus zero is 0; NaN and infinities, which JSON cannot say, are 0 too.
std::string number_text(double value);

// Appends `text` in quotes, escaped only where JSON demands it; a byte that is not UTF-8 becomes
// U+FFFD.
void append_json_string(std::string& out, std::string_view text);

// Keys sorted by their bytes, arrays in order, two spaces of indent, LF, a line end at the end.
// Numbers keep the digits in JsonValue::text. Strings are written by append_json_string().
std::string canonical_json(const JsonValue& value);

// The same on one line, without spaces.
std::string compact_json(const JsonValue& value);

}  // namespace core
