// The channels the product knows, to be found by name and added to the plan; and adding one's own
// by name.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_library_panel(Frame& frame, Rect box);

}  // namespace shell
