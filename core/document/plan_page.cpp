#include "core/document/plan_page.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/base/utf8.h"
#include "core/document/text_places.h"

namespace core {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view spaces = " \t\r\n\f";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// Names of elements and attributes may be written in either case; `word` is in lower case.
bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(0, word.size()), word, {}, lower);
}

bool is_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() && starts_with_word(text, word);
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (std::size_t at = from; (at = text.find(word.front(), at)) != text.npos; ++at)
    if (starts_with_word(text.substr(at), word)) return at;
  return text.npos;
}

struct Attribute {
  std::string_view name, value;
};

// Takes the next attribute of a tag off `rest`; nothing when the tag has ended.
std::optional<Attribute> take_attribute(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f/"), rest.size()));
  if (rest.empty() || rest.front() == '>') return std::nullopt;
  // A tag may not start an attribute with "=", but browsers take it for a part of the name.
  const std::size_t name_end = std::min(rest.find_first_of(" \t\r\n\f/>=", 1), rest.size());
  Attribute found{rest.substr(0, name_end), {}};
  rest.remove_prefix(name_end);
  const std::size_t sign = rest.find_first_not_of(spaces);
  if (sign == rest.npos || rest[sign] != '=') return found;
  rest.remove_prefix(sign + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(spaces), rest.size()));
  if (rest.empty()) return found;
  const char quote = rest.front();
  const bool is_quoted = quote == '"' || quote == '\'';
  if (is_quoted) rest.remove_prefix(1);
  const std::size_t end =
      std::min(is_quoted ? rest.find(quote) : rest.find_first_of(" \t\r\n\f>"), rest.size());
  found.value = rest.substr(0, end);
  rest.remove_prefix(std::min(end + (is_quoted ? 1 : 0), rest.size()));
  return found;
}

void append_escape(std::string& out, std::uint32_t unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[unit >> shift & 15];
}

// The character at the start of `text`, which is well-formed and `length` bytes long.
std::uint32_t character_at(std::string_view text, std::size_t length) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  if (length == 2) return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
  if (length == 3) return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
}

}  // namespace

bool is_page(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(spaces);
  return first != bytes.npos && bytes[first] == '<';
}

std::string script_text_from_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
  while (!json.empty()) {
    const char c = json.front();
    const std::size_t length = std::max<std::size_t>(utf8_length(json), 1);
    if (c == '<' || length > 1) {
      const std::uint32_t character = c == '<' ? '<' : character_at(json, length);
      if (character > 0xFFFF) {
        append_escape(out, 0xD800 + ((character - 0x10000) >> 10));
        append_escape(out, 0xDC00 + ((character - 0x10000) & 0x3FF));
      } else {
        append_escape(out, character);
      }
    } else if (static_cast<unsigned char>(c) < 0x80) {
      out += c;
    } else {
      append_escape(out, 0xFFFD);
    }
    json.remove_prefix(length);
  }
  return out;
}

Result<std::string> plan_text_from_page(std::string_view page) {
  for (std::size_t at = 0; (at = page.find('<', at)) != page.npos;) {
    if (page.substr(at).starts_with("<!--")) {
      at = std::min(page.find("-->", at), page.size());
      continue;
    }
    constexpr std::string_view script = "<script";
    std::string_view rest = page.substr(at);
    rest.remove_prefix(std::min(script.size(), rest.size()));
    const bool is_script = starts_with_word(page.substr(at), script) && !rest.empty() &&
                           (spaces.contains(rest.front()) || "/>"sv.contains(rest.front()));
    if (!is_script) {
      ++at;
      continue;
    }
    bool is_plan = false, is_json = false;
    while (const auto attribute = take_attribute(rest)) {
      is_plan |= is_word(attribute->name, "id") && attribute->value == "plan";
      is_json |= is_word(attribute->name, "type") && attribute->value == "application/json";
    }
    const std::size_t begin = page.size() - rest.size() + (rest.empty() ? 0 : 1);
    const std::size_t end = std::min(find_word(page, "</script", begin), page.size());
    if (is_plan && is_json) {
      const TextPlace place = TextPlaces(page).at(begin);
      std::string text(static_cast<std::size_t>(place.line - 1), '\n');
      text.append(static_cast<std::size_t>(place.column - 1), ' ');
      text += page.substr(begin, end - begin);
      return text;
    }
    at = end;
  }
  return std::unexpected(Error{"error.page.no_plan"});
}

}  // namespace core
