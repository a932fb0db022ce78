#include <algorithm>
#include <cmath>
#include <concepts>
#include <optional>
#include <utility>

#include "core/document/json_writer.h"
#include "core/document/plan_json.h"
#include "core/model/plan_fields.h"

namespace core {
namespace {

// A value as JSON; nothing where there is nothing to write.
using Written = std::optional<JsonValue>;

class ObjectWriter;

// One function for each shape that a value of the plan may have.
struct ValueWriter {
  static Written write(double value, const Rule&) {
    return std::isfinite(value) ? Written(json_number(value)) : std::nullopt;
  }
  static Written write(int value, const Rule&) { return json_number(value); }
  static Written write(std::uint64_t value, const Rule&) {
    JsonValue number = json_number(static_cast<double>(value));
    number.text = std::to_string(value);
    return number;
  }
  static Written write(bool value, const Rule&) { return json_boolean(value); }
  static Written write(Month value, const Rule&) {
    const std::string text = month_to_text(value);
    return month_from_text(text) ? Written(json_string(text)) : std::nullopt;
  }
  static Written write(const std::string& value, const Rule&) { return json_string(value); }

  template <class E>
    requires std::is_enum_v<E>
  static Written write(E value, const Rule&) {
    return json_string(name_of(value));
  }

  static Written write(const Estimate& value, const Rule& rule);
  static Written write(const PerMonth& value, const Rule& rule);

  template <HasFields T>
  static Written write(const T& value, const Rule& rule);

  template <class T>
  static Written write(const std::optional<T>& value, const Rule& rule) {
    return value ? write(*value, rule) : std::nullopt;
  }

  static Written write(const std::vector<double>& value, const Rule& rule) {
    std::vector<JsonValue> items;
    for (const double number : value) {
      if (!std::isfinite(number)) return std::nullopt;
      items.push_back(*write(number, rule));
    }
    return json_array(std::move(items));
  }

  template <class T>
  static Written write(const std::vector<T>& value, const Rule& rule) {
    return write_list(value.size(), &value, rule,
                      [](const void* items, std::size_t at, const Rule& items_rule) {
                        return write((*static_cast<const std::vector<T>*>(items))[at], items_rule);
                      });
  }

  template <class K, class T>
  static Written write(const std::map<K, T>& value, const Rule& rule) {
    std::vector<JsonMember> members;
    for (const auto& [key, entry] : value)
      if (Written written = write(entry, rule); written && is_writable(key))
        members.push_back({key_text(key), std::move(*written)});
    return json_object(std::move(members));
  }

 private:
  // Written once for lists of every type.
  static Written write_list(std::size_t count, const void* items, const Rule& rule,
                            Written (*write_item)(const void* items, std::size_t at,
                                                  const Rule& rule));

  static bool is_writable(const Id&) { return true; }
  static bool is_writable(Month month) { return month_from_text(month_to_text(month)).has_value(); }
  static std::string key_text(const Id& id) { return id; }
  static std::string key_text(Month month) { return month_to_text(month); }
};

bool says_nothing(const JsonValue& value) {
  return (value.kind == JsonKind::object && value.members.empty()) ||
         (value.kind == JsonKind::array && value.items.empty()) ||
         (value.kind == JsonKind::string && value.text.empty()) ||
         (value.kind == JsonKind::boolean && !value.boolean);
}

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

// Collects the members of one object: the visitor of its table of fields. Of what has no "not said"
// of its own, emptiness is left out.
class ObjectWriter {
 public:
  template <class M>
  void operator()(std::string_view name, const M& member, const Rule& rule = {}) {
    add(name, ValueWriter::write(member, rule), is_optional<M>);
  }

  void add(std::string_view name, Written value, bool is_kept_empty = false);
  JsonValue finish(const Extra& extra);

 private:
  std::vector<std::string_view> names_;  // of the table, written or not
  std::vector<JsonMember> members_;
};

void ObjectWriter::add(std::string_view name, Written value, bool is_kept_empty) {
  names_.push_back(name);
  if (!value || (!is_kept_empty && says_nothing(*value))) return;
  members_.push_back({std::string(name), std::move(*value)});
}

JsonValue ObjectWriter::finish(const Extra& extra) {
  for (const auto& [name, text] : extra) {
    if (std::ranges::contains(names_, name)) continue;
    auto value = parse_json(text);
    members_.push_back({name, value ? std::move(*value) : json_string(text)});
  }
  return json_object(std::move(members_));
}

Written ValueWriter::write_list(std::size_t count, const void* items, const Rule& rule,
                                Written (*write_item)(const void* items, std::size_t at,
                                                      const Rule& rule)) {
  std::vector<JsonValue> written;
  for (std::size_t at = 0; at < count; ++at)
    if (Written item = write_item(items, at, rule)) written.push_back(std::move(*item));
  return json_array(std::move(written));
}

template <HasFields T>
Written ValueWriter::write(const T& value, const Rule&) {
  ObjectWriter object;
  fields(object, value);
  return object.finish(value.extra);
}

Written ValueWriter::write(const Estimate& value, const Rule& rule) {
  if (!std::isfinite(value.low) || !std::isfinite(value.high)) return std::nullopt;
  ObjectWriter object;
  fields(object, value, rule);
  JsonValue written = object.finish(value.extra);
  // A point without anything else said about it is a plain number.
  if (value.is_point() && written.members.size() == 2) return json_number(value.low);
  return written;
}

Written ValueWriter::write(const PerMonth& value, const Rule& rule) {
  Written every = write(value.every, rule);
  if (value.by_month.empty()) return every ? every : Written(json_object({}));
  Written months = write(value.by_month, rule);
  if (every) months->members.push_back({"every", std::move(*every)});
  return months;
}

}  // namespace

std::string plan_to_json(const Plan& plan) {
  ObjectWriter object;
  object.add("format", json_string(plan_format));
  object.add("version", json_number(plan_version));
  fields(object, plan);
  std::vector<JsonValue> items;
  for (const SetAside& item : plan.set_aside)
    items.push_back(
        json_object({{"pointer", json_string(item.pointer)}, {"text", json_string(item.text)}}));
  object.add("set_aside", json_array(std::move(items)));
  return canonical_json(object.finish(plan.extra));
}

}  // namespace core
