// How well a channel does on each criterion: the suggested rating with its range and reason, or
// one's own with its why.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/fit_row.h"

namespace shell {

// Answers the height used. Can be folded away.
float draw_channel_ratings_panel(Frame& frame, Rect box, const FitRow& row);

}  // namespace shell
