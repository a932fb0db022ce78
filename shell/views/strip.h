// The four numbers that stay in sight at the foot of every plan page. Until there is a forecast
// they say where the business stands today.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_strip(Frame& frame, Rect rect);

}  // namespace shell
