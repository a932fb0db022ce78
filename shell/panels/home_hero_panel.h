// The question Tributary asks, beside a river made of many streams.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`; answers its height.
float draw_home_hero_panel(Frame& frame, Rect box);

}  // namespace shell
