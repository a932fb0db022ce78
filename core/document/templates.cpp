#include "core/document/templates.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/document/asset_reader.h"
#include "core/document/json_writer.h"
#include "core/document/plan_json.h"
#include "core/model/plan_fields.h"

namespace core {
namespace {

// The largest whole number that every JSON reader keeps: seeds are cut to it.
constexpr std::uint64_t seed_bits = (std::uint64_t{1} << 53) - 1;

std::unexpected<Error> unknown(std::string_view name) {
  return std::unexpected{
      Error{.key = "error.template.unknown", .values = {{"name", std::string{name}}}}};
}

// Every {"fr", "en"} inside `value` becomes the text in `language`.
void localise(JsonValue& value, Language language) {
  const JsonValue* fr = value.find("fr");
  const JsonValue* en = value.find("en");
  if (value.members.size() == 2 && fr && en) {
    value = json_string((language == Language::fr ? fr : en)->text);
    return;
  }
  for (JsonValue& item : value.items) localise(item, language);
  for (JsonMember& member : value.members) localise(member.value, language);
}

JsonValue* find_member(JsonValue& object, std::string_view name) {
  const auto found = std::ranges::find(object.members, name, &JsonMember::name);
  return found == object.members.end() ? nullptr : &found->value;
}

void set_member(JsonValue& object, std::string_view name, JsonValue value) {
  if (JsonValue* old = find_member(object, name))
    *old = std::move(value);
  else
    object.members.push_back({std::string{name}, std::move(value)});
}

// Takes a list out of the plan; empty when it has none.
std::vector<JsonValue> take_list(JsonValue& plan, std::string_view name) {
  JsonValue* list = find_member(plan, name);
  return list ? std::exchange(list->items, {}) : std::vector<JsonValue>{};
}

std::string text_of(const JsonValue& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  return value && value->kind == JsonKind::string ? value->text : std::string{};
}

// Months counted from the start, as the file's "2026-01".
void date_member(JsonValue& object, std::string_view name, Month start) {
  JsonValue* value = find_member(object, name);
  if (value && value->kind == JsonKind::number)
    *value = json_string(month_to_text(start.plus(static_cast<int>(value->number))));
}

void give_id(JsonValue& object, IdMaker& ids) {
  if (object.find("id")) return;
  std::string name = text_of(object, "name");
  if (name.empty()) name = text_of(object, "title");
  set_member(object, "id", json_string(ids.make(name)));
}

Result<std::vector<JsonValue>> expanded_channels(std::vector<JsonValue> entries,
                                                 const TemplateSource& source, Language language) {
  std::vector<JsonValue> channels;
  for (JsonValue& entry : entries) {
    const std::string id = entry.kind == JsonKind::string ? entry.text : text_of(entry, "library");
    const auto row = std::ranges::find(source.channels, id, &LibraryChannel::id);
    if (row == source.channels.end()) return unknown(id);

    JsonValue channel = json_object({
        {"id", json_string(row->id)},
        {"name", json_string(row->name.in(language))},
        {"owner", json_string(row->owner)},
    });
    if (row->tenure) set_member(channel, "tenure", json_string(name_of(*row->tenure)));
    if (row->group) set_member(channel, "group", json_string(name_of(*row->group)));
    for (JsonMember& member : entry.members)
      set_member(channel, member.name, std::move(member.value));
    set_member(channel, "library",
               json_object({{"id", json_string(row->id)}, {"version", json_number(row->version)}}));
    channels.push_back(std::move(channel));
  }
  return channels;
}

JsonValue number_list(const std::vector<double>& numbers) {
  std::vector<JsonValue> items;
  for (const double number : numbers) items.push_back(json_number(number));
  return json_array(std::move(items));
}

std::optional<Error> set_season(JsonValue& plan, const std::string& id,
                                std::span<const SeasonPreset> seasons) {
  const auto preset = std::ranges::find(seasons, id, &SeasonPreset::id);
  if (preset == seasons.end()) return unknown(id).error();
  if (!find_member(plan, "business")) set_member(plan, "business", json_object({}));
  JsonValue& business = *find_member(plan, "business");
  set_member(business, "season", number_list(preset->demand));
  set_member(business, "season_cost", number_list(preset->cost));
  return std::nullopt;
}

// Reads what must need no mending.
Result<Plan> read_strictly(const JsonValue& plan) {
  Result<OpenedPlan> opened = plan_from_json(canonical_json(plan));
  if (!opened) return std::unexpected{opened.error()};
  if (!opened->repairs.empty()) {
    const Repair& repair = opened->repairs.front();
    return std::unexpected{Error{.key = "error.template.unreadable",
                                 .values = {{"reason", repair.message.key}},
                                 .place = repair.pointer}};
  }
  return std::move(opened->plan);
}

Result<JsonValue> as_json(const Plan& plan) { return parse_json(plan_to_json(plan)); }

// Puts the cards of the playbook on the plan, then lets each entry change what it says otherwise.
Result<Plan> with_cards(Plan plan, std::vector<JsonValue> entries, const TemplateSource& source,
                        Language language, IdMaker& ids) {
  for (const JsonValue& entry : entries) {
    const std::string card_id = text_of(entry, "card");
    const auto card = std::ranges::find(source.cards, card_id, &PlaybookCard::id);
    if (card == source.cards.end()) return unknown(card_id);
    const JsonValue* offset = entry.find("start");
    const int months = offset ? static_cast<int>(offset->number) : 0;
    Activity activity = activity_from_card(*card, plan, language, plan.start.plus(months));
    const std::string id = text_of(entry, "id");
    activity.id = id.empty() ? ids.make(activity.title) : id;
    plan.activities.push_back(std::move(activity));
  }

  Result<JsonValue> written = as_json(plan);
  if (!written) return std::unexpected{written.error()};
  JsonValue* activities = find_member(*written, "activities");
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (JsonMember& member : entries[i].members)
      if (member.name != "card" && member.name != "start")
        set_member(activities->items[i], member.name, std::move(member.value));
  return read_strictly(*written);
}

}  // namespace

Result<TemplateInfo> template_info_from_json(std::string_view text) {
  const Result<JsonValue> root = parse_json(text);
  if (!root) return std::unexpected{root.error()};
  AssetReader reader;
  TemplateInfo info{.id = reader.text(*root, "id"),
                    .name = reader.bilingual(*root, "name"),
                    .summary = reader.bilingual(*root, "summary"),
                    .icon = reader.text(*root, "icon")};
  if (reader.error()) return std::unexpected{*reader.error()};
  return info;
}

Result<Plan> plan_from_template(const TemplateSource& source, Language language, Month start,
                                std::uint64_t seed) {
  Result<JsonValue> root = parse_json(source.text);
  if (!root) return std::unexpected{root.error()};
  JsonValue* found = find_member(*root, "plan");
  if (!found || found->kind != JsonKind::object)
    return std::unexpected{Error{.key = "error.asset.member", .values = {{"name", "plan"}}}};
  JsonValue json = std::move(*found);
  localise(json, language);

  IdMaker ids{seed};
  set_member(json, "format", json_string(plan_format));
  set_member(json, "version", json_number(plan_version));
  set_member(json, "id", json_string(ids.make(text_of(*root, "id"))));
  set_member(json, "language", json_string(name_of(language)));
  set_member(json, "currency", json_string("EUR"));
  set_member(json, "tax", json_string(name_of(TaxBasis::excluded)));
  set_member(json, "start", json_string(month_to_text(start)));
  if (!json.find("months")) set_member(json, "months", json_number(12));
  set_member(json, "seed", json_number(static_cast<double>(seed & seed_bits)));
  if (const std::string season = text_of(*root, "season"); !season.empty())
    if (const auto error = set_season(json, season, source.seasons)) return std::unexpected{*error};

  auto channels = expanded_channels(take_list(json, "channels"), source, language);
  if (!channels) return std::unexpected{channels.error()};
  set_member(json, "channels", json_array(std::move(*channels)));
  std::vector<JsonValue> cards = take_list(json, "activities");
  if (JsonValue* phases = find_member(json, "phases"))
    for (JsonValue& phase : phases->items) date_member(phase, "start", start);
  for (const auto& [name, kind] : lists_by_kind)
    if (JsonValue* list = find_member(json, name))
      for (JsonValue& item : list->items) give_id(item, ids);

  Result<Plan> plan = read_strictly(json);
  if (!plan) return plan;
  for (Channel& channel : plan->channels)
    channel.physics =
        std::ranges::find(source.channels, channel.library->id, &LibraryChannel::id)->physics;
  return with_cards(std::move(*plan), std::move(cards), source, language, ids);
}

}  // namespace core
