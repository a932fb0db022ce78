// On phones: the pages and preferences that the bottom bar has no room for.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_more_sheet(Frame& frame, Rect page);

}  // namespace shell
