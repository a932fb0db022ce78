#include "core/document/plan_schema.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/document/json_writer.h"
#include "core/document/plan_json.h"
#include "core/document/read_context.h"
#include "core/model/field_values.h"
#include "core/model/plan.h"

namespace core {
namespace {

constexpr std::string_view month_pattern = "^(19|2\\d)\\d\\d-(0[1-9]|1[0-2])$";
constexpr std::string_view day_pattern = "^(19|2\\d)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";
constexpr std::string_view date_pattern =
    "^(19|2\\d)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$";
constexpr std::string_view id_pattern = "^[a-z0-9_-]{1,40}$";
constexpr std::string_view month_or_every_pattern = "^(every|(19|2\\d)\\d\\d-(0[1-9]|1[0-2]))$";

using Members = std::vector<JsonMember>;

JsonValue typed(std::string_view type, Members more = {}) {
  more.push_back({"type", json_string(type)});
  return json_object(std::move(more));
}

JsonValue pattern(std::string_view expression) {
  return typed("string", {{"pattern", json_string(expression)}});
}

JsonValue reference_to(std::string_view definition) {
  return json_object({{"$ref", json_string("#/$defs/" + std::string{definition})}});
}

JsonValue list_of(JsonValue items) {
  return typed("array", {{"items", std::move(items)}, {"maxItems", json_number(most_items)}});
}

JsonValue map_of(std::string_view keys, JsonValue values) {
  return typed("object",
               {{"propertyNames", pattern(keys)}, {"additionalProperties", std::move(values)}});
}

JsonValue one_of_words(std::span<const std::string_view> words) {
  std::vector<JsonValue> items;
  for (const std::string_view word : words) items.push_back(json_string(word));
  return json_object({{"enum", json_array(std::move(items))}});
}

class SchemaMaker {
 public:
  JsonValue of(const Value& value, const Rule& rule);

  JsonValue definitions() { return json_object(std::move(definitions_)); }

 private:
  JsonValue words(const Rule& rule);
  JsonValue estimate(Estimate& example, const Rule& rule);
  JsonValue thing(const Value& example);

  JsonValue define(std::string_view name, JsonValue schema) {
    if (std::ranges::find(definitions_, name, &JsonMember::name) == definitions_.end())
      definitions_.push_back({std::string(name), std::move(schema)});
    return reference_to(name);
  }

  JsonValue number(const Rule& rule) {
    Members bounds;
    if (rule.limits.least > std::numeric_limits<double>::lowest())
      bounds = {{"minimum", json_number(rule.limits.least)},
                {"maximum", json_number(rule.limits.most)}};
    return define(rule.name, typed(rule.whole ? "integer" : "number", std::move(bounds)));
  }

  Members definitions_;
};

// Collects the members of one object.
class ObjectSchema : public FieldVisitor {
 public:
  explicit ObjectSchema(SchemaMaker& maker) : maker_(maker) {}

  void visit(std::string_view name, const Value& value, const Rule& rule) override {
    properties_.push_back({std::string(name), maker_.of(value, rule)});
    if (rule.need != Need::optional || rule.words == Words::own_id)
      required_.push_back(json_string(name));
  }

  void require(std::string_view name, JsonValue schema) {
    properties_.push_back({std::string(name), std::move(schema)});
    required_.push_back(json_string(name));
  }
  void allow(std::string_view name, JsonValue schema) {
    properties_.push_back({std::string(name), std::move(schema)});
  }

  Members finish() {
    Members members{{"type", json_string("object")},
                    {"properties", json_object(std::move(properties_))}};
    if (!required_.empty()) members.push_back({"required", json_array(std::move(required_))});
    return members;
  }

 private:
  SchemaMaker& maker_;
  Members properties_;
  std::vector<JsonValue> required_;
};

JsonValue SchemaMaker::words(const Rule& rule) {
  switch (rule.words) {
    case Words::own_id:
    case Words::id:
    case Words::reference:
      return define("id", pattern(id_pattern));
    case Words::date:
      return define("date", pattern(date_pattern));
    case Words::day:
      return define("day", pattern(day_pattern));
    case Words::currency:
      return pattern("^[A-Z]{3}$");
    case Words::sha256:
      return pattern("^[0-9a-f]{64}$");
    case Words::free:
    case Words::loose_reference:
      break;
  }
  return define("text", typed("string", {{"maxLength", json_number(limits::text_bytes)}}));
}

JsonValue SchemaMaker::estimate(Estimate& example, const Rule& rule) {
  ObjectSchema object(*this);
  visit_fields(object, example, rules::number);
  const JsonValue range = define("range", json_object(object.finish()));
  JsonValue ends =
      json_object({{"high", number(rule)}, {"low", number(rule)}, {"mode", number(rule)}});
  const JsonValue bounded =
      typed("object", {{"allOf", json_array({range})}, {"properties", std::move(ends)}});
  return define(std::string{rule.name} + "_estimate",
                json_object({{"anyOf", json_array({number(rule), bounded})}}));
}

JsonValue SchemaMaker::thing(const Value& example) {
  // A link can lift by more than the share that one channel may create of another.
  if (example.thing().is_link) example.as<Link>().kind = LinkKind::boosts;
  ObjectSchema object(*this);
  visit_fields(object, example);
  return json_object(object.finish());
}

// What is empty is given content as an example of it.
JsonValue SchemaMaker::of(const Value& value, const Rule& rule) {
  switch (value.shape()) {
    case Shape::number:
    case Shape::whole:
    case Shape::seed:
      return number(rule);
    case Shape::flag:
      return typed("boolean");
    case Shape::month:
      return define("month", pattern(month_pattern));
    case Shape::text:
      return words(rule);
    case Shape::estimate:
      return estimate(value.as<Estimate>(), rule);
    case Shape::per_month:
      return json_object(
          {{"anyOf", json_array({number(rule), map_of(month_or_every_pattern, number(rule))})}});
    case Shape::season:
      return typed(
          "array",
          {{"items", number(rule)}, {"maxItems", json_number(12)}, {"minItems", json_number(12)}});
    case Shape::texts:
      return list_of(words(rule));
    case Shape::months:
      return map_of(month_pattern, number(rule));
    case Shape::choice:
      return one_of_words(value.choice().names);
    case Shape::optional:
      return of({value.optional().content, value.optional().make(value.at)}, rule);
    case Shape::list:
      value.list().make(value.at, 1);
      return list_of(thing(value.item(0)));
    case Shape::by_id:
      return map_of(id_pattern,
                    of({value.by_id().content, value.by_id().make(value.at, "example")}, rule));
    case Shape::thing:
      return thing(value);
  }
  return {};
}

}  // namespace

std::string plan_schema() {
  SchemaMaker maker;
  ObjectSchema object(maker);
  object.require("format", json_object({{"const", json_string(plan_format)}}));
  object.require("version", json_object({{"const", json_number(plan_version)}}));
  Plan plan;
  visit_fields(object, plan);
  const JsonValue words = typed("string");
  ObjectSchema entry(maker);
  entry.require("pointer", words);
  entry.require("text", words);
  object.allow("set_aside", typed("array", {{"items", json_object(entry.finish())}}));

  Members members = object.finish();
  members.push_back({"$schema", json_string("https://json-schema.org/draft/2020-12/schema")});
  members.push_back({"$id", json_string("tributary-plan-1.schema.json")});
  members.push_back({"title", json_string("Tributary plan, version 1")});
  members.push_back({"$defs", maker.definitions()});
  return canonical_json(json_object(std::move(members)));
}

}  // namespace core
