// The diary of using the platform oneself: what stood in the way, and what it cost.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_frictions_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
