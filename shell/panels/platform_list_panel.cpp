#include "shell/panels/platform_list_panel.h"

#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float row_height = 84;

void draw_row(Frame& frame, Rect box, const core::Platform& platform, bool is_chosen) {
  const IdScope scope{platform.id};
  const Theme& theme = frame.theme();
  const std::string name = platform_name(frame, platform), line = platform_line(frame, platform),
                    state = platform_state(frame, platform);
  const NodeScope item{frame, Role::list_item, name, box, "platform"};
  const Hit hit =
      row_button(frame, box.inset(4), name,
                 {.selected = is_chosen, .radius = radius::control, .value = line + ". " + state});
  if (hit.clicked) {
    frame.session.platforms.platform = platform.id;
    frame.session.platforms.details_open = false;
  }
  Rect inside = box.inset(space::l, space::m - 1);
  const Paint& paint = frame.paint();
  paint.text(inside.cut_top(22), Type::body_strong, is_chosen ? theme.accent : theme.text, name);
  paint.text(inside.cut_top(20), Type::small, theme.muted, line);
  paint.text(inside.cut_top(20), Type::small, theme.text, state);
}

}  // namespace

float draw_platform_list_panel(Frame& frame, Rect box, const core::Id& chosen) {
  const auto& platforms = frame.plan.platforms;
  const Rect whole{box.x, box.y, box.w, 2 + row_height * static_cast<float>(platforms.size())};
  card(frame, whole);
  const NodeScope list{frame, Role::list, frame.text("page.platforms"), whole, "platforms"};
  Rect rows = whole.inset(1);
  for (const core::Platform& platform : platforms) {
    draw_row(frame, rows.cut_top(row_height), platform, platform.id == chosen);
    if (&platform != &platforms.back())
      frame.paint().horizontal(rows.x, rows.y - 1, rows.w, frame.theme().hairline);
  }
  return whole.h;
}

}  // namespace shell
