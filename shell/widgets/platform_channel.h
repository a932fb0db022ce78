// From a platform to a channel of the plan.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Which channel it is, and the way there; without one a button that adds it, with the physics of
// the library where the library knows such a channel. One step of undo. Answers the height used.
float draw_platform_channel(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
