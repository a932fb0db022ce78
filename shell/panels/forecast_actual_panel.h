// What really happened in a month of the plan, held against what was to be expected.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used; 0 while nothing has happened yet.
float draw_forecast_actual_panel(Frame& frame, Rect box);

}  // namespace shell
