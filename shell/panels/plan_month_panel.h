// The plan on a phone: one month at a time, its load, its cards and what each channel may spend.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_plan_month_panel(Frame& frame, Rect box);

}  // namespace shell
