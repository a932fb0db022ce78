#include <cmath>
#include <numeric>
#include <utility>

#include "core/document/json_writer.h"
#include "core/document/object_reader.h"
#include "core/document/read_scalars.h"
#include "core/model/plan.h"

namespace core {

Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, const Value& value,
                          const Rule& rule) {
  switch (value.shape()) {
    case Shape::number:
      return read_number(context_, node, path, value.as<double>(), rule);
    case Shape::whole:
    case Shape::seed:
      return read_whole(node, path, value, rule);
    case Shape::flag:
      return read_flag(context_, node, path, value.as<bool>());
    case Shape::month:
      return read_month(context_, node, path, value.as<Month>());
    case Shape::text:
      return read_words(context_, node, path, value.as<std::string>(), rule);
    case Shape::estimate:
      return read_estimate(node, path, value.as<Estimate>(), rule);
    case Shape::per_month:
      return read_per_month(node, path, value.as<PerMonth>(), rule);
    case Shape::season:
      return read_season(node, path, value.as<std::vector<double>>(), rule);
    case Shape::texts:
      return read_texts(node, path, value.as<std::vector<std::string>>(), rule);
    case Shape::months:
      return read_months(node, path, value.as<std::map<Month, double>>(), rule);
    case Shape::choice: {
      std::size_t choice = 0;
      Trouble trouble = read_choice(node, value.choice().names, choice);
      if (!trouble) value.choose(choice);
      return trouble;
    }
    case Shape::optional: {
      const OptionalType& type = value.optional();
      Trouble trouble = read(node, path, {type.content, type.make(value.at)}, rule);
      if (trouble) type.clear(value.at);
      return trouble;
    }
    case Shape::list:
      return read_list(node, path, value);
    case Shape::by_id:
      return read_by_id(node, path, value, rule);
    case Shape::thing: {
      Trouble trouble = read_thing(node, path, value);
      if (trouble) value.thing().clear(value.at);
      return trouble;
    }
  }
  return std::nullopt;
}

Trouble ValueReader::read_whole(const JsonValue& node, const JsonPath& path, const Value& value,
                                const Rule& rule) {
  double number = 0.0;
  if (Trouble trouble = read_number(context_, node, path, number, rule)) return trouble;
  if (value.shape() == Shape::seed)
    value.as<std::uint64_t>() = static_cast<std::uint64_t>(number);
  else
    value.as<int>() = static_cast<int>(number);
  return std::nullopt;
}

Trouble ValueReader::read_estimate(const JsonValue& node, const JsonPath& path, Estimate& value,
                                   const Rule& rule) {
  if (node.kind != JsonKind::object) {
    double number = 0.0;
    Trouble trouble = read_number(context_, node, path, number, rule);
    if (!trouble) value = point_estimate(number);
    return trouble;
  }
  const ReadContext::Mark mark = context_.mark();
  Estimate content;
  ObjectReader object(*this, node, path);
  visit_fields(object, content, rule);
  if (object.refusal()) {
    context_.roll_back(mark);
    return object.refusal();
  }
  content.extra = object.rest();
  if (content.low > content.high) {
    std::swap(content.low, content.high);
    context_.mend(node, path, {"repair.range_reversed"});
  }
  if (content.mode && (*content.mode < content.low || *content.mode > content.high)) {
    content.mode.reset();
    if (const JsonValue* mode = node.find("mode"))
      context_.set_aside(*mode, JsonPath(path, "mode"), {"repair.mode_outside"});
  }
  value = std::move(content);
  return std::nullopt;
}

Trouble ValueReader::read_per_month(const JsonValue& node, const JsonPath& path, PerMonth& value,
                                    const Rule& rule) {
  PerMonth content;
  if (node.kind == JsonKind::object) {
    // "every" beside months: an amount for all of them, save those that are named.
    for (const JsonMember* member : context_.members(node, path)) {
      if (member->value.kind == JsonKind::null) continue;
      const JsonPath entry_path(path, member->name);
      const auto month = month_from_text(member->name);
      double amount = 0.0;
      Trouble trouble = month || member->name == "every"
                            ? read_number(context_, member->value, entry_path, amount, rule)
                            : Trouble(Message{"repair.not_a_month"});
      if (trouble)
        context_.set_aside(member->value, entry_path, std::move(*trouble));
      else if (month)
        content.by_month[*month] = amount;
      else
        content.every = amount;
    }
  } else {
    double every = 0.0;
    if (Trouble trouble = read_number(context_, node, path, every, rule)) return trouble;
    content.every = every;
  }
  value = std::move(content);
  return std::nullopt;
}

Trouble ValueReader::read_season(const JsonValue& node, const JsonPath& path,
                                 std::vector<double>& value, const Rule& rule) {
  constexpr std::size_t months_of_year = 12;
  if (node.kind != JsonKind::array) return Message{"repair.not_a_list"};
  if (node.items.empty()) return std::nullopt;
  if (node.items.size() != months_of_year) return Message{"repair.not_twelve"};
  const ReadContext::Mark mark = context_.mark();
  std::vector<double> numbers(months_of_year);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    Trouble trouble = read_number(context_, node.items[i], JsonPath(path, i), numbers[i], rule);
    if (!trouble) continue;
    context_.roll_back(mark);
    return trouble;
  }
  const double mean = std::accumulate(numbers.begin(), numbers.end(), 0.0) / months_of_year;
  // Indices typed with two digits miss the mean by a few thousandths.
  if (std::abs(mean - 1.0) > 0.01)
    context_.mend(node, path, {"repair.season_mean", {{"found", number_text(mean)}}});
  value = std::move(numbers);
  return std::nullopt;
}

Trouble ValueReader::read_texts(const JsonValue& node, const JsonPath& path,
                                std::vector<std::string>& value, const Rule& rule) {
  if (node.kind != JsonKind::array) return Message{"repair.not_a_list"};
  if (!context_.admits(node.items.size(), node, path)) return std::nullopt;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const JsonPath item_path(path, i);
    std::string text;
    Trouble trouble = read_words(context_, node.items[i], item_path, text, rule);
    if (!trouble && rule.acyclic && !context_.graph(rule.kind).add(text, context_.owner))
      trouble = Message{"repair.order_circle"};
    if (trouble)
      context_.set_aside(node.items[i], item_path, std::move(*trouble));
    else
      texts.push_back(std::move(text));
  }
  value = std::move(texts);
  return std::nullopt;
}

Trouble ValueReader::read_months(const JsonValue& node, const JsonPath& path,
                                 std::map<Month, double>& value, const Rule& rule) {
  if (node.kind != JsonKind::object) return Message{"repair.not_an_object"};
  for (const JsonMember* member : context_.members(node, path)) {
    const JsonPath entry_path(path, member->name);
    if (member->value.kind == JsonKind::null) continue;
    const auto month = month_from_text(member->name);
    double number = 0.0;
    Trouble trouble = month ? read_number(context_, member->value, entry_path, number, rule)
                            : Trouble(Message{"repair.not_a_month"});
    if (trouble)
      context_.set_aside(member->value, entry_path, std::move(*trouble));
    else
      value[*month] = number;
  }
  return std::nullopt;
}

Trouble ValueReader::read_by_id(const JsonValue& node, const JsonPath& path, const Value& map,
                                const Rule& rule) {
  if (node.kind != JsonKind::object) return Message{"repair.not_an_object"};
  const ByIdType& type = map.by_id();
  for (const JsonMember* member : context_.members(node, path)) {
    const JsonPath entry_path(path, member->name);
    if (member->value.kind == JsonKind::null) continue;
    std::optional<Id> id;
    if (rule.words == Words::reference)
      id = context_.find(rule.kind, member->name);
    else if (is_id(member->name))
      id = member->name;
    Trouble trouble;
    if (!id) {
      trouble = Message{"repair.unknown_reference", {{"found", member->name}}};
    } else {
      const std::size_t before = type.size(map.at);
      void* content = type.make(map.at, *id);
      if (type.size(map.at) == before)
        trouble = Message{"repair.repeated", {{"member", member->name}}};
      else if ((trouble = read(member->value, entry_path, {type.content, content}, rule)))
        type.drop(map.at, *id);
    }
    if (trouble) context_.set_aside(member->value, entry_path, std::move(*trouble));
  }
  return std::nullopt;
}

Trouble ValueReader::read_thing(const JsonValue& node, const JsonPath& path, const Value& thing) {
  if (node.kind != JsonKind::object) return Message{"repair.not_an_object"};
  const ReadContext::Mark mark = context_.mark();
  ObjectReader object(*this, node, path);
  visit_fields(object, thing);
  if (object.refusal()) {
    context_.roll_back(mark);
    return object.refusal();
  }
  thing.thing().extra(thing.at) = object.rest();
  return std::nullopt;
}

Trouble ValueReader::read_item(const JsonValue& node, const JsonPath& path, const Value& thing) {
  // A thing with an id is never written without one, so an empty object says nothing.
  if (thing.thing().has_id && node.kind == JsonKind::object && node.members.empty())
    return Message{"repair.empty_item"};
  if (Trouble trouble = read_thing(node, path, thing)) return trouble;
  if (!thing.thing().is_link) return std::nullopt;
  const Link& link = thing.as<Link>();
  if (link.kind == LinkKind::creates && !context_.graph(Kind::channel).add(link.from, link.to))
    return Message{"repair.link_circle"};
  return std::nullopt;
}

Trouble ValueReader::read_list(const JsonValue& node, const JsonPath& path, const Value& list) {
  if (node.kind != JsonKind::array) return Message{"repair.not_a_list"};
  if (!context_.admits(node.items.size(), node, path)) return std::nullopt;
  const ListType& type = list.list();
  type.make(list.at, node.items.size());
  std::size_t taken = 0;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const JsonPath item_path(path, i);
    const Value item = list.item(taken);
    if (Trouble trouble = read_item(node.items[i], item_path, item)) {
      context_.set_aside(node.items[i], item_path, std::move(*trouble));
      type.item->clear(item.at);
    } else {
      ++taken;
    }
  }
  while (type.size(list.at) > taken) type.drop_last(list.at);
  return std::nullopt;
}

}  // namespace core
