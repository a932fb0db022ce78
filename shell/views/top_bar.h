// Plan title, save status, undo and redo, language, theme, and Download.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_top_bar(Frame& frame, Rect rect);
// Says that work could be lost, and offers to download it; its height is 0 when all is well.
float banner_height(const Frame& frame);
void draw_banner(Frame& frame, Rect rect);

}  // namespace shell
