// The licences of everything inside the page, each with its whole text.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_about_licences_panel(Frame& frame, Rect box);

}  // namespace shell
