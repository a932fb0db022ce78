// The page's answer: what a new customer may cost, or what is still missing to say so.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_business_answer_panel(Frame& frame, Rect box);

}  // namespace shell
