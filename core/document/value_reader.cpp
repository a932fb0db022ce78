#include <cmath>
#include <numeric>

#include "core/document/object_reader.h"

namespace core {

Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, Estimate& value,
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
  fields(object, content, rule);
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

Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, PerMonth& value,
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
                            ? read(member->value, entry_path, amount, rule)
                            : Trouble(Message{"repair.not_a_month"});
      if (trouble)
        context_.set_aside(member->value, entry_path, std::move(*trouble));
      else if (month)
        content.by_month[*month] = amount;
      else
        content.every = amount;
    }
  } else if (Trouble trouble = read(node, path, content.every, rule)) {
    return trouble;
  }
  value = std::move(content);
  return std::nullopt;
}

Trouble ValueReader::read(const JsonValue& node, const JsonPath& path, std::vector<double>& value,
                          const Rule& rule) {
  constexpr std::size_t months_of_year = 12;
  if (node.kind != JsonKind::array) return Message{"repair.not_a_list"};
  if (node.items.empty()) return std::nullopt;
  if (node.items.size() != months_of_year) return Message{"repair.not_twelve"};
  const ReadContext::Mark mark = context_.mark();
  std::vector<double> numbers(months_of_year);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    Trouble trouble = read(node.items[i], JsonPath(path, i), numbers[i], rule);
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

Trouble ValueReader::read(const JsonValue& node, const JsonPath& path,
                          std::vector<std::string>& value, const Rule& rule) {
  if (node.kind != JsonKind::array) return Message{"repair.not_a_list"};
  if (!context_.admits(node.items.size(), node, path)) return std::nullopt;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const JsonPath item_path(path, i);
    std::string text;
    Trouble trouble = read(node.items[i], item_path, text, rule);
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

}  // namespace core
