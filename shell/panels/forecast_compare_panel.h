// The plan and what stands beside it, figure by figure.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_forecast_compare_panel(Frame& frame, Rect box);

}  // namespace shell
