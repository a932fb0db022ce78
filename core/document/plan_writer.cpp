#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "core/document/json_writer.h"
#include "core/document/plan_json.h"
#include "core/model/field_values.h"
#include "core/model/plan.h"

namespace core {
namespace {

// A value as JSON; nothing where there is nothing to write.
using Written = std::optional<JsonValue>;

Written write(const Value& value, const Rule& rule);

bool says_nothing(const JsonValue& value) {
  return (value.kind == JsonKind::object && value.members.empty()) ||
         (value.kind == JsonKind::array && value.items.empty()) ||
         (value.kind == JsonKind::string && value.text.empty()) ||
         (value.kind == JsonKind::boolean && !value.boolean);
}

// Collects the members of one object. Of what has no "not said" of its own, emptiness is left out.
class ObjectWriter : public FieldVisitor {
 public:
  void visit(std::string_view name, const Value& value, const Rule& rule) override {
    add(name, write(value, rule), value.shape() == Shape::optional);
  }

  void add(std::string_view name, Written value, bool is_kept_empty = false);
  JsonValue finish(const Extra& extra);

 private:
  std::vector<std::string_view> names_;  // of the table, written or not
  std::vector<JsonMember> members_;
};

void ObjectWriter::add(std::string_view name, Written value, bool is_kept_empty) {
  names_.push_back(name);
  if (!value || (!is_kept_empty && says_nothing(*value))) return;
  members_.push_back({std::string(name), std::move(*value)});
}

JsonValue ObjectWriter::finish(const Extra& extra) {
  for (const auto& [name, text] : extra) {
    if (std::ranges::contains(names_, name)) continue;
    auto value = parse_json(text);
    members_.push_back({name, value ? std::move(*value) : json_string(text)});
  }
  return json_object(std::move(members_));
}

Written write_number(double value) {
  return std::isfinite(value) ? Written(json_number(value)) : std::nullopt;
}

Written write_seed(std::uint64_t value) {
  JsonValue number = json_number(static_cast<double>(value));
  number.text = std::to_string(value);
  return number;
}

// A month as the reader would take it; nothing where it would not.
std::optional<std::string> written_month(Month month) {
  std::string text = month_to_text(month);
  return month_from_text(text) ? std::optional(std::move(text)) : std::nullopt;
}

Written write_month(Month month) {
  const auto text = written_month(month);
  return text ? Written(json_string(*text)) : std::nullopt;
}

Written write_estimate(Estimate& value, const Rule& rule) {
  if (!std::isfinite(value.low) || !std::isfinite(value.high)) return std::nullopt;
  ObjectWriter object;
  visit_fields(object, value, rule);
  JsonValue written = object.finish(value.extra);
  // A point without anything else said about it is a plain number.
  if (value.is_point() && written.members.size() == 2) return json_number(value.low);
  return written;
}

JsonValue write_months(const std::map<Month, double>& months) {
  std::vector<JsonMember> members;
  for (const auto& [month, number] : months) {
    Written written = write_number(number);
    auto key = written_month(month);
    if (written && key) members.push_back({std::move(*key), std::move(*written)});
  }
  return json_object(std::move(members));
}

Written write_per_month(const PerMonth& value) {
  Written every = value.every ? write_number(*value.every) : std::nullopt;
  if (value.by_month.empty()) return every ? every : Written(json_object({}));
  JsonValue months = write_months(value.by_month);
  if (every) months.members.push_back({"every", std::move(*every)});
  return months;
}

Written write_season(const std::vector<double>& numbers) {
  std::vector<JsonValue> items;
  for (const double number : numbers) {
    if (!std::isfinite(number)) return std::nullopt;
    items.push_back(json_number(number));
  }
  return json_array(std::move(items));
}

Written write_texts(const std::vector<std::string>& texts) {
  std::vector<JsonValue> items;
  for (const std::string& text : texts) items.push_back(json_string(text));
  return json_array(std::move(items));
}

Written write_list(const Value& list, const Rule& rule) {
  std::vector<JsonValue> items;
  const std::size_t size = list.list().size(list.at);
  for (std::size_t i = 0; i < size; ++i)
    if (Written item = write(list.item(i), rule)) items.push_back(std::move(*item));
  return json_array(std::move(items));
}

Written write_by_id(const Value& map, const Rule& rule) {
  std::vector<JsonMember> members;
  map.for_each([&](const Id& id, const Value& content) {
    if (Written written = write(content, rule)) members.push_back({id, std::move(*written)});
  });
  return json_object(std::move(members));
}

Written write_thing(const Value& thing) {
  ObjectWriter object;
  visit_fields(object, thing);
  return object.finish(thing.thing().extra(thing.at));
}

Written write(const Value& value, const Rule& rule) {
  switch (value.shape()) {
    case Shape::number:
      return write_number(value.as<double>());
    case Shape::whole:
      return json_number(value.as<int>());
    case Shape::seed:
      return write_seed(value.as<std::uint64_t>());
    case Shape::flag:
      return json_boolean(value.as<bool>());
    case Shape::month:
      return write_month(value.as<Month>());
    case Shape::text:
      return json_string(value.as<std::string>());
    case Shape::estimate:
      return write_estimate(value.as<Estimate>(), rule);
    case Shape::per_month:
      return write_per_month(value.as<PerMonth>());
    case Shape::season:
      return write_season(value.as<std::vector<double>>());
    case Shape::texts:
      return write_texts(value.as<std::vector<std::string>>());
    case Shape::months:
      return write_months(value.as<std::map<Month, double>>());
    case Shape::choice:
      return json_string(value.choice().names[value.chosen()]);
    case Shape::optional: {
      const Value content = value.content();
      return content.at ? write(content, rule) : std::nullopt;
    }
    case Shape::list:
      return write_list(value, rule);
    case Shape::by_id:
      return write_by_id(value, rule);
    case Shape::thing:
      return write_thing(value);
  }
  return std::nullopt;
}

}  // namespace

std::string plan_to_json(const Plan& plan) {
  ObjectWriter object;
  object.add("format", json_string(plan_format));
  object.add("version", json_number(plan_version));
  visit_fields(object, plan);
  std::vector<JsonValue> items;
  for (const SetAside& item : plan.set_aside)
    items.push_back(
        json_object({{"pointer", json_string(item.pointer)}, {"text", json_string(item.text)}}));
  object.add("set_aside", json_array(std::move(items)));
  return canonical_json(object.finish(plan.extra));
}

}  // namespace core
