// The two rows on top of the board: phases, and months with what they ask for against what there
// is.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/board_layout.h"

namespace shell {

void draw_plan_header_panel(Frame& frame, const BoardLayout& board);

}  // namespace shell
