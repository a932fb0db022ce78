// The Plan page: what to do, in which month, with which means.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_plan_view(Frame& frame, Rect content);

}  // namespace shell
