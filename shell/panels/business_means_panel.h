// What can be spent: money and hours a month, what an hour costs, and the cash behind it.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_business_means_panel(Frame& frame, Rect box);

}  // namespace shell
