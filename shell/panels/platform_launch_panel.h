// The course of a launch, what comes of it, and what was noted day by day.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_launch_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
