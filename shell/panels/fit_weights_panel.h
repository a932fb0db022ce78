// How much each criterion may count where the ranking is drawn: the least and the most, as far as
// one knows.
#pragma once

#include "core/rating/fit.h"
#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_fit_weights_panel(Frame& frame, Rect box, const core::Fit& fit);

}  // namespace shell
