// What goes wrong, to whom and when.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_stress_picker_panel(Frame& frame, Rect box);

}  // namespace shell
