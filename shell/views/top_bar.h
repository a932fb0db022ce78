// Plan title, save status, undo and redo, language, theme, and Download.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_top_bar(Frame& frame, Rect rect);

}  // namespace shell
