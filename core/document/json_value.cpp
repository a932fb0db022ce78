#include "core/document/json_value.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/base/utf8.h"
#include "core/document/json_writer.h"
#include "core/document/text_places.h"

namespace core {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_between_values(char c) { return is_space(c) || c == ',' || c == ':'; }

Error error_at(std::string_view text, std::size_t offset, std::string key) {
  const TextPlace place = TextPlaces(text).at(offset);
  return Error{
      .key = std::move(key),
      .values = {{"line", std::to_string(place.line)}, {"column", std::to_string(place.column)}},
      .place = std::to_string(place.line) + ':' + std::to_string(place.column)};
}

// What can be said about a text before it is read as JSON.
std::optional<Error> text_error(std::string_view text, const JsonLimits& limits) {
  if (text.empty()) return error_at(text, 0, "error.file.empty");
  if (text.size() > limits.bytes) {
    Error error = error_at({}, 0, "error.file.too_large");
    error.values["limit"] = std::to_string(limits.bytes >> 20);
    return error;
  }
  const bool has_wide_mark = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  const bool has_wide_letter = text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0');
  if (has_wide_mark || has_wide_letter) return error_at({}, 0, "error.file.utf16");
  if (const auto nul = text.find('\0'); nul != text.npos)
    return error_at(text, nul, "error.file.not_text");
  if (const auto bad = find_invalid_utf8(text); bad != text.npos)
    return error_at(text, bad, "error.file.not_utf8");
  const auto content =
      text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
  if (std::ranges::all_of(content, is_space))
    return error_at(text, text.size(), "error.file.blank");
  // The parser would take one more without a word.
  if (content.size() < text.size() && content.starts_with(byte_order_mark))
    return error_at(text, byte_order_mark.size(), "error.json.unexpected");
  return std::nullopt;
}

// Bytes of the number at the start of `text`, which is known to start with one.
std::size_t number_length(std::string_view text) {
  std::size_t i = 0;
  const auto is_at = [&](std::string_view characters) {
    return i < text.size() && characters.contains(text[i]);
  };
  const auto skip_digits = [&] {
    while (is_at("0123456789")) ++i;
  };
  if (is_at("-")) ++i;
  // A number ends after a leading zero: the next digit would be a mistake of the text.
  if (is_at("0"))
    ++i;
  else
    skip_digits();
  if (is_at(".")) {
    ++i;
    skip_digits();
  }
  if (is_at("eE")) {
    ++i;
    if (is_at("+-")) ++i;
    skip_digits();
  }
  return i;
}

// Takes the parser's events and builds the tree. Where a token stands is found by following the
// text beside the parser: between two tokens there are only spaces, commas and colons.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, std::size_t start, const JsonLimits& limits)
      : text_(text), start_(start), cursor_(start), limits_(limits) {}

  bool null() { return add_word(JsonKind::null, 4) != nullptr; }

  bool boolean(bool value) {
    JsonValue* added = add_word(JsonKind::boolean, value ? 4 : 5);
    if (added) added->boolean = value;
    return added != nullptr;
  }

  bool number_integer(std::int64_t value) { return add_number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return add_number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return add_number(value); }

  bool string(std::string& value) {
    JsonValue* added = add(JsonKind::string);
    if (!added) return false;
    added->text = std::move(value);
    skip_string();
    added->end = static_cast<std::uint32_t>(cursor_);
    follows_value_ = true;
    return true;
  }

  bool binary(std::vector<std::uint8_t>&) { return false; }  // not in JSON

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    find_token();
    skip_string();
    name_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t bytes_read, const std::string&,
                   const nlohmann::json::exception& reason) {
    constexpr int number_overflow = 406;
    const std::size_t offset =
        std::min(start_ + (bytes_read > 0 ? bytes_read - 1 : 0), text_.size());
    if (reason.id == number_overflow) {
      find_token();
      return fail(cursor_, "error.json.number_too_large");
    }
    return syntax_error(offset);
  }

  const std::optional<Error>& error() const { return error_; }
  JsonValue& root() { return root_; }

 private:
  bool fail(std::size_t offset, std::string key) {
    error_ = error_at(text_, offset, std::move(key));
    return false;
  }

  // Says in plain words what is wrong near `offset`, which is the last byte the parser looked at.
  bool syntax_error(std::size_t offset) {
    if (offset >= text_.size()) return fail(text_.size(), "error.json.truncated");
    bool comma = false;
    std::size_t token = cursor_;
    for (; token < offset && is_between_values(text_[token]); ++token)
      comma = comma || text_[token] == ',';
    const char c = text_[token];
    if (has_root_ && open_.empty()) return fail(token, "error.json.trailing");
    const bool goes_on = token > 0 && token == cursor_ && is_digit(text_[token - 1]);
    if (goes_on && (c == '.' || is_digit(c))) return fail(token, "error.json.number");
    const bool starts_value = c == '"' || c == '{' || c == '[' || c == '-' || is_digit(c);
    if (starts_value && !comma && follows_value_) return fail(token, "error.json.missing_comma");
    if (c == '"' && offset > token) return fail(offset, "error.json.text");
    if (comma && (c == '}' || c == ']' || c == ',')) return fail(token, "error.json.extra_comma");
    if (c == '-' || c == '+' || c == '.' || is_digit(c)) return fail(token, "error.json.number");
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    fail(token, is_letter ? "error.json.word" : "error.json.unexpected");
    const std::size_t length = utf8_length(std::string_view(text_).substr(token));
    error_->values["found"] = std::string(text_.substr(token, std::max<std::size_t>(length, 1)));
    return false;
  }

  void find_token() {
    while (cursor_ < text_.size() && is_between_values(text_[cursor_])) ++cursor_;
  }

  void skip_string() {
    for (++cursor_; cursor_ < text_.size() && text_[cursor_] != '"'; ++cursor_)
      if (text_[cursor_] == '\\') ++cursor_;
    ++cursor_;
    follows_value_ = false;
  }

  JsonValue* add(JsonKind kind) {
    find_token();
    if (++values_ > limits_.values) {
      fail(cursor_, "error.json.too_many_values");
      error_->values["limit"] = std::to_string(limits_.values);
      return nullptr;
    }
    JsonValue* added = &root_;
    if (open_.empty())
      has_root_ = true;
    else if (open_.back()->kind == JsonKind::array)
      added = &open_.back()->items.emplace_back();
    else
      added = &open_.back()->members.emplace_back(std::move(name_), JsonValue{}).value;
    added->kind = kind;
    added->begin = static_cast<std::uint32_t>(cursor_);
    return added;
  }

  JsonValue* add_word(JsonKind kind, std::size_t length) {
    JsonValue* added = add(kind);
    if (!added) return nullptr;
    cursor_ += length;
    added->end = static_cast<std::uint32_t>(cursor_);
    follows_value_ = true;
    return added;
  }

  bool add_number(double value) {
    JsonValue* added = add(JsonKind::number);
    if (!added) return false;
    added->number = value;
    added->text = std::string(text_.substr(cursor_, number_length(text_.substr(cursor_))));
    cursor_ += added->text.size();
    added->end = static_cast<std::uint32_t>(cursor_);
    follows_value_ = true;
    return true;
  }

  bool open(JsonKind kind) {
    JsonValue* added = add(kind);
    if (!added) return false;
    if (static_cast<int>(open_.size()) >= limits_.depth) {
      fail(cursor_, "error.json.too_deep");
      error_->values["limit"] = std::to_string(limits_.depth);
      return false;
    }
    open_.push_back(added);
    ++cursor_;
    follows_value_ = false;
    return true;
  }

  bool close() {
    find_token();
    ++cursor_;
    open_.back()->end = static_cast<std::uint32_t>(cursor_);
    open_.pop_back();
    follows_value_ = true;
    return true;
  }

  std::string_view text_;
  std::size_t start_;
  std::size_t cursor_;  // end of the last token taken
  JsonLimits limits_;
  JsonValue root_;
  bool has_root_ = false;
  bool follows_value_ = false;
  std::size_t values_ = 0;
  std::vector<JsonValue*> open_;
  std::string name_;
  std::optional<Error> error_;
};

JsonValue value_of_kind(JsonKind kind) {
  JsonValue value;
  value.kind = kind;
  return value;
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  for (auto member = members.rbegin(); member != members.rend(); ++member)
    if (member->name == name) return &member->value;
  return nullptr;
}

JsonValue json_boolean(bool value) {
  JsonValue result = value_of_kind(JsonKind::boolean);
  result.boolean = value;
  return result;
}

JsonValue json_number(double value) {
  JsonValue result = value_of_kind(JsonKind::number);
  result.number = value;
  result.text = number_text(value);
  return result;
}

JsonValue json_string(std::string_view text) {
  JsonValue result = value_of_kind(JsonKind::string);
  result.text = text;
  return result;
}

JsonValue json_array(std::vector<JsonValue> items) {
  JsonValue result = value_of_kind(JsonKind::array);
  result.items = std::move(items);
  return result;
}

JsonValue json_object(std::vector<JsonMember> members) {
  JsonValue result = value_of_kind(JsonKind::object);
  result.members = std::move(members);
  return result;
}

Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits) {
  if (auto error = text_error(text, limits)) return std::unexpected(*std::move(error));
  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  TreeBuilder builder(text, start, limits);
  const bool is_read =
      nlohmann::json::sax_parse(text.data() + start, text.data() + text.size(), &builder);
  if (builder.error()) return std::unexpected(*builder.error());
  if (!is_read) return std::unexpected(error_at(text, text.size(), "error.json.truncated"));
  return std::move(builder.root());
}

}  // namespace core
