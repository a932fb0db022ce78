// A few figures side by side, whose room is the same before they are known.
#pragma once

#include <span>
#include <string>

#include "shell/frame/frame.h"

namespace shell {

struct StripFigure {
  std::string name;
  std::string value = "–";
};

// Answers the height used.
float figure_strip(Frame& frame, Rect box, std::string_view name,
                   std::span<const StripFigure> figures);

}  // namespace shell
