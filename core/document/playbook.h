// The playbook: things worth doing, by kind of business, ready to be put on the plan board.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/library.h"

namespace core {

// A card before it has a month. Hours and cost are judgement, totals over its whole length.
struct PlaybookCard {
  Id id;
  Bilingual title;
  Bilingual note;  // what to do, in one to three sentences
  ActivityKind kind = ActivityKind::other;
  std::optional<Purpose> purpose;
  std::vector<BusinessModel> models;      // for which it makes sense
  std::optional<Id> channel;              // of the channel library; nothing: foundations
  std::vector<BehaviourKind> behaviours;  // that it serves
  int months = 1;
  double hours = 0.0;
  double cost = 0.0;  // money, advertising included
  bool operator==(const PlaybookCard&) const = default;
};

// errors  those of parse_json(), error.asset.member {name}: a member is missing or of another kind
Result<std::vector<PlaybookCard>> playbook_from_json(std::string_view text);

// The card as an activity of `plan`, beginning in `start`, in the words of `language`. It lies in
// the lane of the plan's channel that came from the library's one (none: foundations), and serves
// the plan's behaviours of its kinds. The id is left empty for the caller to make.
Activity activity_from_card(const PlaybookCard& card, const Plan& plan, Language language,
                            Month start);

}  // namespace core
