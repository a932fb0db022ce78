// Where customers discover against where the effort goes: the widest gaps in a sentence each, all
// of them as a table.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/discovery_facts.h"

namespace shell {

// Drawn from the top of `box`; answers the height used, 0 while no share is known. While no effort
// is known it says where to tell it.
float draw_discovery_gaps_panel(Frame& frame, Rect box, const DiscoveryFacts& facts);

}  // namespace shell
