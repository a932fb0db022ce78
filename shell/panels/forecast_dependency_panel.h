// How much hangs on few, month by month: effective channels, the largest owner, what is rented.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_forecast_dependency_panel(Frame& frame, Rect box);

}  // namespace shell
