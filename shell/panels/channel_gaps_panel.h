// The channel in the drawer: whose it is, what sets it apart from the product, and how to come
// closer.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/fit_row.h"

namespace shell {

// Answers the height used. The top right corner, 44 square, is left free for the drawer's button.
float draw_channel_gaps_panel(Frame& frame, Rect box, const FitRow& row);

}  // namespace shell
