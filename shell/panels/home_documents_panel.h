// The plans kept on this device: go on with one, open another, remove one.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`, with its heading; answers its height.
float draw_home_documents_panel(Frame& frame, Rect box);

}  // namespace shell
