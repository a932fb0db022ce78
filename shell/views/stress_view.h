// Page 8: what is left when a support gives way.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_stress_view(Frame& frame, Rect content);

}  // namespace shell
