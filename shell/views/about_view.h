// About: version, what leaves the page, licences.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_about_view(Frame& frame, Rect content);

}  // namespace shell
