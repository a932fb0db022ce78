#include "shell/panels/platform_watch_panel.h"

#include "shell/widgets/text_block.h"

namespace shell {

float draw_platform_watch_panel(Frame& frame, Rect box, const core::Platform&) {
  constexpr float line = 24;
  heading(frame, box.cut_top(line), 3, Type::title, frame.text("platforms.tab.watch"));
  return line;
}

}  // namespace shell
