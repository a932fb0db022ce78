// A listing as people meet it there, in the shape of the platform's class.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from what is said of it; what is still missing is a grey place. Answers the height used.
float draw_listing_preview(Frame& frame, Rect box, const core::Platform& platform);

}  // namespace shell
