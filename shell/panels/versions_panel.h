// The earlier versions of the open plan: looking at one, and keeping the present state under a
// name.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_versions_panel(Frame& frame, Rect box);

}  // namespace shell
