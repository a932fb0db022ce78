// Choosing a circle of customers of the plan, or none of them.
#pragma once

#include <optional>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

// Puts the choice into `segment`; answers whether one was made in this frame. `nobody` says what
// none stands for.
bool segment_dropdown(Frame& frame, Rect box, std::string_view name, std::string_view nobody,
                      std::optional<core::Id>& segment);

}  // namespace shell
