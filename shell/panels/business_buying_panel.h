// How people come to buy: how long they think, what starts it, and how the product asks to be
// bought.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_business_buying_panel(Frame& frame, Rect box);

}  // namespace shell
