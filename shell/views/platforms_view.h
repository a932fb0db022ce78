// The page of the platforms to grow on.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_platforms_view(Frame& frame, Rect content);

}  // namespace shell
