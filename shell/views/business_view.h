// Business: what is sold, how it is bought, what can be spent, what is wanted, and what follows at
// once.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_business_view(Frame& frame, Rect content);

}  // namespace shell
