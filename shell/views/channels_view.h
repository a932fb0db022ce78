// The Channels page: which channels of the plan suit the product, and adding more of them.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_channels_view(Frame& frame, Rect content);

}  // namespace shell
