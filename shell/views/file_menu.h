// The button beside Download and what else can be done with the plan as a whole: a page with it
// inside, a link, its text, another file in its place.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_file_menu(Frame& frame, Rect button_place);

}  // namespace shell
