// What is to be looked at again on the platform, and when.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_watch_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
