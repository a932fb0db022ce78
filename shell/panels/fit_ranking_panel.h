// How often each channel comes first, and among the first three, over all weights and ratings that
// may be meant.
#pragma once

#include "core/rating/fit.h"
#include "shell/frame/frame.h"

namespace shell {

// A card; answers the height used, 0 where there is nothing to rank.
float draw_fit_ranking_panel(Frame& frame, Rect box, const core::Fit& fit);

}  // namespace shell
