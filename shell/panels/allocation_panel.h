// The proposal to split money and hours otherwise: what it brings, what it changes, what limits it;
// applied as one step.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used. Asks workers while it is drawn.
float draw_allocation_panel(Frame& frame, Rect box);

}  // namespace shell
