// The page on which exports are looked at before they become part of the plan.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_import_view(Frame& frame, Rect content);

}  // namespace shell
