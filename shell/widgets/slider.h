// A thumb on a track: one value between two bounds, dragged, clicked or moved by keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

struct SliderOptions {
  double least = 0, most = 1;
  double step = 0.05;      // of an arrow key; Page keys take four
  std::string value = {};  // in words, for screen readers
};

// What an arrow, Page, Home or End key makes of `value`; nothing for another key.
std::optional<double> stepped(double value, Key key, double least, double most, double step);

// 32 high or more. Dragging answers `editing` until it is let go; a key answers `finished` at once.
Gesture slider(Frame& frame, Rect rect, std::string_view name, double& value,
               const SliderOptions& options = {});

}  // namespace shell
