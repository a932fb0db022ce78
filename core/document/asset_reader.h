// Reading the JSON that ships with the product. It is ours, so a fault in it is no one's to mend:
// the first one is kept as the error of the whole file, for a test to find.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/document/json_value.h"
#include "core/model/library.h"

namespace core {

class AssetReader {
 public:
  // Each answers the member of `object` called `name`, or an empty value, keeping the error
  // error.asset.member {name} with the place "byte <offset>", when it is missing or of another
  // kind.
  std::string text(const JsonValue& object, std::string_view name);
  double number(const JsonValue& object, std::string_view name);
  std::vector<double> numbers(const JsonValue& object, std::string_view name);
  // {"fr": "…", "en": "…"}, neither of them empty.
  Bilingual bilingual(const JsonValue& object, std::string_view name);
  const std::vector<JsonValue>& list(const JsonValue& object, std::string_view name);
  // The enumerator that goes by the word.
  template <class E>
  E word(const JsonValue& object, std::string_view name);
  template <class E>
  std::vector<E> words(const JsonValue& object, std::string_view name);
  // As text() and word(), with nothing for null.
  std::optional<std::string> text_or_null(const JsonValue& object, std::string_view name);
  template <class E>
  std::optional<E> word_or_null(const JsonValue& object, std::string_view name);

  const std::optional<Error>& error() const { return error_; }

 private:
  const JsonValue* member(const JsonValue& object, std::string_view name, JsonKind kind);
  bool is_null(const JsonValue& object, std::string_view name) const;
  void fail(const JsonValue& object, std::string_view name);

  std::optional<Error> error_;
};

template <class E>
E AssetReader::word(const JsonValue& object, std::string_view name) {
  const std::optional<E> value = value_of<E>(text(object, name));
  if (!value) fail(object, name);
  return value.value_or(E{});
}

template <class E>
std::vector<E> AssetReader::words(const JsonValue& object, std::string_view name) {
  std::vector<E> values;
  for (const JsonValue& item : list(object, name)) {
    const std::optional<E> value = value_of<E>(item.text);
    if (item.kind == JsonKind::string && value)
      values.push_back(*value);
    else
      fail(item, name);
  }
  return values;
}

template <class E>
std::optional<E> AssetReader::word_or_null(const JsonValue& object, std::string_view name) {
  if (is_null(object, name)) return std::nullopt;
  return word<E>(object, name);
}

}  // namespace core
