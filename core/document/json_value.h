// A JSON text as a tree of plain values that knows where in the text each of them stood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace core {

enum class JsonKind { null, boolean, number, string, array, object };

struct JsonMember;

struct JsonValue {
  JsonKind kind = JsonKind::null;
  bool boolean = false;
  double number = 0.0;
  std::string text;              // the string; of a number, its digits as they were written
  std::vector<JsonValue> items;  // of an array
  std::vector<JsonMember>
      members;              // of an object, in the order of the text; a name may stand twice
  std::uint32_t begin = 0;  // bytes from the start of the text
  std::uint32_t end = 0;    // one past the last byte

  // The value of the member of that name (the last one, as in every browser), or null.
  const JsonValue* find(std::string_view name) const;
};

struct JsonMember {
  std::string name;
  JsonValue value;
};

JsonValue json_boolean(bool value);
JsonValue json_number(double value);  // finite
JsonValue json_string(std::string_view text);
JsonValue json_array(std::vector<JsonValue> items);
JsonValue json_object(std::vector<JsonMember> members);

struct JsonLimits {
  std::size_t bytes = std::size_t{16} << 20;
  int depth = 64;  // of arrays and objects inside each other
  std::size_t values = 1'000'000;
};

// Reads a whole JSON text (RFC 8259, UTF-8, with or without a byte order mark).
//
// text     bytes of any origin
// returns  the tree; numbers keep their digits beside the nearest double, strings are valid UTF-8
// errors   error.file.empty, .blank, .too_large, .utf16, .not_text, .not_utf8;
//          error.json.truncated, .trailing, .too_deep, .too_many_values, .number_too_large,
//          .text, .number, .word, .missing_comma, .extra_comma, .unexpected.
//          Each has the values "line" and "column" and the place "line:column"
Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace core
