// The matrix on a phone: one behaviour after the other, the channels of the one that is unfolded
// under it.
#pragma once

#include <span>

#include "shell/frame/frame.h"
#include "shell/widgets/behaviour_lines.h"

namespace shell {

float discovery_presence_height(const Frame& frame, std::span<const BehaviourLine> lines);

// Fills `box`, which is as high as discovery_presence_height.
void draw_discovery_presence_panel(Frame& frame, Rect box, std::span<const BehaviourLine> lines);

}  // namespace shell
