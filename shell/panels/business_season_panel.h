// The year as twelve bars, of demand and of what advertising costs: taken from a trade, or dragged.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_business_season_panel(Frame& frame, Rect box);

}  // namespace shell
