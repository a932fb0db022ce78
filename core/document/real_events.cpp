#include "core/document/real_events.h"

#include "core/document/asset_reader.h"

namespace core {

Result<std::vector<RealEvent>> real_events_from_json(std::string_view text) {
  const Result<JsonValue> root = parse_json(text);
  if (!root) return std::unexpected{root.error()};

  AssetReader reader;
  std::vector<RealEvent> events;
  for (const JsonValue& item : reader.list(*root, "events"))
    events.push_back({.id = reader.text(item, "id"),
                      .kind = reader.word<ShockKind>(item, "kind"),
                      .owner = reader.text(item, "owner"),
                      .months = static_cast<int>(reader.number(item, "months")),
                      .severity = {.low = reader.number(item, "low"),
                                   .high = reader.number(item, "high"),
                                   .evidence = reader.word<Evidence>(item, "evidence")},
                      .name = reader.bilingual(item, "name"),
                      .source = reader.bilingual(item, "source")});
  if (reader.error()) return std::unexpected{*reader.error()};
  return events;
}

}  // namespace core
