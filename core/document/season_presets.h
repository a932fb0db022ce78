// Ready-made seasons: how demand and the price of advertising run over the year in a few trades.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/library.h"

namespace core {

// Judgement, with its reasons in the notes; never measured for the business at hand.
struct SeasonPreset {
  Id id;
  Bilingual name;
  std::vector<double> demand;  // 12 indices, January first, averaging 1
  std::vector<double> cost;    // the same, of the price of advertising
  Bilingual note, cost_note;
  bool operator==(const SeasonPreset&) const = default;
};

// errors  those of parse_json(), error.asset.member {name}: a member is missing, of another kind,
//         or no twelve values averaging 1
Result<std::vector<SeasonPreset>> season_presets_from_json(std::string_view text);

}  // namespace core
