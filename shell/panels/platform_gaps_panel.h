// What people complain of and stumble over there, and the gaps that follow from it.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_gaps_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
