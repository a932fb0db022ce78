// The way into the interview mode.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Opens an interview with somebody new at that question; the cursor is in the name of the person.
void hold_interview(Frame& frame, int at_question = 0);

}  // namespace shell
