// From groups of customers through their ways of discovering to the channels they meet there, as
// streams as wide as the share of customers.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/discovery_facts.h"

namespace shell {

// Drawn from the top of `box`; answers the height used.
float draw_discovery_flow_panel(Frame& frame, Rect box, const DiscoveryFacts& facts);
float discovery_flow_height(const Frame& frame, float width, const DiscoveryFacts& facts);

}  // namespace shell
