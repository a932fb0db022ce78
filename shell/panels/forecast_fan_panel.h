// What the months may bring, as a range that opens, against the goal and another way.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_forecast_fan_panel(Frame& frame, Rect box);

}  // namespace shell
