// Adds a way of discovering by its kind: as the last line of the list, or as a row of suggestions
// while there is none.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_discovery_add_panel(Frame& frame, Rect row);

// A card with all kinds as chips, drawn from the top of `box`; answers its height.
float draw_discovery_start_panel(Frame& frame, Rect box);

}  // namespace shell
