// Every owner against every kind of event: where the plan is weakest. A tile looks at that event.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used, which answers that come later do not change.
float draw_stress_grid_panel(Frame& frame, Rect box);

}  // namespace shell
