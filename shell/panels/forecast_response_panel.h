// How one channel answers to money or hours: its curve to be dragged, and the ranges behind it.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used; 0 where no channel is fed.
float draw_forecast_response_panel(Frame& frame, Rect box);

}  // namespace shell
