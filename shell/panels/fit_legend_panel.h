// What the rings, dots and colours of the Channels page mean.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used; it flows over as many lines as it needs.
float draw_fit_legend_panel(Frame& frame, Rect box);

}  // namespace shell
