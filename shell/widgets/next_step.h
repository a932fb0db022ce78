// The last line of a page: what to do next, and the way there.
#pragma once

#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

// A muted sentence and a button that leads to `page`; under each other where the box is narrow.
// Answers the height used.
float next_step(Frame& frame, Rect box, std::string_view sentence, std::string_view action,
                std::string_view page);

// The same where the button does something else: `pressed` says whether it was.
float next_step(Frame& frame, Rect box, std::string_view sentence, std::string_view action,
                bool& pressed);

}  // namespace shell
