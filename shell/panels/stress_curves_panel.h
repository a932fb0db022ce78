// Revenue by month with the event: of the plan, and of the business as it is today.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used, which answers that come later do not change.
float draw_stress_curves_panel(Frame& frame, Rect box);

}  // namespace shell
