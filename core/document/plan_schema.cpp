#include "core/document/plan_schema.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

#include "core/document/json_writer.h"
#include "core/document/plan_json.h"
#include "core/document/read_context.h"
#include "core/model/plan_fields.h"

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

// A link can lift by more than the share that one channel may create of another.
template <class T>
T example_of() {
  T thing{};
  if constexpr (std::is_same_v<T, Link>) thing.kind = LinkKind::boosts;
  return thing;
}

class SchemaMaker {
 public:
  JsonValue of(double, const Rule& rule) { return number(rule); }
  JsonValue of(int, const Rule& rule) { return number(rule); }
  JsonValue of(std::uint64_t, const Rule& rule) { return number(rule); }
  JsonValue of(bool, const Rule&) { return typed("boolean"); }
  JsonValue of(Month, const Rule&) { return define("month", pattern(month_pattern)); }

  JsonValue of(const std::string&, const Rule& rule) {
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

  template <class E>
    requires std::is_enum_v<E>
  JsonValue of(E, const Rule&) {
    return one_of_words(names_of<E>());
  }

  JsonValue of(const Estimate& example, const Rule& rule);
  JsonValue of(const PerMonth&, const Rule& rule) {
    JsonValue by_month = map_of(month_or_every_pattern, number(rule));
    return json_object({{"anyOf", json_array({number(rule), std::move(by_month)})}});
  }
  JsonValue of(const std::vector<double>&, const Rule& rule) {
    return typed(
        "array",
        {{"items", number(rule)}, {"maxItems", json_number(12)}, {"minItems", json_number(12)}});
  }

  template <HasFields T>
  JsonValue of(const T& example, const Rule& rule);

  template <class T>
  JsonValue of(const std::optional<T>&, const Rule& rule) {
    return of(example_of<T>(), rule);
  }
  template <class T>
  JsonValue of(const std::vector<T>&, const Rule& rule) {
    return list_of(of(example_of<T>(), rule));
  }
  template <class T>
  JsonValue of(const std::map<Id, T>&, const Rule& rule) {
    return map_of(id_pattern, of(example_of<T>(), rule));
  }
  template <class T>
  JsonValue of(const std::map<Month, T>&, const Rule& rule) {
    return map_of(month_pattern, of(example_of<T>(), rule));
  }

  JsonValue definitions() { return json_object(std::move(definitions_)); }

 private:
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

// Collects the members of one object: the visitor of its table of fields.
class ObjectSchema {
 public:
  explicit ObjectSchema(SchemaMaker& maker) : maker_(maker) {}

  template <class M>
  void operator()(std::string_view name, const M& member, const Rule& rule = {}) {
    properties_.push_back({std::string(name), maker_.of(member, rule)});
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

JsonValue SchemaMaker::of(const Estimate& example, const Rule& rule) {
  ObjectSchema object(*this);
  fields(object, example, rules::number);
  const JsonValue range = define("range", json_object(object.finish()));
  JsonValue ends =
      json_object({{"high", number(rule)}, {"low", number(rule)}, {"mode", number(rule)}});
  const JsonValue bounded =
      typed("object", {{"allOf", json_array({range})}, {"properties", std::move(ends)}});
  return define(std::string{rule.name} + "_estimate",
                json_object({{"anyOf", json_array({number(rule), bounded})}}));
}

template <HasFields T>
JsonValue SchemaMaker::of(const T& example, const Rule&) {
  ObjectSchema object(*this);
  fields(object, example);
  return json_object(object.finish());
}

}  // namespace

std::string plan_schema() {
  SchemaMaker maker;
  ObjectSchema object(maker);
  object.require("format", json_object({{"const", json_string(plan_format)}}));
  object.require("version", json_object({{"const", json_number(plan_version)}}));
  const Plan plan;
  fields(object, plan);
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
