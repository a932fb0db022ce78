// The discovery map: segments, behaviours with their evidence, where channels are present, and
// interviews.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_discovery_view(Frame& frame, Rect view);

}  // namespace shell
