// The tabs of a platform's drawer that are made of several panels.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Both answer the height used.
float draw_platform_launch_tab(Frame& frame, Rect box, const core::Platform& platform);
float draw_platform_gaps_tab(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
