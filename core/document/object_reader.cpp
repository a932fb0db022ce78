#include "core/document/object_reader.h"

#include <algorithm>
#include <utility>

#include "core/document/json_writer.h"

namespace core {

void ObjectReader::visit(std::string_view name, const Value& value, const Rule& rule) {
  const JsonValue* node = take(name);
  const JsonPath path(path_, name);
  ReadContext& context = values_.context();
  if (value.shape() == Shape::text && rule.words == Words::own_id) {
    value.as<Id>() = context.own_id(rule.kind, object_, node, path);
    context.owner = value.as<Id>();
    return;
  }
  // null says the same as nothing at all.
  if (!node || node->kind == JsonKind::null) {
    lacks(name, value, rule, node ? *node : object_, path);
    return;
  }
  Trouble trouble = values_.read(*node, path, value, rule);
  if (!trouble) return;
  if (rule.need == Need::essential) {
    const bool is_lost = trouble->key == "repair.unknown_reference";
    trouble->key = is_lost ? "repair.lost_reference" : "repair.incomplete";
    trouble->values["member"] = name;
    refuse(std::move(*trouble));
    return;
  }
  context.set_aside(*node, path, std::move(*trouble));
  if (value.shape() == Shape::month) value.as<Month>() = context.default_month;
}

void ObjectReader::lacks(std::string_view name, const Value& value, const Rule& rule,
                         const JsonValue& node, const JsonPath& path) {
  if (rule.need == Need::essential)
    refuse({"repair.incomplete", {{"member", std::string(name)}}});
  else if (value.shape() == Shape::month)
    value.as<Month>() = values_.context().default_month;
  if (rule.need == Need::expected)
    values_.context().mend(node, path, {"repair.missing", {{"member", std::string(name)}}});
}

const JsonValue* ObjectReader::take(std::string_view name) {
  const auto found = std::ranges::find_if(
      members_, [&](const JsonMember* member) { return member && member->name == name; });
  if (found == members_.end()) return nullptr;
  return &std::exchange(*found, nullptr)->value;
}

Extra ObjectReader::rest() {
  Extra extra;
  for (const JsonMember* member : members_) {
    if (!member) continue;
    extra[member->name] = compact_json(member->value);
    values_.context().keep_unknown(member->value, JsonPath(path_, member->name));
  }
  return extra;
}

}  // namespace core
