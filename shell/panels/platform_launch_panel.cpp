#include "shell/panels/platform_launch_panel.h"

#include "shell/widgets/text_block.h"

namespace shell {

float draw_platform_launch_panel(Frame& frame, Rect box, const core::Platform&) {
  constexpr float line = 24;
  heading(frame, box.cut_top(line), 3, Type::title, frame.text("platforms.tab.launch"));
  return line;
}

}  // namespace shell
