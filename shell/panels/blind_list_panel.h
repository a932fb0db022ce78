// What the Channels page shows while somebody rates alone: which channels there are and how far one
// is with each, and nothing that would lead.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// `FitSession::rater` rates. Answers the height used.
float draw_blind_list_panel(Frame& frame, Rect box);

}  // namespace shell
