// Dated events that have happened to others, with their published size: what a plan can be tried
// against.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/activity.h"
#include "core/model/library.h"

namespace core {

struct RealEvent {
  Id id;
  ShockKind kind = ShockKind::stop;
  std::string owner;  // id of the owner list: who did it
  int months = 1;     // 1..36: how long to try it for
  // As of Shock. Evidence `library` has a published figure behind it, `guess` is our judgement.
  Estimate severity;
  Bilingual name;
  Bilingual source;  // in words: what happened, to whom, who says so
  bool operator==(const RealEvent&) const = default;
};

// errors  those of parse_json(), error.asset.member {name}: a member is missing or of another kind
Result<std::vector<RealEvent>> real_events_from_json(std::string_view text);

}  // namespace core
