// How well the browser keeps the plans: room, promise, last download, what may go wrong here.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_storage_health_panel(Frame& frame, Rect box);

}  // namespace shell
