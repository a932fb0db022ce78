// The plan's own lines, folded away: its title and people, its months, its currency and tax, its
// language.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_business_plan_panel(Frame& frame, Rect box);

}  // namespace shell
