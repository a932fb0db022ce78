// What the columns of an export are to the plan, and which channels its words mean.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Of the file that is looked at, once it has been read; answers the height used.
float draw_import_mapping_panel(Frame& frame, Rect box);

}  // namespace shell
