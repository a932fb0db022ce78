#include "core/document/season_presets.h"

#include <cmath>
#include <numeric>

#include "core/document/asset_reader.h"

namespace core {
namespace {

bool is_year(const std::vector<double>& values) {
  const double total = std::accumulate(values.begin(), values.end(), 0.0);
  return values.size() == 12 && std::abs(total / 12.0 - 1.0) < 1e-9;
}

}  // namespace

Result<std::vector<SeasonPreset>> season_presets_from_json(std::string_view text) {
  const Result<JsonValue> root = parse_json(text);
  if (!root) return std::unexpected{root.error()};

  AssetReader reader;
  std::vector<SeasonPreset> presets;
  for (const JsonValue& item : reader.list(*root, "presets")) {
    presets.push_back({.id = reader.text(item, "id"),
                       .name = reader.bilingual(item, "name"),
                       .demand = reader.numbers(item, "demand"),
                       .cost = reader.numbers(item, "cost"),
                       .note = reader.bilingual(item, "note"),
                       .cost_note = reader.bilingual(item, "cost_note")});
    if (!reader.error() && !(is_year(presets.back().demand) && is_year(presets.back().cost)))
      return std::unexpected{
          Error{.key = "error.asset.member", .values = {{"name", presets.back().id}}}};
  }
  if (reader.error()) return std::unexpected{*reader.error()};
  return presets;
}

}  // namespace core
