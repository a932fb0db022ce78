// How strongly each channel is present at each way of discovering: behaviours down, channels
// across, a disc in each cell.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/discovery_facts.h"

namespace shell {

float discovery_matrix_height(const Frame& frame, float width, const DiscoveryFacts& facts);

// Fills `box`, which is as high as discovery_matrix_height(frame, box.w, facts). Channels that do
// not fit are turned to by two arrows in the header.
void draw_discovery_matrix_panel(Frame& frame, Rect box, const DiscoveryFacts& facts);

}  // namespace shell
