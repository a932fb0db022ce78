// Free answers to a survey on their way to evidence: pasted, found by a word, tagged with the
// behaviours they describe, and counted into the plan in one step.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

float survey_answers_height(const Frame& frame, float width);

// Fills `box`, which is as high as survey_answers_height(frame, box.w). To be drawn while the
// session's survey draft is open.
void draw_survey_answers_panel(Frame& frame, Rect box);

}  // namespace shell
