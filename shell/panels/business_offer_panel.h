// What the business sells, at what price and margin; the model decides which fields are asked.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_business_offer_panel(Frame& frame, Rect box);

}  // namespace shell
