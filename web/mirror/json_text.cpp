#include "web/mirror/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace web {

void JsonText::separate() {
  if (text_.empty()) return;
  const char last = text_.back();
  if (last != '{' && last != '[' && last != ':') text_ += ',';
}

void JsonText::quote(std::string_view value) {
  text_ += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      std::array<char, 8> escape;
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
      text_ += escape.data();
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

void JsonText::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ':';
}

void JsonText::add(std::string_view value) {
  separate();
  quote(value);
}

void JsonText::add(long value) {
  separate();
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  text_.append(digits.data(), end.ptr);
}

void JsonText::add_number(float value) {
  separate();
  if (!std::isfinite(value)) {
    text_ += "null";
    return;
  }
  std::array<char, 32> digits;
  std::snprintf(digits.data(), digits.size(), "%.6g", static_cast<double>(value));
  text_ += digits.data();
}

}  // namespace web
