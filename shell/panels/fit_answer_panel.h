// The answer at the top of the Channels page: how many channels suit the product and which is
// furthest off.
#pragma once

#include <vector>

#include "shell/frame/frame.h"
#include "shell/widgets/fit_row.h"

namespace shell {

// Answers the height used.
float draw_fit_answer_panel(Frame& frame, Rect box, const std::vector<FitRow>& rows);

}  // namespace shell
