// What a platform is: its name, and unfolded its class, its channel in the plan and the route.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_head_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
