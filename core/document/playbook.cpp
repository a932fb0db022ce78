#include "core/document/playbook.h"

#include <algorithm>

#include "core/document/asset_reader.h"

namespace core {
namespace {

bool came_from(const Channel& channel, const Id& library_id) {
  return channel.library && channel.library->id == library_id;
}

}  // namespace

Result<std::vector<PlaybookCard>> playbook_from_json(std::string_view text) {
  const Result<JsonValue> root = parse_json(text);
  if (!root) return std::unexpected{root.error()};

  AssetReader reader;
  std::vector<PlaybookCard> cards;
  for (const JsonValue& item : reader.list(*root, "cards"))
    cards.push_back({.id = reader.text(item, "id"),
                     .title = reader.bilingual(item, "title"),
                     .note = reader.bilingual(item, "note"),
                     .kind = reader.word<ActivityKind>(item, "kind"),
                     .purpose = reader.word_or_null<Purpose>(item, "purpose"),
                     .models = reader.words<BusinessModel>(item, "models"),
                     .channel = reader.text_or_null(item, "channel"),
                     .behaviours = reader.words<BehaviourKind>(item, "behaviours"),
                     .months = static_cast<int>(reader.number(item, "months")),
                     .hours = reader.number(item, "hours"),
                     .cost = reader.number(item, "cost")});
  if (reader.error()) return std::unexpected{*reader.error()};
  return cards;
}

Activity activity_from_card(const PlaybookCard& card, const Plan& plan, Language language,
                            Month start) {
  Activity activity;
  activity.title = card.title.in(language);
  activity.note = card.note.in(language);
  activity.kind = card.kind;
  activity.purpose = card.purpose;
  activity.start = start;
  activity.months = card.months;
  activity.hours = card.hours;
  activity.cost = card.cost;
  activity.from = card.id;
  if (card.channel) {
    const auto lane = std::ranges::find_if(
        plan.channels, [&](const Channel& channel) { return came_from(channel, *card.channel); });
    if (lane != plan.channels.end()) activity.channel = lane->id;
  }
  for (const Behaviour& behaviour : plan.behaviours)
    if (std::ranges::contains(card.behaviours, behaviour.kind))
      activity.behaviours.push_back(behaviour.id);
  return activity;
}

}  // namespace core
