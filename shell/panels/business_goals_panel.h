// What the business wants: what, how much, by when.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_business_goals_panel(Frame& frame, Rect box);

}  // namespace shell
