#include "core/document/catalog_json.h"

#include <string>

#include "core/document/json_value.h"

namespace core {

Result<Catalog> catalog_from_json(std::span<const std::string_view> texts) {
  Catalog::Texts all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Result<JsonValue> read = parse_json(texts[i]);
    if (!read) {
      read.error().place = std::to_string(i);
      return std::unexpected(std::move(read).error());
    }
    const Error not_flat{.key = "error.catalog.not_flat", .place = std::to_string(i)};
    if (read->kind != JsonKind::object) return std::unexpected(not_flat);
    for (JsonMember& member : read->members) {
      if (member.value.kind != JsonKind::string) return std::unexpected(not_flat);
      all[member.name] = std::move(member.value.text);
    }
  }
  return Catalog(std::move(all));
}

}  // namespace core
