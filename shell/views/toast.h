// One message at a time at the lower left of the page, with "Undo" when something was taken away.
#pragma once

#include "shell/frame/frame.h"
#include "shell/views/workbench_view.h"

namespace shell {

void draw_toast(Frame& frame, Rect page, WindowState& window);

}  // namespace shell
