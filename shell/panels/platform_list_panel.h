// The platforms of the plan one under another; the chosen one is worked on beside them.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// chosen   id of the platform that is shown; empty: none
// returns  the height used
float draw_platform_list_panel(Frame& frame, Rect box, const core::Id& chosen);

}  // namespace shell
