#include "core/cli/json_answer.h"

namespace core::cli {

JsonValue object(std::initializer_list<Named> members) {
  std::vector<JsonMember> made;
  for (const auto& [name, value] : members) made.push_back({std::string(name), value});
  return json_object(std::move(made));
}

JsonValue number_or_null(const std::optional<double>& value) {
  return value ? json_number(*value) : JsonValue{};
}

JsonValue numbers(std::span<const double> values) {
  std::vector<JsonValue> items;
  for (const double value : values) items.push_back(json_number(value));
  return json_array(std::move(items));
}

JsonValue texts(std::span<const std::string> values) {
  std::vector<JsonValue> items;
  for (const std::string& value : values) items.push_back(json_string(value));
  return json_array(std::move(items));
}

JsonValue text_or_null(std::string_view text) {
  return text.empty() ? JsonValue{} : json_string(text);
}

}  // namespace core::cli
