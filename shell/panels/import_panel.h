// What was mended or set aside in a file that is about to be opened, line by line, and what to do
// with it.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_import_panel(Frame& frame);
// Two versions of one plan: the browser's, which is open, and the page's.
void draw_versions_panel(Frame& frame);

}  // namespace shell
