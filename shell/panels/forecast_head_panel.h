// The answer of the forecast page: what the last month may bring, and how often the goal is met.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_forecast_head_panel(Frame& frame, Rect box);

}  // namespace shell
