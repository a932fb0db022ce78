// The answer of the Stress page: what is kept with the plan and today, as one sentence.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used, which answers that come later do not change.
float draw_stress_head_panel(Frame& frame, Rect box);

}  // namespace shell
