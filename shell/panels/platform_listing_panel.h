// The listing on a platform: what to work on first, its words and figures, and how it looks.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_listing_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
