// How a file was understood: its letters, its signs, its header, its first rows, and the lines left
// out with the reason for each. Every guess can be corrected.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Of the file that is looked at, once it has been read; answers the height used.
float draw_import_reading_panel(Frame& frame, Rect box);

}  // namespace shell
