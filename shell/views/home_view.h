// Home: plans on this device, new ones, files and examples.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_home_view(Frame& frame, Rect content);

}  // namespace shell
