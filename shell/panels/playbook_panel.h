// Cards worth doing, by kind of business, to be put on the board.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_playbook_panel(Frame& frame, Rect box);

}  // namespace shell
