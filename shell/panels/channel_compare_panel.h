// Two channels of the plan side by side: how each rates, how each works, and how often one comes
// out ahead of the other.
#pragma once

#include "core/rating/fit.h"
#include "shell/frame/frame.h"

namespace shell {

// Answers the height used, 0 where there is no other channel.
float draw_channel_compare_panel(Frame& frame, Rect box, const core::Fit& fit,
                                 const core::Channel& channel);

}  // namespace shell
