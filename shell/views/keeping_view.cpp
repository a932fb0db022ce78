#include "shell/views/keeping_view.h"

#include "shell/panels/storage_health_panel.h"
#include "shell/panels/versions_panel.h"
#include "shell/widgets/drawer.h"
#include "shell/widgets/text_block.h"

namespace shell {

bool keeping_is_open(const Frame& frame) { return frame.has_plan && frame.session.keeping.open; }

void draw_keeping_view(Frame& frame, Rect view) {
  if (!keeping_is_open(frame)) return;
  const IdScope scope{"keeping"};
  const std::string& title = frame.text("keeping.title");
  Drawer drawer{frame, view, title, frame.session.keeping.open, "keeping"};
  if (!drawer) return;
  Rect box = drawer.content();
  const float top = box.y;
  Rect line = box.cut_top(28, space::l);
  line.w -= 40;
  heading(frame, line, 2, Type::title, title);
  box.cut_top(draw_storage_health_panel(frame, box), space::l);
  frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
  box.cut_top(space::l);
  box.cut_top(draw_versions_panel(frame, box));
  drawer.set_height(box.y - top);
}

}  // namespace shell
