#include "core/document/migrations.h"

#include <utility>

namespace core {

std::span<const Migration> plan_migrations() { return {}; }

JsonValue migrate(JsonValue document, int version, std::span<const Migration> steps) {
  const int newest = static_cast<int>(steps.size()) + 1;
  if (version >= newest) return document;
  for (int at = version; at < newest; ++at)
    document = steps[static_cast<std::size_t>(at - 1)](std::move(document));
  for (JsonMember& member : document.members)
    if (member.name == "version") member.value = json_number(newest);
  return document;
}

}  // namespace core
