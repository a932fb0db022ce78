// How hard the event hits, how long it lasts and what of the loss comes back by other ways.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_stress_details_panel(Frame& frame, Rect box);

}  // namespace shell
