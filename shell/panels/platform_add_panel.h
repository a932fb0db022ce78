// Adding a platform by its class.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Both answer the height used.
// While there is none: every class as a card.
float draw_platform_start_panel(Frame& frame, Rect box);
// A button with the classes as a menu.
float draw_platform_add_panel(Frame& frame, Rect box);

}  // namespace shell
