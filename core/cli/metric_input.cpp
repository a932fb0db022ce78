#include "core/cli/metric_input.h"

#include <cmath>

namespace core::cli {

void MetricInput::refuse(std::string_view member) {
  if (refused_.empty()) refused_ = member;
}

Error MetricInput::error() const { return {"error.metric_input", {}, refused_}; }

const JsonValue* MetricInput::find(std::string_view member, JsonKind kind) {
  const JsonValue* const found = object_.find(member);
  if (found && found->kind == kind) return found;
  refuse(member);
  return nullptr;
}

double MetricInput::number(std::string_view member) {
  const JsonValue* const found = find(member, JsonKind::number);
  return found ? found->number : 0.0;
}

double MetricInput::number_or(std::string_view member, double missing) {
  return object_.find(member) ? number(member) : missing;
}

bool MetricInput::flag_or(std::string_view member, bool missing) {
  if (!object_.find(member)) return missing;
  const JsonValue* const found = find(member, JsonKind::boolean);
  return found ? found->boolean : missing;
}

std::uint64_t MetricInput::whole_or(std::string_view member, std::uint64_t least,
                                    std::uint64_t missing) {
  const double value = number_or(member, static_cast<double>(missing));
  // Written so that NaN fails too.
  if (value >= static_cast<double>(least) && value <= 0x1p53 && value == std::floor(value))
    return static_cast<std::uint64_t>(value);
  refuse(member);
  return missing;
}

std::string MetricInput::text(std::string_view member) {
  const JsonValue* const found = find(member, JsonKind::string);
  return found ? found->text : std::string();
}

std::vector<double> MetricInput::number_or_numbers(std::string_view member) {
  const JsonValue* const given = object_.find(member);
  if (!given) return {};
  if (given->kind == JsonKind::number) return {given->number};
  return numbers(member);
}

std::vector<double> MetricInput::numbers(std::string_view member) {
  std::vector<double> values;
  const JsonValue* const found = find(member, JsonKind::array);
  if (!found) return values;
  for (const JsonValue& item : found->items) {
    if (item.kind != JsonKind::number) refuse(member);
    values.push_back(item.number);
  }
  return values;
}

std::vector<std::optional<double>> MetricInput::known_numbers(std::string_view member) {
  std::vector<std::optional<double>> values;
  const JsonValue* const found = find(member, JsonKind::array);
  if (!found) return values;
  for (const JsonValue& item : found->items) {
    const bool is_known = item.kind == JsonKind::number;
    if (!is_known && item.kind != JsonKind::null) refuse(member);
    values.push_back(is_known ? std::optional(item.number) : std::nullopt);
  }
  return values;
}

std::vector<std::vector<double>> MetricInput::rows(std::string_view member) {
  std::vector<std::vector<double>> rows;
  const JsonValue* const found = find(member, JsonKind::array);
  if (!found) return rows;
  for (const JsonValue& row : found->items) {
    if (row.kind != JsonKind::array) refuse(member);
    rows.emplace_back();
    for (const JsonValue& item : row.items) {
      if (item.kind != JsonKind::number) refuse(member);
      rows.back().push_back(item.number);
    }
  }
  return rows;
}

bool MetricInput::is_list(std::string_view member) const {
  const JsonValue* const found = object_.find(member);
  return found && found->kind == JsonKind::array;
}

std::vector<std::string> MetricInput::texts(std::string_view member) {
  const JsonValue* const given = object_.find(member);
  if (given && given->kind == JsonKind::string) return {given->text};
  std::vector<std::string> values;
  const JsonValue* const found = find(member, JsonKind::array);
  if (!found) return values;
  for (const JsonValue& item : found->items) {
    if (item.kind != JsonKind::string) refuse(member);
    values.push_back(item.text);
  }
  return values;
}

ByName<std::optional<double>> MetricInput::known_by_name(std::string_view member) {
  ByName<std::optional<double>> read;
  const JsonValue* const found = find(member, JsonKind::object);
  if (!found) return read;
  for (const JsonMember& named : found->members) {
    const bool is_known = named.value.kind == JsonKind::number;
    if (!is_known && named.value.kind != JsonKind::null) refuse(member);
    const auto value = is_known ? std::optional(named.value.number) : std::nullopt;
    if (const auto place = read.place(named.name)) {
      read.values[*place] = value;
    } else {
      read.names.push_back(named.name);
      read.values.push_back(value);
    }
  }
  return read;
}

ByName<double> MetricInput::numbers_by_name(std::string_view member) {
  const auto known = known_by_name(member);
  ByName<double> read{known.names, {}};
  for (const auto& value : known.values) {
    if (!value) refuse(member);
    read.values.push_back(value.value_or(0.0));
  }
  return read;
}

const std::vector<JsonValue>* MetricInput::objects(std::string_view member) {
  if (!object_.find(member)) return nullptr;
  const JsonValue* const found = find(member, JsonKind::array);
  if (!found) return nullptr;
  for (const JsonValue& item : found->items)
    if (item.kind != JsonKind::object) refuse(member);
  return &found->items;
}

}  // namespace core::cli
