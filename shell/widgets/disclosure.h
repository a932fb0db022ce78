// A line that shows or hides what stands below it.
#pragma once

#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

// True when it was clicked. `name` stands at the left in the title's type; `value`, muted at the
// right, says what is hidden.
bool disclosure(Frame& frame, Rect rect, std::string_view name, bool open,
                std::string_view value = {});

}  // namespace shell
