// The channels of the plan on a phone: a row each with its mismatches and what is decided. Choosing
// a row opens the channel.
#pragma once

#include <vector>

#include "shell/frame/frame.h"
#include "shell/widgets/fit_row.h"

namespace shell {

// Answers the height used.
float draw_fit_list_panel(Frame& frame, Rect box, const std::vector<FitRow>& rows);

}  // namespace shell
