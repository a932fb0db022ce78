// The line under the top bar that says what is amiss with the plan's keeping, and offers what to
// do.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Cuts its place off `rest`; nothing when all is well.
void draw_banner(Frame& frame, Rect& rest);

}  // namespace shell
