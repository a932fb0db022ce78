// Everything about one card of the plan, in the drawer.
#pragma once

#include "core/model/activity.h"
#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_activity_panel(Frame& frame, Rect box, const core::Activity& activity);

}  // namespace shell
