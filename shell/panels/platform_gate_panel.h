// What one must bring before the platform pushes: goal, threshold, and the circles that help.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_gate_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
