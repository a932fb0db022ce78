#include "core/document/json_writer.h"

#include <cmath>

#include "core/base/digits.h"
#include "core/base/sort_stably.h"
#include "core/base/utf8.h"

namespace core {

void append_json_string(std::string& out, std::string_view text) {
  std::string mended;
  if (find_invalid_utf8(text) != text.npos) text = mended = valid_utf8(text);
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c != '"' && c != '\\' && byte >= 0x20 && byte != 0x7F) continue;
    out.append(text, written, i - written);
    written = i + 1;
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      constexpr std::string_view digits = "0123456789abcdef";
      out += "\\u00";
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  out.append(text, written);
  out += '"';
}

namespace {

struct Writer {
  std::string& out;
  bool pretty;

  void line(int indent) const {
    if (!pretty) return;
    out += '\n';
    out.append(static_cast<std::size_t>(indent) * 2, ' ');
  }

  void write(const JsonValue& value, int indent) const {
    switch (value.kind) {
      case JsonKind::null:
        out += "null";
        break;
      case JsonKind::boolean:
        out += value.boolean ? "true" : "false";
        break;
      case JsonKind::number:
        out += value.text;
        break;
      case JsonKind::string:
        append_json_string(out, value.text);
        break;
      case JsonKind::array:
        write_array(value.items, indent);
        break;
      case JsonKind::object:
        write_object(value.members, indent);
        break;
    }
  }

  void write_array(const std::vector<JsonValue>& items, int indent) const {
    out += '[';
    for (const JsonValue& item : items) {
      if (&item != &items.front()) out += ',';
      line(indent + 1);
      write(item, indent + 1);
    }
    if (!items.empty()) line(indent);
    out += ']';
  }

  void write_object(const std::vector<JsonMember>& members, int indent) const {
    std::vector<const JsonMember*> sorted;
    for (const JsonMember& member : members) sorted.push_back(&member);
    sort_stably(sorted, {},
                [](const JsonMember* member) -> std::string_view { return member->name; });
    out += '{';
    for (const JsonMember* member : sorted) {
      if (member != sorted.front()) out += ',';
      line(indent + 1);
      append_json_string(out, member->name);
      out += pretty ? ": " : ":";
      write(member->value, indent + 1);
    }
    if (!members.empty()) line(indent);
    out += '}';
  }
};

}  // namespace

std::string number_text(double value) {
  return std::isfinite(value) ? shortest_digits(value) : "0";
}

std::string canonical_json(const JsonValue& value) {
  std::string out;
  Writer{out, true}.write(value, 0);
  return out + '\n';
}

std::string compact_json(const JsonValue& value) {
  std::string out;
  Writer{out, false}.write(value, 0);
  return out;
}

}  // namespace core
