// What was seen of a launch day by day: noted by hand, and what its spike says of the weeks to
// come.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_log_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
