// The lanes of the board: cards that are dragged between months and lanes and stretched, by pointer
// or by keyboard, and the money of each channel by month.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/board_layout.h"

namespace shell {

void draw_plan_lanes_panel(Frame& frame, const BoardLayout& board);

}  // namespace shell
