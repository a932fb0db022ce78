#include "core/model/field_values.h"

#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/model/plan_fields.h"

namespace core {
namespace {

// The handles of one type of the model, by the kind of type that it is.
template <class T>
struct TypeOf;

template <class T>
constexpr auto type_of = TypeOf<T>::make();

template <class T>
T& as(void* value) {
  return *static_cast<T*>(value);
}

template <Shape shape>
struct Plain {
  static constexpr ValueType make() { return {shape}; }
};
template <>
struct TypeOf<double> : Plain<Shape::number> {};
template <>
struct TypeOf<int> : Plain<Shape::whole> {};
template <>
struct TypeOf<std::uint64_t> : Plain<Shape::seed> {};
template <>
struct TypeOf<bool> : Plain<Shape::flag> {};
template <>
struct TypeOf<Month> : Plain<Shape::month> {};
template <>
struct TypeOf<std::string> : Plain<Shape::text> {};
template <>
struct TypeOf<Estimate> : Plain<Shape::estimate> {};
template <>
struct TypeOf<PerMonth> : Plain<Shape::per_month> {};
template <>
struct TypeOf<std::vector<double>> : Plain<Shape::season> {};
template <>
struct TypeOf<std::vector<std::string>> : Plain<Shape::texts> {};
template <>
struct TypeOf<std::map<Month, double>> : Plain<Shape::months> {};

template <class E>
  requires std::is_enum_v<E>
struct TypeOf<E> {
  static_assert(sizeof(E) == sizeof(int));
  static constexpr ChoiceType make() { return {{Shape::choice}, names_of<E>()}; }
};

template <class T>
struct TypeOf<std::optional<T>> {
  static void* get(void* value) {
    auto& optional = as<std::optional<T>>(value);
    return optional ? &*optional : nullptr;
  }
  static void* fill(void* value) { return &as<std::optional<T>>(value).emplace(); }
  static void clear(void* value) { as<std::optional<T>>(value).reset(); }
  static constexpr OptionalType make() {
    return {{Shape::optional}, &type_of<T>, get, fill, clear};
  }
};

template <HasFields T>
struct TypeOf<T> {
  static void visit(FieldVisitor& visitor, void* thing);
  static Extra& extra(void* thing) { return as<T>(thing).extra; }
  static void clear(void* thing) {
    std::destroy_at(&as<T>(thing));
    std::construct_at(&as<T>(thing));
  }
  static constexpr ThingType make() {
    constexpr bool has_id = requires(T thing) { thing.id; };
    return {{Shape::thing}, has_id, std::is_same_v<T, Link>, visit, extra, clear};
  }
};

template <HasFields T>
struct TypeOf<std::vector<T>> {
  using List = std::vector<T>;
  static std::size_t size(void* list) { return as<List>(list).size(); }
  static std::size_t capacity(void* list) { return as<List>(list).capacity(); }
  static void* at(void* list, std::size_t place) { return &as<List>(list)[place]; }
  static void fill(void* list, std::size_t count) { List(count).swap(as<List>(list)); }
  static void drop_last(void* list) { as<List>(list).pop_back(); }
  static constexpr ListType make() {
    return {{Shape::list}, &type_of<T>, sizeof(T), size, capacity, at, fill, drop_last};
  }
};

template <class T>
struct TypeOf<std::map<Id, T>> {
  using Map = std::map<Id, T>;
  static std::size_t size(void* map) { return as<Map>(map).size(); }
  static void* entry(void* map, const Id& id) { return &as<Map>(map)[id]; }
  static void drop(void* map, const Id& id) { as<Map>(map).erase(id); }
  static void each(void* map, void* context, void (*visit)(void*, const Id&, void*)) {
    for (auto& [id, content] : as<Map>(map)) visit(context, id, &content);
  }
  static constexpr ByIdType make() {
    return {{Shape::by_id}, &type_of<T>, sizeof(T), size, entry, drop, each};
  }
};

// What the tables of fields are called with.
class Walk {
 public:
  explicit Walk(FieldVisitor& visitor) : visitor_(visitor) {}

  template <class M>
  void operator()(std::string_view name, M& member, const Rule& rule = rules::free) {
    step(name, &type_of<M>, &member, rule);
  }

 private:
  [[gnu::noinline]] void step(std::string_view name, const ValueType* type, void* member,
                              const Rule& rule) {
    visitor_.visit(name, {type, member}, rule);
  }

  FieldVisitor& visitor_;
};

template <HasFields T>
void TypeOf<T>::visit(FieldVisitor& visitor, void* thing) {
  Walk walk(visitor);
  fields(walk, as<T>(thing));
}

}  // namespace

std::size_t Value::chosen() const {
  int place = 0;
  std::memcpy(&place, at, sizeof place);
  return static_cast<std::size_t>(place);
}

void Value::choose(std::size_t place) const {
  const int chosen = static_cast<int>(place);
  std::memcpy(at, &chosen, sizeof chosen);
}

void visit_fields(FieldVisitor& visitor, Plan& plan) { TypeOf<Plan>::visit(visitor, &plan); }

void visit_fields(FieldVisitor& visitor, const Plan& plan) {
  visit_fields(visitor, const_cast<Plan&>(plan));
}

void visit_fields(FieldVisitor& visitor, const Value& thing) {
  thing.thing().fields(visitor, thing.at);
}

void visit_fields(FieldVisitor& visitor, Estimate& estimate, const Rule& rule) {
  Walk walk(visitor);
  fields(walk, estimate, rule);
}

}  // namespace core
