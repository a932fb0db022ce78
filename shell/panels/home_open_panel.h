// Bring a plan in from outside: a file, or the example that ships with the product.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Both are drawn from the top of `box`, with their headings; they answer their height.
float draw_home_file_panel(Frame& frame, Rect box);
float draw_home_examples_panel(Frame& frame, Rect box);

}  // namespace shell
