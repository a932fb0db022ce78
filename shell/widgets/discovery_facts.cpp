#include "shell/widgets/discovery_facts.h"

#include <algorithm>

#include "core/discovery/share_order.h"
#include "core/metrics/today_mix.h"
#include "core/model/lookup.h"
#include "shell/widgets/behaviour_mark.h"

namespace shell {

DiscoveryFacts discovery_facts(const Frame& frame) {
  DiscoveryFacts facts;
  facts.lines = behaviour_lines(frame.plan);
  facts.effort = core::effort_shares(frame.plan, core::today_mix(frame.plan, frame.library.owners));
  std::vector<core::BehaviourShare> shares;
  for (const BehaviourLine& line : facts.lines) shares.push_back(line.share);
  if (const core::BehaviourShare* const weakest = core::weakest_share(shares))
    facts.weakest = static_cast<std::size_t>(weakest - shares.data());
  facts.gaps = core::discovery_gaps(shares, facts.effort);
  facts.more_to_ask = core::more_to_ask_for_top(shares);
  facts.repeated = core::repeated_evidence(frame.plan);
  return facts;
}

std::string gap_sentence(const Frame& frame, const DiscoveryFacts& facts,
                         const core::DiscoveryGap& gap) {
  const core::Behaviour* const behaviour = core::find_by_id(frame.plan.behaviours, gap.behaviour);
  if (!behaviour) return {};
  return frame.text(facts.effort.basis == core::EffortBasis::planned
                        ? TextKey{"discovery.gap_sentence_planned"}
                        : "discovery.gap_sentence",
                    {{"share", frame.format.share(gap.share)},
                     {"they", behaviour_they(frame, *behaviour)},
                     {"effort", frame.format.share(gap.effort)}});
}

std::string piece_text(const Frame& frame, const core::SharePiece& piece) {
  return frame.text("discovery.piece",
                    {{"grade", frame.text("evidence." + std::string{core::name_of(piece.grade)})},
                     {"low", frame.format.share_bare(piece.low)},
                     {"high", frame.format.share(piece.high)}});
}

}  // namespace shell
