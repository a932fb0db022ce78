// Reads structs from JSON objects by their tables of fields, member by member and item by item.
#pragma once

#include <algorithm>
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

// One function for each shape that a value of the plan may have. Each answers why it did not take
// the value.
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
  Trouble read(const JsonValue& node, const JsonPath& path, T& value, const Rule& rule);

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
  bool admits(const Link& link) {
    return link.kind != LinkKind::creates || context_.graph(Kind::channel).add(link.from, link.to);
  }
  bool admits(const auto&) { return true; }

  ReadContext& context_;
};

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
    const JsonValue* node = take(name);
    const JsonPath path(path_, name);
    ReadContext& context = values_.context();
    if constexpr (std::is_same_v<M, std::string>) {
      if (rule.words == Words::own_id) {
        member = context.own_id(rule.kind, object_, node, path);
        context.owner = member;
        return;
      }
    }
    // null says the same as nothing at all.
    if (!node || node->kind == JsonKind::null) {
      lacks(name, member, rule, node ? *node : object_, path);
      return;
    }
    Trouble trouble = values_.read(*node, path, member, rule);
    if (!trouble) return;
    if (rule.need == Need::essential) {
      const bool is_lost = trouble->key == "repair.unknown_reference";
      trouble->key = is_lost ? "repair.lost_reference" : "repair.incomplete";
      trouble->values["member"] = name;
      refuse(std::move(*trouble));
      return;
    }
    context.set_aside(*node, path, std::move(*trouble));
    if constexpr (std::is_same_v<M, Month>) member = context.default_month;
  }

  // Marks a member as known and answers its value, or null.
  const JsonValue* take(std::string_view name) {
    const auto found = std::ranges::find_if(
        members_, [&](const JsonMember* member) { return member && member->name == name; });
    if (found == members_.end()) return nullptr;
    return &std::exchange(*found, nullptr)->value;
  }

  // The members that nobody asked for.
  Extra rest() const {
    Extra extra;
    for (const JsonMember* member : members_)
      if (member) extra[member->name] = compact_json(member->value);
    return extra;
  }

  // Why the whole object is worth nothing.
  const Trouble& refusal() const { return refusal_; }

 private:
  template <class M>
  void lacks(std::string_view name, M& member, const Rule& rule, const JsonValue& node,
             const JsonPath& path) {
    if (rule.need == Need::essential)
      refuse({"repair.incomplete", {{"member", std::string(name)}}});
    else if constexpr (std::is_same_v<M, Month>)
      member = values_.context().default_month;
    if (rule.need == Need::expected)
      values_.context().mend(node, path, {"repair.missing", {{"member", std::string(name)}}});
  }

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
Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, T& value, const Rule&) {
  if (node.kind != JsonKind::object) return Message{"repair.not_an_object"};
  const ReadContext::Mark mark = context_.mark();
  T content{};
  ObjectReader object(*this, node, path);
  fields(object, content);
  if (object.refusal()) {
    context_.roll_back(mark);
    return object.refusal();
  }
  content.extra = object.rest();
  value = std::move(content);
  return std::nullopt;
}

template <HasFields T>
Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, std::vector<T>& value,
                          const Rule& rule) {
  if (node.kind != JsonKind::array) return Message{"repair.not_a_list"};
  if (!context_.admits(node.items.size(), node, path)) return std::nullopt;
  std::vector<T> items;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const JsonValue& item_node = node.items[i];
    const JsonPath item_path(path, i);
    T item{};
    Trouble trouble;
    // A thing with an id is never written without one, so an empty object says nothing.
    if (requires { item.id; } && item_node.kind == JsonKind::object && item_node.members.empty())
      trouble = Message{"repair.empty_item"};
    else
      trouble = read(item_node, item_path, item, rule);
    if (!trouble && !admits(item)) trouble = Message{"repair.link_circle"};
    if (trouble)
      context_.set_aside(item_node, item_path, std::move(*trouble));
    else
      items.push_back(std::move(item));
  }
  value = std::move(items);
  return std::nullopt;
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
