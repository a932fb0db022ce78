// What became of those who took a route before.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_cases_panel(Frame& frame, Rect box, const core::Platform& platform,
                                core::Route route);

}  // namespace shell
