// The top of the drawer: what the behaviour is called, how many customers do so, within which range
// and on what evidence.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/discovery_facts.h"

namespace shell {

// Drawn from the top of `box`, whose top right corner is taken by the drawer's close button;
// answers the height used.
float draw_discovery_head_panel(Frame& frame, Rect box, const DiscoveryFacts& facts,
                                const BehaviourLine& line);

// Names the two sources that contradict each other most, and what follows; nothing (height 0) where
// they agree.
float draw_discovery_conflict_panel(Frame& frame, Rect box, const BehaviourLine& line);

// Says so where this is the answer that rests on least of all, and why; nothing (height 0) for any
// other.
float draw_discovery_weakest_panel(Frame& frame, Rect box, const DiscoveryFacts& facts,
                                   const BehaviourLine& line);

}  // namespace shell
