// What people complain of on the platform: pasted, or read from a file of reviews, and tagged.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_complaints_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
