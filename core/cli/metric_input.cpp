#include "core/cli/metric_input.h"

#include <cmath>

namespace core::cli {
namespace {

constexpr std::string_view a_number = "1.5", some_numbers = "[1.5, 2]",
                           by_name = R"({"name": 1.5})";

}  // namespace

void MetricInput::note(std::string key, std::string_view member, std::string_view example) {
  if (!refused_)
    refused_ = Error{std::move(key), {{"example", std::string(example)}}, std::string(member)};
}

void MetricInput::refuse(std::string_view member) { note("error.metric_input", member); }

void MetricInput::misshape(std::string_view member, std::string_view example) {
  note("cli.metric_form", member, example);
}

void MetricInput::require(std::string_view member) {
  if (!object_.find(member)) note("cli.metric_missing", member);
}

void MetricInput::refuse_item(std::string_view member, const MetricInput& item) {
  if (refused_ || item.is_good()) return;
  refused_ = item.error();
  refused_->place = std::string(member) + ": " + refused_->place;
}

const JsonValue* MetricInput::find(std::string_view member, JsonKind kind,
                                   std::string_view example) {
  require(member);
  const JsonValue* const found = object_.find(member);
  if (found && found->kind == kind) return found;
  misshape(member, example);
  return nullptr;
}

double MetricInput::number(std::string_view member) {
  const JsonValue* const found = find(member, JsonKind::number, a_number);
  return found ? found->number : 0.0;
}

double MetricInput::number_or(std::string_view member, double missing) {
  return object_.find(member) ? number(member) : missing;
}

bool MetricInput::flag_or(std::string_view member, bool missing) {
  if (!object_.find(member)) return missing;
  const JsonValue* const found = find(member, JsonKind::boolean, "true");
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
  const JsonValue* const found = find(member, JsonKind::string, "\"text\"");
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
  const JsonValue* const found = find(member, JsonKind::array, some_numbers);
  if (!found) return values;
  for (const JsonValue& item : found->items) {
    if (item.kind != JsonKind::number) misshape(member, some_numbers);
    values.push_back(item.number);
  }
  return values;
}

std::vector<std::optional<double>> MetricInput::known_numbers(std::string_view member) {
  std::vector<std::optional<double>> values;
  const JsonValue* const found = find(member, JsonKind::array, "[1.5, null]");
  if (!found) return values;
  for (const JsonValue& item : found->items) {
    const bool is_known = item.kind == JsonKind::number;
    if (!is_known && item.kind != JsonKind::null) misshape(member, "[1.5, null]");
    values.push_back(is_known ? std::optional(item.number) : std::nullopt);
  }
  return values;
}

std::vector<std::vector<double>> MetricInput::rows(std::string_view member) {
  std::vector<std::vector<double>> rows;
  const JsonValue* const found = find(member, JsonKind::array, "[[1, 2], [3, 4]]");
  if (!found) return rows;
  for (const JsonValue& row : found->items) {
    if (row.kind != JsonKind::array) misshape(member, "[[1, 2], [3, 4]]");
    rows.emplace_back();
    for (const JsonValue& item : row.items) {
      if (item.kind != JsonKind::number) misshape(member, "[[1, 2], [3, 4]]");
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
  const JsonValue* const found = find(member, JsonKind::array, "[\"text\"]");
  if (!found) return values;
  for (const JsonValue& item : found->items) {
    if (item.kind != JsonKind::string) misshape(member, "[\"text\"]");
    values.push_back(item.text);
  }
  return values;
}

ByName<std::optional<double>> MetricInput::known_by_name(std::string_view member) {
  ByName<std::optional<double>> read;
  const JsonValue* const found = find(member, JsonKind::object, by_name);
  if (!found) return read;
  for (const JsonMember& named : found->members) {
    const bool is_known = named.value.kind == JsonKind::number;
    if (!is_known && named.value.kind != JsonKind::null) misshape(member, by_name);
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
    if (!value) misshape(member, by_name);
    read.values.push_back(value.value_or(0.0));
  }
  return read;
}

const std::vector<JsonValue>* MetricInput::objects(std::string_view member) {
  if (!object_.find(member)) return nullptr;
  const JsonValue* const found = find(member, JsonKind::array, "[{}]");
  if (!found) return nullptr;
  for (const JsonValue& item : found->items)
    if (item.kind != JsonKind::object) misshape(member, "[{}]");
  return &found->items;
}

}  // namespace core::cli
