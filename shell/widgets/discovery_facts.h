// What the parts of the discovery page share: its answers, worked out once a frame.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/discovery/discovery_gap.h"
#include "shell/frame/frame.h"
#include "shell/widgets/behaviour_lines.h"

namespace shell {

struct DiscoveryFacts {
  std::vector<BehaviourLine> lines;
  std::size_t weakest = 0;  // of the lines, the one that rests on least
  core::EffortShares effort;
  std::vector<core::DiscoveryGap> gaps;
  // People more until the order of the top is sure; nothing where nobody could tell.
  std::optional<double> more_to_ask;
  std::vector<const core::BehaviourEvidence*> repeated;  // of the plan: counted already
};

DiscoveryFacts discovery_facts(const Frame& frame);

// "38 % s'inspirent, 5 % de votre effort y est."
std::string gap_sentence(const Frame& frame, const DiscoveryFacts& facts,
                         const core::DiscoveryGap& gap);

// "Enquête (6 à 17 %)": what a source says by itself.
std::string piece_text(const Frame& frame, const core::SharePiece& piece);

}  // namespace shell
