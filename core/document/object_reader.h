// Reads values of the plan from JSON by the tables of fields, member by member and item by item.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/read_context.h"
#include "core/model/field_values.h"

namespace core {

// One function for each shape that a value of the plan may have. Each answers why it did not take
// the JSON; the value is then as a new one.
class ValueReader {
 public:
  explicit ValueReader(ReadContext& context) : context_(context) {}

  Trouble read(const JsonValue& node, const JsonPath& path, const Value& value, const Rule& rule);

  ReadContext& context() { return context_; }

 private:
  Trouble read_whole(const JsonValue& node, const JsonPath& path, const Value& value,
                     const Rule& rule);
  Trouble read_estimate(const JsonValue& node, const JsonPath& path, Estimate& value,
                        const Rule& rule);
  Trouble read_per_month(const JsonValue& node, const JsonPath& path, PerMonth& value,
                         const Rule& rule);
  Trouble read_season(const JsonValue& node, const JsonPath& path, std::vector<double>& value,
                      const Rule& rule);
  Trouble read_texts(const JsonValue& node, const JsonPath& path, std::vector<std::string>& value,
                     const Rule& rule);
  Trouble read_months(const JsonValue& node, const JsonPath& path, std::map<Month, double>& value,
                      const Rule& rule);
  Trouble read_by_id(const JsonValue& node, const JsonPath& path, const Value& map,
                     const Rule& rule);
  Trouble read_thing(const JsonValue& node, const JsonPath& path, const Value& thing);
  Trouble read_item(const JsonValue& node, const JsonPath& path, const Value& thing);
  Trouble read_list(const JsonValue& node, const JsonPath& path, const Value& list);

  ReadContext& context_;
};

// Reads the members of one object.
class ObjectReader : public FieldVisitor {
 public:
  ObjectReader(ValueReader& values, const JsonValue& object, const JsonPath& path)
      : values_(values),
        object_(object),
        path_(path),
        members_(values.context().members(object, path)) {}

  void visit(std::string_view name, const Value& value, const Rule& rule) override;

  // Marks a member as known and answers its value, or null.
  const JsonValue* take(std::string_view name);

  // The members that nobody asked for; each is said to be kept.
  Extra rest();

  // Why the whole object is worth nothing.
  const Trouble& refusal() const { return refusal_; }

 private:
  void lacks(std::string_view name, const Value& value, const Rule& rule, const JsonValue& node,
             const JsonPath& path);
  void refuse(Message reason) {
    if (!refusal_) refusal_ = std::move(reason);
  }

  ValueReader& values_;
  const JsonValue& object_;
  const JsonPath& path_;
  std::vector<const JsonMember*> members_;
  Trouble refusal_;
};

}  // namespace core
