// Everything one can ask of the workbench, found by typing: Ctrl+K.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Over the whole page while the session says it is open.
void draw_palette(Frame& frame, Rect page);

}  // namespace shell
