// An interview being held: one question at a time, what was answered, and which ways of discovering
// the answer describes.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

float interview_height(const Frame& frame, float width);

// Fills `box`, which is as high as interview_height(frame, box.w). The interview is
// session.discovery.interview; it enters the plan with the first thing that is noted, so that
// opening it by mistake leaves no trace.
void draw_interview_panel(Frame& frame, Rect box);

}  // namespace shell
