// A link that holds the whole plan: what that means, the link to copy, or why there is none.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_share_panel(Frame& frame);

}  // namespace shell
