// The exports that were dropped: how far each has come, and which one is looked at.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_import_files_panel(Frame& frame, Rect box);

}  // namespace shell
