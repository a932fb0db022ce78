// A question in the middle of the page that holds everything else back until it is answered.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shell/widgets/button.h"

namespace shell {

struct DialogButton {
  std::string label;
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = nullptr;
};

// Answers the button that was pressed; buttons.size() when it was closed by Escape, by its close
// button or by a click beside it. `draw` fills a box of the width it is given from the top and
// answers its height; what is too high scrolls. The first button has the focus at first.
std::optional<std::size_t> dialog(Frame& frame, std::string_view title,
                                  std::span<const DialogButton> buttons,
                                  const std::function<float(Frame&, Rect)>& draw);

}  // namespace shell
