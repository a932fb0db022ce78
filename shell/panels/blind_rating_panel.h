// A channel as somebody sees it who rates alone: its name and the questions, neither suggestions
// nor what others have noted.
#pragma once

#include "shell/frame/frame.h"
#include "shell/widgets/fit_row.h"

namespace shell {

// Answers the height used. Leaving it opens the comparison.
float draw_blind_rating_panel(Frame& frame, Rect box, const FitRow& row);

}  // namespace shell
