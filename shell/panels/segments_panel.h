// Who the customers are: one line of groups with their shares, or, unfolded, a card in which they
// are named and weighed.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers the height used.
float draw_segments_panel(Frame& frame, Rect box);

}  // namespace shell
