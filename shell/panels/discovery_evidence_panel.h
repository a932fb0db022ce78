// What a behaviour's share rests on: its pieces of evidence, listed, written down, changed and
// taken away.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/discovery_facts.h"

namespace shell {

// Drawn from the top of `box`, which must stand inside an IdScope of the behaviour; answers the
// height used.
float draw_discovery_evidence_panel(Frame& frame, Rect box, const DiscoveryFacts& facts,
                                    const BehaviourLine& line);

}  // namespace shell
