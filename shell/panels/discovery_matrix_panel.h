// How strongly each channel is present at each way of discovering: behaviours down, channels
// across, a disc in each cell.
#pragma once

#include <span>

#include "shell/frame/frame.h"
#include "shell/widgets/behaviour_lines.h"

namespace shell {

float discovery_matrix_height(const Frame& frame, float width,
                              std::span<const BehaviourLine> lines);

// Fills `box`, which is as high as discovery_matrix_height(frame, box.w, lines). Channels that do
// not fit are turned to by two arrows in the header.
void draw_discovery_matrix_panel(Frame& frame, Rect box, std::span<const BehaviourLine> lines);

}  // namespace shell
