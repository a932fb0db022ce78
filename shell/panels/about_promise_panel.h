// What this page is, which version, and what leaves it: nothing.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_about_promise_panel(Frame& frame, Rect box);

}  // namespace shell
