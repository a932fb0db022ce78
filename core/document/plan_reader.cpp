#include <cmath>
#include <utility>

#include "core/document/migrations.h"
#include "core/document/object_reader.h"
#include "core/document/plan_json.h"
#include "core/document/plan_page.h"
#include "core/document/read_scalars.h"
#include "core/document/text_places.h"

namespace core {
namespace {

// Below this a file cannot grow out of the limits by being written in the canonical form.
constexpr std::size_t small_file_bytes = std::size_t{1} << 20;

Error document_error(std::string_view text, const JsonValue& at, std::string key) {
  const TextPlace place = TextPlaces(text).at(at.begin);
  return {
      .key = std::move(key),
      .values = {{"line", std::to_string(place.line)}, {"column", std::to_string(place.column)}}};
}

bool is_plan(const JsonValue& root) {
  const JsonValue* format = root.find("format");
  return format && format->kind == JsonKind::string && format->text == plan_format;
}

// The version in the file; nothing where there is no whole number from 1 on.
std::optional<int> version_of(const JsonValue& root) {
  const JsonValue* version = root.find("version");
  if (!version) return std::nullopt;
  std::optional<double> number;
  if (version->kind == JsonKind::number) number = version->number;
  if (version->kind == JsonKind::string) number = number_from_text(version->text);
  if (!number || *number < 1.0 || *number > 1e9 || *number != std::floor(*number))
    return std::nullopt;
  return static_cast<int>(*number);
}

// What an earlier reading has set aside. Entries of any other form are set aside themselves.
std::vector<SetAside> read_set_aside(ReadContext& context, const JsonValue* list) {
  std::vector<SetAside> found;
  if (!list || list->kind == JsonKind::null) return found;
  const JsonPath top;
  const JsonPath path(top, "set_aside");
  if (list->kind != JsonKind::array) {
    context.set_aside(*list, path, {"repair.not_a_list"});
    return found;
  }
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const JsonValue& item = list->items[i];
    const JsonValue* pointer = item.find("pointer");
    const JsonValue* text = item.find("text");
    const bool is_entry = pointer && text && item.members.size() == 2 &&
                          pointer->kind == JsonKind::string && text->kind == JsonKind::string;
    if (is_entry)
      found.push_back({pointer->text, text->text});
    else
      context.set_aside(item, JsonPath(path, i), {"repair.not_set_aside"});
  }
  return found;
}

void read_version(ReadContext& context, const JsonValue& root, const JsonPath& top,
                  std::optional<int> version) {
  const JsonValue* node = root.find("version");
  const JsonPath path(top, "version");
  if (!node)
    context.mend(root, path, {"repair.version_missing"});
  else if (!version)
    context.set_aside(*node, path, {"repair.version_missing"});
}

}  // namespace

Result<OpenedPlan> plan_from_json(std::string_view text, const JsonLimits& limits) {
  Result<JsonValue> parsed = parse_json(text, limits);
  if (!parsed) return std::unexpected(std::move(parsed).error());
  if (parsed->kind != JsonKind::object)
    return std::unexpected(document_error(text, *parsed, "error.document.not_an_object"));
  if (!is_plan(*parsed))
    return std::unexpected(document_error(text, *parsed, "error.document.not_a_plan"));

  OpenedPlan opened;
  const std::optional<int> version = version_of(*parsed);
  opened.version = version.value_or(1);
  opened.is_newer = opened.version > plan_version;
  const JsonValue root = migrate(std::move(*parsed), opened.version, plan_migrations());

  ReadContext context(text, root);
  const JsonValue* start = root.find("start");
  context.default_month = make_month(2026, 1);
  if (start && start->kind == JsonKind::string)
    if (const auto month = month_from_text(std::string_view(start->text).substr(0, 7)))
      context.default_month = *month;

  const JsonPath top;
  ValueReader values(context);
  ObjectReader object(values, root, top);
  object.take("format");
  object.take("version");
  read_version(context, root, top, version);
  opened.plan.set_aside = read_set_aside(context, object.take("set_aside"));
  visit_fields(object, opened.plan);
  opened.plan.extra = object.rest();
  if (context.error()) return std::unexpected(*context.error());

  for (SetAside& item : context.all_set_aside()) opened.plan.set_aside.push_back(std::move(item));
  opened.repairs = context.take_repairs();
  opened.unknown = context.take_unknown();

  if (text.size() > small_file_bytes) {
    const std::string written = plan_to_json(opened.plan);
    if (auto again = parse_json(written, limits); !again) {
      Error error = document_error(text, root, "error.file.too_large");
      error.values["limit"] = std::to_string(limits.bytes >> 20);
      return std::unexpected(std::move(error));
    }
  }
  return opened;
}

Result<OpenedPlan> plan_from_file(std::string_view bytes, const JsonLimits& limits) {
  if (bytes.size() > limits.bytes || !is_page(bytes)) return plan_from_json(bytes, limits);
  const Result<std::string> text = plan_text_from_page(bytes);
  if (!text) return std::unexpected(text.error());
  return plan_from_json(*text, limits);
}

}  // namespace core
