// What must be true for a channel to come first: the weights under which it does, in words, and
// which other channels it is nearly always ahead of or behind.
#pragma once

#include "core/rating/fit.h"
#include "shell/frame/frame.h"

namespace shell {

// Answers the height used, 0 while there is no ranking.
float draw_channel_ranking_panel(Frame& frame, Rect box, const core::Fit& fit,
                                 const core::Channel& channel);

}  // namespace shell
