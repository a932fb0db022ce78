// The whole window: rail, top bar, page, strip of numbers; on phones a bottom bar.
#pragma once

#include <optional>
#include <string>

#include "shell/frame/frame.h"

namespace shell {

// What the window itself needs beyond a page's frame.
struct WindowState {
  std::string toast_text;  // empty: none
  bool toast_offers_undo = false;
  bool toast_is_bad = false;
  bool dismiss_toast = false;  // set by the view, as is:
  bool undo_clicked = false;
};

void draw_workbench(Frame& frame, WindowState& window);

}  // namespace shell
