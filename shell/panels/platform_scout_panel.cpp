#include "shell/panels/platform_scout_panel.h"

#include "shell/widgets/text_block.h"

namespace shell {

float draw_platform_scout_panel(Frame& frame, Rect box, const core::Platform&) {
  constexpr float line = 24;
  heading(frame, box.cut_top(line), 3, Type::title, frame.text("platforms.tab.scout"));
  return line;
}

}  // namespace shell
