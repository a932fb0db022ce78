// The drawer about how the open plan is kept: the storage's health and the plan's versions.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

bool keeping_is_open(const Frame& frame);
void draw_keeping_view(Frame& frame, Rect view);

}  // namespace shell
