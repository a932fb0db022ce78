// The forecast: what the plan may bring, from where, and what is not known about it.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_forecast_view(Frame& frame, Rect content);

}  // namespace shell
