// The rail of pages at the left, or the bar of pages at the foot of a phone.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_rail(Frame& frame, Rect rect);        // 232 wide, or 64 with icons only
void draw_bottom_bar(Frame& frame, Rect rect);  // phones
void draw_brand(Frame& frame, Rect box);        // the mark alone, 28 square

}  // namespace shell
