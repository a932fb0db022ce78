#include "core/document/object_reader.h"

#include <algorithm>

namespace core {

void ObjectReader::read(std::string_view name, const Member& member, const Rule& rule) {
  const JsonValue* node = take(name);
  const JsonPath path(path_, name);
  ReadContext& context = values_.context();
  if (member.text && rule.words == Words::own_id) {
    *member.text = context.own_id(rule.kind, object_, node, path);
    context.owner = *member.text;
    return;
  }
  // null says the same as nothing at all.
  if (!node || node->kind == JsonKind::null) {
    lacks(name, member, rule, node ? *node : object_, path);
    return;
  }
  Trouble trouble = member.read(values_, *node, path, member.value, rule);
  if (!trouble) return;
  if (rule.need == Need::essential) {
    const bool is_lost = trouble->key == "repair.unknown_reference";
    trouble->key = is_lost ? "repair.lost_reference" : "repair.incomplete";
    trouble->values["member"] = name;
    refuse(std::move(*trouble));
    return;
  }
  context.set_aside(*node, path, std::move(*trouble));
  if (member.month) *member.month = context.default_month;
}

void ObjectReader::lacks(std::string_view name, const Member& member, const Rule& rule,
                         const JsonValue& node, const JsonPath& path) {
  if (rule.need == Need::essential)
    refuse({"repair.incomplete", {{"member", std::string(name)}}});
  else if (member.month)
    *member.month = values_.context().default_month;
  if (rule.need == Need::expected)
    values_.context().mend(node, path, {"repair.missing", {{"member", std::string(name)}}});
}

const JsonValue* ObjectReader::take(std::string_view name) {
  const auto found = std::ranges::find_if(
      members_, [&](const JsonMember* member) { return member && member->name == name; });
  if (found == members_.end()) return nullptr;
  return &std::exchange(*found, nullptr)->value;
}

Extra ObjectReader::rest() const {
  Extra extra;
  for (const JsonMember* member : members_)
    if (member) extra[member->name] = compact_json(member->value);
  return extra;
}

Trouble ValueReader::read_object(const JsonValue& node, const JsonPath& path, const Thing& thing) {
  if (node.kind != JsonKind::object) return Message{"repair.not_an_object"};
  const ReadContext::Mark mark = context_.mark();
  ObjectReader object(*this, node, path);
  thing.read_fields(object, thing.content);
  if (object.refusal()) {
    context_.roll_back(mark);
    return object.refusal();
  }
  *thing.extra = object.rest();
  return std::nullopt;
}

Trouble ValueReader::read_item(const JsonValue& node, const JsonPath& path, const Thing& thing) {
  // A thing with an id is never written without one, so an empty object says nothing.
  if (thing.has_id && node.kind == JsonKind::object && node.members.empty())
    return Message{"repair.empty_item"};
  if (Trouble trouble = read_object(node, path, thing)) return trouble;
  const Link* link = thing.link;
  if (link && link->kind == LinkKind::creates &&
      !context_.graph(Kind::channel).add(link->from, link->to))
    return Message{"repair.link_circle"};
  return std::nullopt;
}

Trouble ValueReader::read_list(const JsonValue& node, const JsonPath& path, const List& list) {
  if (node.kind != JsonKind::array) return Message{"repair.not_a_list"};
  if (!context_.admits(node.items.size(), node, path)) return std::nullopt;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const JsonPath item_path(path, i);
    Trouble trouble = read_item(node.items[i], item_path, list.append(list.items));
    if (!trouble) continue;
    context_.set_aside(node.items[i], item_path, std::move(*trouble));
    list.drop_last(list.items);
  }
  return std::nullopt;
}

}  // namespace core
