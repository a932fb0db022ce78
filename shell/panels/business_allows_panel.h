// What follows at once from what was said: what a customer may cost, what advertising must bring,
// how long the cash lasts.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_business_allows_panel(Frame& frame, Rect box);

}  // namespace shell
