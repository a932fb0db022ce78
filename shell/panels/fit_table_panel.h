// The channels of the plan against the product, a row each: where product and channel stand on each
// trait, the mismatches that have a name, and what is decided. Choosing a row opens the channel.
#pragma once

#include <vector>

#include "shell/frame/frame.h"
#include "shell/widgets/fit_row.h"

namespace shell {

// Answers the height used.
float draw_fit_table_panel(Frame& frame, Rect box, const std::vector<FitRow>& rows);

}  // namespace shell
