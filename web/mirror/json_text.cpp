#include "web/mirror/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/document/json_writer.h"

namespace web {

void JsonText::separate() {
  if (text_.empty()) return;
  const char last = text_.back();
  if (last != '{' && last != '[' && last != ':') text_ += ',';
}

void JsonText::key(std::string_view name) {
  separate();
  core::append_json_string(text_, name);
  text_ += ':';
}

void JsonText::add(std::string_view value) {
  separate();
  core::append_json_string(text_, value);
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
