#include "shell/views/file_menu.h"

#include <array>
#include <string>
#include <vector>

#include "shell/actions/actions.h"
#include "shell/widgets/button.h"
#include "shell/widgets/menu.h"
#include "shell/widgets/popover.h"

namespace shell {

void draw_file_menu(Frame& frame, Rect button_place) {
  const IdScope scope{"file menu"};
  const std::string& name = frame.text("action.file_menu");
  const NodeId id = node_id(name);
  if (icon_button(frame, button_place, icons::more_vert, name, {.colour = frame.theme().muted}))
    is_open(frame, id) ? close_popover(frame) : open_popover(frame, id);

  std::vector<MenuItem> items;
  std::vector<const Action*> actions;
  for (const auto& [action_id, icon] :
       {std::pair{"rename", icons::edit}, std::pair{"save_page", icons::description},
        std::pair{"share", icons::link}, std::pair{"copy_plan", icons::content_copy},
        std::pair{"replace", icons::upload_file}, std::pair{"link_file", icons::save},
        std::pair{"unlink_file", icons::close}}) {
    const Action& one = action(action_id);
    if (!one.enabled(frame)) continue;
    items.push_back({frame.text(one.text_key), icon, frame.text(one.text_key + "_hint")});
    actions.push_back(&one);
  }
  if (const auto chosen = menu(frame, id, name, button_place, items))
    actions[*chosen]->perform(frame);
}

}  // namespace shell
