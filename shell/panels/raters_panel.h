// Two people rate without seeing each other; then what they differ on stands side by side, and can
// be agreed on.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_raters_panel(Frame& frame, Rect box);

}  // namespace shell
