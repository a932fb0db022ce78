// The tables of fields without their types: what walks through a plan as FieldVisitor is written
// and compiled once, not once for every struct of the model.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/base/id.h"
#include "core/model/estimate.h"
#include "core/model/extra.h"
#include "core/model/field_rules.h"

namespace core {

struct Plan;
class FieldVisitor;

// What a value of the plan is made of. Where a C++ type is named, Value::as() may be asked for it.
enum class Shape {
  number,     // double
  whole,      // int
  seed,       // std::uint64_t
  flag,       // bool
  month,      // Month
  text,       // std::string
  estimate,   // Estimate
  per_month,  // PerMonth
  season,     // std::vector<double>
  texts,      // std::vector<std::string>
  months,     // std::map<Month, double>
  choice,     // an enum: ChoiceType
  optional,   // std::optional of anything: OptionalType
  list,       // std::vector of things: ListType
  by_id,      // std::map<Id, anything>: ByIdType
  thing,      // a struct with a table of fields: ThingType
};

struct ValueType {
  Shape shape;
};

// Handles to values take them as `void*`, and must be given those of their own type.
struct ChoiceType : ValueType {
  std::span<const std::string_view> names;
};

struct OptionalType : ValueType {
  const ValueType* content;
  void* (*get)(void* value);  // null where there is nothing
  void* (*make)(void* value);
  void (*clear)(void* value);
};

struct ThingType : ValueType {
  bool has_id;
  bool is_link;
  void (*fields)(FieldVisitor& visitor, void* thing);
  Extra& (*extra)(void* thing);
  void (*clear)(void* thing);  // as a new one
};

struct ListType : ValueType {
  const ThingType* item;
  std::size_t item_bytes;
  std::size_t (*size)(void* list);
  std::size_t (*capacity)(void* list);
  void* (*at)(void* list, std::size_t place);
  void (*make)(void* list, std::size_t size);  // that many new things
  void (*drop_last)(void* list);
};

struct ByIdType : ValueType {
  const ValueType* content;
  std::size_t content_bytes;
  std::size_t (*size)(void* map);
  void* (*make)(void* map, const Id& id);  // there may be one already
  void (*drop)(void* map, const Id& id);
  void (*each)(void* map, void* context, void (*visit)(void* context, const Id& id, void* content));
};

struct Value {
  const ValueType* type;
  void* at;

  template <class T>
  T& as() const {
    return *static_cast<T*>(at);
  }
  Shape shape() const { return type->shape; }
  const ChoiceType& choice() const { return static_cast<const ChoiceType&>(*type); }
  const OptionalType& optional() const { return static_cast<const OptionalType&>(*type); }
  const ListType& list() const { return static_cast<const ListType&>(*type); }
  const ByIdType& by_id() const { return static_cast<const ByIdType&>(*type); }
  const ThingType& thing() const { return static_cast<const ThingType&>(*type); }

  // The place of the word among ChoiceType::names. Of a value from elsewhere it may be none.
  std::size_t chosen() const;
  void choose(std::size_t place) const;

  // What the optional holds; `at` is null where that is nothing.
  Value content() const { return {optional().content, optional().get(at)}; }
  Value item(std::size_t place) const { return {list().item, list().at(at, place)}; }

  // Calls visit(id, content) for every entry of a map by id.
  template <class Visit>
  void for_each(Visit visit) const {
    struct Context {
      Visit& visit;
      const ValueType* content;
    } context{visit, by_id().content};
    by_id().each(at, &context, [](void* known, const Id& id, void* content) {
      const Context& here = *static_cast<Context*>(known);
      here.visit(id, Value{here.content, content});
    });
  }
};

// Is handed every member of a thing, in the order of its table.
class FieldVisitor {
 public:
  virtual void visit(std::string_view name, const Value& value, const Rule& rule) = 0;

 protected:
  ~FieldVisitor() = default;
};

// The members of a plan, of a thing in it, and of an estimate that `rule` is said of. A visitor of
// what is const may not change it.
void visit_fields(FieldVisitor& visitor, Plan& plan);
void visit_fields(FieldVisitor& visitor, const Plan& plan);
void visit_fields(FieldVisitor& visitor, const Value& thing);
void visit_fields(FieldVisitor& visitor, Estimate& estimate, const Rule& rule);

}  // namespace core
