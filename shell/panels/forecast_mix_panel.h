// Where revenue comes from month by month.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_forecast_mix_panel(Frame& frame, Rect box);

}  // namespace shell
