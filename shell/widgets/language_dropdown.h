// Choosing one of the languages of the product, each called as it calls itself.
#pragma once

#include <optional>
#include <string_view>

#include "shell/widgets/choice.h"

namespace shell {

// Answers the language that was chosen in this frame.
std::optional<core::Language> language_dropdown(Frame& frame, Rect rect, std::string_view name,
                                                core::Language now,
                                                const DropdownOptions& how = {});

}  // namespace shell
