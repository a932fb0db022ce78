#include <map>

#include "core/cli/commands.h"
#include "core/cli/json_answer.h"
#include "core/discovery/discovery_gap.h"
#include "core/discovery/share_order.h"
#include "core/document/json_writer.h"
#include "core/document/library.h"

namespace core::cli {
namespace {

JsonValue say_piece(const SharePiece& piece) {
  return object({{"grade", json_string(name_of(piece.grade))},
                 {"share", json_number(piece.share)},
                 {"low", json_number(piece.low)},
                 {"high", json_number(piece.high)},
                 {"people", json_number(piece.people)},
                 {"segment", piece.segment ? json_string(*piece.segment) : JsonValue{}},
                 {"repeat", json_boolean(piece.is_repeat)},
                 {"used", json_boolean(piece.is_used)}});
}

JsonValue say_conflict(const BehaviourShare& share) {
  if (!share.conflict) return {};
  return object({{"first", say_piece(share.pieces[share.conflict->first])},
                 {"second", say_piece(share.pieces[share.conflict->second])}});
}

JsonValue say_share(const BehaviourShare& share, const std::optional<double>& more) {
  std::vector<JsonValue> evidence;
  for (const SharePiece& piece : share.pieces) evidence.push_back(say_piece(piece));
  return object({{"id", json_string(share.behaviour)},
                 {"share", number_or_null(share.share)},
                 {"low", json_number(share.low)},
                 {"high", json_number(share.high)},
                 {"grade", share.grade ? json_string(name_of(*share.grade)) : JsonValue{}},
                 {"people", json_number(share.people)},
                 {"more_to_ask", number_or_null(more)},
                 {"differs_by_segment", json_boolean(share.differs_by_segment)},
                 {"evidence", json_array(std::move(evidence))},
                 {"conflict", say_conflict(share)}});
}

JsonValue say_gap(const DiscoveryGap& gap) {
  return object({{"behaviour", json_string(gap.behaviour)},
                 {"share", json_number(gap.share)},
                 {"effort", json_number(gap.effort)},
                 {"gap", json_number(gap.gap)},
                 {"low", json_number(gap.low)},
                 {"high", json_number(gap.high)}});
}

// What is said of presence; a channel that nobody has placed is left out, which is not the same as
// 0.
JsonValue say_reach(const Plan& plan) {
  std::vector<JsonMember> rows;
  for (const Behaviour& behaviour : plan.behaviours) {
    std::vector<JsonMember> row;
    for (const auto& [channel, reach] : behaviour.reach)
      row.push_back({channel, json_number(reach)});
    rows.push_back({behaviour.id, json_object(std::move(row))});
  }
  return json_object(std::move(rows));
}

JsonValue say(const Plan& plan) {
  const std::vector<BehaviourShare> shares = behaviour_shares(plan);
  const auto more = more_to_ask(shares);
  std::vector<JsonValue> behaviours;
  for (std::size_t i = 0; i < shares.size(); ++i)
    behaviours.push_back(say_share(shares[i], more[i]));
  const EffortShares effort = effort_shares(plan, today_mix(plan, embedded_library().owners));
  std::vector<JsonValue> gaps;
  for (const DiscoveryGap& gap : discovery_gaps(shares, effort)) gaps.push_back(say_gap(gap));
  return object({{"behaviours", json_array(std::move(behaviours))},
                 {"reach", say_reach(plan)},
                 {"gaps", json_array(std::move(gaps))},
                 {"more_to_ask_for_top", number_or_null(more_to_ask_for_top(shares))}});
}

}  // namespace

Outcome discover_plan(const Call& call, const Catalog& /*messages*/) {
  return {Exit::done, canonical_json(say(call.plan())), {}};
}

}  // namespace core::cli
