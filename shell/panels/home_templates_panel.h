// Start a plan from a template.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`, with its heading; answers its height.
float draw_home_templates_panel(Frame& frame, Rect box);

}  // namespace shell
