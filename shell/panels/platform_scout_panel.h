// Whether a platform is one to grow on: each criterion with its question, rating, reason and range.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_scout_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
