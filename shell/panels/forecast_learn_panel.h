// What would be worth knowing, in money, and where the spread comes from.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Both answer the height used, which does not depend on what the answer is.
float draw_forecast_learn_panel(Frame& frame, Rect box);
float draw_forecast_spread_panel(Frame& frame, Rect box);

}  // namespace shell
