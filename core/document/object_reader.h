// Reads structs from JSON objects by their tables of fields, member by member and item by item.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/document/json_writer.h"
#include "core/document/read_context.h"
#include "core/document/read_scalars.h"
#include "core/model/plan_fields.h"

namespace core {

class ObjectReader;

// One function for each shape that a value of the plan may have. Each answers why it did not take
// the value. What does not depend on the type of the thing is written once, outside the templates:
// there are some hundred types, and each would carry its own copy of it.
class ValueReader {
 public:
  explicit ValueReader(ReadContext& context) : context_(context) {}

  Trouble read(const JsonValue& node, const JsonPath& path, double& value, const Rule& rule) {
    return read_number(context_, node, path, value, rule);
  }

  template <class T>
    requires std::same_as<T, int> || std::same_as<T, std::uint64_t>
  Trouble read(const JsonValue& node, const JsonPath& path, T& value, const Rule& rule) {
    double number = 0.0;
    Trouble trouble = read_number(context_, node, path, number, rule);
    if (!trouble) value = static_cast<T>(number);
    return trouble;
  }

  Trouble read(const JsonValue& node, const JsonPath& path, bool& value, const Rule&) {
    return read_flag(context_, node, path, value);
  }

  Trouble read(const JsonValue& node, const JsonPath& path, Month& value, const Rule&) {
    return read_month(context_, node, path, value);
  }

  Trouble read(const JsonValue& node, const JsonPath& path, std::string& value, const Rule& rule) {
    return read_words(context_, node, path, value, rule);
  }

  template <class E>
    requires std::is_enum_v<E>
  Trouble read(const JsonValue& node, const JsonPath&, E& value, const Rule&) {
    std::size_t choice = 0;
    Trouble trouble = read_choice(node, names_of<E>(), choice);
    if (!trouble) value = static_cast<E>(choice);
    return trouble;
  }

  Trouble read(const JsonValue& node, const JsonPath& path, Estimate& value, const Rule& rule);
  Trouble read(const JsonValue& node, const JsonPath& path, PerMonth& value, const Rule& rule);
  Trouble read(const JsonValue& node, const JsonPath& path, std::vector<double>& value,
               const Rule& rule);
  Trouble read(const JsonValue& node, const JsonPath& path, std::vector<std::string>& value,
               const Rule& rule);

  template <HasFields T>
  Trouble read(const JsonValue& node, const JsonPath& path, T& value, const Rule&) {
    T content{};
    Trouble trouble = read_object(node, path, thing_of(content));
    if (!trouble) value = std::move(content);
    return trouble;
  }

  template <class T>
  Trouble read(const JsonValue& node, const JsonPath& path, std::optional<T>& value,
               const Rule& rule) {
    T content{};
    Trouble trouble = read(node, path, content, rule);
    if (!trouble) value = std::move(content);
    return trouble;
  }

  template <HasFields T>
  Trouble read(const JsonValue& node, const JsonPath& path, std::vector<T>& value,
               const Rule& rule);

  template <class T>
  Trouble read(const JsonValue& node, const JsonPath& path, std::map<Id, T>& value,
               const Rule& rule);
  template <class T>
  Trouble read(const JsonValue& node, const JsonPath& path, std::map<Month, T>& value,
               const Rule& rule);

  ReadContext& context() { return context_; }

 private:
  // A struct that is being read.
  struct Thing {
    void* content;
    Extra* extra;
    void (*read_fields)(ObjectReader&, void* content);
    bool has_id;
    const Link* link;  // itself, where it is one
  };
  template <HasFields T>
  static Thing thing_of(T& content) {
    Thing thing{&content, &content.extra, &read_fields<T>, requires {content.id;
  }
  , nullptr
};
if constexpr (std::is_same_v<T, Link>) thing.link = &content;
return thing;
}  // namespace core
template <HasFields T>
static void read_fields(ObjectReader& reader, void* content);

// A list of structs that is being read.
struct List {
  void* items;
  Thing (*append)(void* items);
  void (*drop_last)(void* items);
};

// Where they answer a reason, the thing is half read.
Trouble read_object(const JsonValue& node, const JsonPath& path, const Thing& thing);
Trouble read_item(const JsonValue& node, const JsonPath& path, const Thing& thing);
Trouble read_list(const JsonValue& node, const JsonPath& path, const List& list);

ReadContext& context_;
}
;

// Reads the members of one object: the visitor of its table of fields.
class ObjectReader {
 public:
  ObjectReader(ValueReader& values, const JsonValue& object, const JsonPath& path)
      : values_(values),
        object_(object),
        path_(path),
        members_(values.context().members(object, path)) {}

  template <class M>
  void operator()(std::string_view name, M& member, const Rule& rule = {}) {
    Member one{&member, &read_member<M>};
    if constexpr (std::is_same_v<M, std::string>) one.text = &member;
    if constexpr (std::is_same_v<M, Month>) one.month = &member;
    read(name, one, rule);
  }

  // Marks a member as known and answers its value, or null.
  const JsonValue* take(std::string_view name);

  // The members that nobody asked for.
  Extra rest() const;

  // Why the whole object is worth nothing.
  const Trouble& refusal() const { return refusal_; }

 private:
  struct Member {
    void* value;
    Trouble (*read)(ValueReader&, const JsonValue&, const JsonPath&, void* value, const Rule&);
    std::string* text = nullptr;  // the value, where it is one
    Month* month = nullptr;       // likewise
  };
  template <class M>
  static Trouble read_member(ValueReader& values, const JsonValue& node, const JsonPath& path,
                             void* value, const Rule& rule) {
    return values.read(node, path, *static_cast<M*>(value), rule);
  }

  void read(std::string_view name, const Member& member, const Rule& rule);
  void lacks(std::string_view name, const Member& member, const Rule& rule, const JsonValue& node,
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

template <HasFields T>
void ValueReader::read_fields(ObjectReader& reader, void* content) {
  fields(reader, *static_cast<T*>(content));
}

template <HasFields T>
Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, std::vector<T>& value,
                          const Rule&) {
  std::vector<T> items;
  const List list{
      .items = &items,
      .append = [](void* to) { return thing_of(static_cast<std::vector<T>*>(to)->emplace_back()); },
      .drop_last = [](void* from) { static_cast<std::vector<T>*>(from)->pop_back(); }};
  Trouble trouble = read_list(node, path, list);
  if (!trouble) value = std::move(items);
  return trouble;
}

template <class T>
Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, std::map<Id, T>& value,
                          const Rule& rule) {
  if (node.kind != JsonKind::object) return Message{"repair.not_an_object"};
  std::map<Id, T> entries;
  for (const JsonMember* member : context_.members(node, path)) {
    const JsonPath entry_path(path, member->name);
    Trouble trouble;
    std::optional<Id> id;
    if (rule.words == Words::reference)
      id = context_.find(rule.kind, member->name);
    else if (is_id(member->name))
      id = member->name;
    if (member->value.kind == JsonKind::null) continue;
    if (!id)
      trouble = Message{"repair.unknown_reference", {{"found", member->name}}};
    else if (entries.contains(*id))
      trouble = Message{"repair.repeated", {{"member", member->name}}};
    else
      trouble = read(member->value, entry_path, entries[*id], rule);
    if (!trouble) continue;
    if (id && trouble->key != "repair.repeated") entries.erase(*id);
    context_.set_aside(member->value, entry_path, std::move(*trouble));
  }
  value = std::move(entries);
  return std::nullopt;
}

template <class T>
Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, std::map<Month, T>& value,
                          const Rule& rule) {
  if (node.kind != JsonKind::object) return Message{"repair.not_an_object"};
  std::map<Month, T> entries;
  for (const JsonMember* member : context_.members(node, path)) {
    const JsonPath entry_path(path, member->name);
    if (member->value.kind == JsonKind::null) continue;
    const auto month = month_from_text(member->name);
    T entry{};
    Trouble trouble = month ? read(member->value, entry_path, entry, rule)
                            : Trouble(Message{"repair.not_a_month"});
    if (trouble)
      context_.set_aside(member->value, entry_path, std::move(*trouble));
    else
      entries[*month] = std::move(entry);
  }
  value = std::move(entries);
  return std::nullopt;
}

}  // namespace core
