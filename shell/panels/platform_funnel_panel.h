// From being seen to money: what each step keeps, and what the whole launch comes to on the way.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_platform_funnel_panel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
