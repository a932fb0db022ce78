// What an event leaves, in numbers: as things are today and with the plan.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used, which answers that come later do not change.
float draw_stress_figures_panel(Frame& frame, Rect box);

}  // namespace shell
