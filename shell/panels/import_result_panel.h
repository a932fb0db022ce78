// What an export would add to the plan, beside what stands there, and what has to be said first.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Of the file that is looked at; answers the height used.
float draw_import_result_panel(Frame& frame, Rect box);

}  // namespace shell
