// The interviews held so far: whom, when, and how much was noted; each can be opened again or taken
// away.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

float interview_list_height(const Frame& frame, float width);

// Fills `box`, which is as high as interview_list_height(frame, box.w).
void draw_interview_list_panel(Frame& frame, Rect box);

}  // namespace shell
