#include "core/document/asset_reader.h"

namespace core {

void AssetReader::fail(const JsonValue& object, std::string_view name) {
  if (error_) return;
  error_ = Error{.key = "error.asset.member",
                 .values = {{"name", std::string{name}}},
                 .place = "byte " + std::to_string(object.begin)};
}

const JsonValue* AssetReader::member(const JsonValue& object, std::string_view name,
                                     JsonKind kind) {
  const JsonValue* value = object.find(name);
  if (value && value->kind == kind) return value;
  fail(object, name);
  return nullptr;
}

bool AssetReader::is_null(const JsonValue& object, std::string_view name) const {
  const JsonValue* value = object.find(name);
  return value && value->kind == JsonKind::null;
}

std::string AssetReader::text(const JsonValue& object, std::string_view name) {
  const JsonValue* value = member(object, name, JsonKind::string);
  return value ? value->text : std::string{};
}

double AssetReader::number(const JsonValue& object, std::string_view name) {
  const JsonValue* value = member(object, name, JsonKind::number);
  return value ? value->number : 0.0;
}

std::vector<double> AssetReader::numbers(const JsonValue& object, std::string_view name) {
  std::vector<double> values;
  for (const JsonValue& item : list(object, name)) {
    if (item.kind != JsonKind::number) fail(item, name);
    values.push_back(item.number);
  }
  return values;
}

Bilingual AssetReader::bilingual(const JsonValue& object, std::string_view name) {
  const JsonValue* value = member(object, name, JsonKind::object);
  if (!value) return {};
  Bilingual both{.fr = text(*value, "fr"), .en = text(*value, "en")};
  if (both.fr.empty() || both.en.empty()) fail(object, name);
  return both;
}

const std::vector<JsonValue>& AssetReader::list(const JsonValue& object, std::string_view name) {
  static const std::vector<JsonValue> none;
  const JsonValue* value = member(object, name, JsonKind::array);
  return value ? value->items : none;
}

std::optional<std::string> AssetReader::text_or_null(const JsonValue& object,
                                                     std::string_view name) {
  if (is_null(object, name)) return std::nullopt;
  return text(object, name);
}

}  // namespace core
