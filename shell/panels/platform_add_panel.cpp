#include "shell/panels/platform_add_panel.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/document/platform_library.h"
#include "core/edit/platform_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/menu.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float card_height = 60, gap = space::s, column_least = 230;

// It bears the name of its class until it is given its own, which is asked for at once.
void add(Frame& frame, const core::PlatformClassText& text) {
  core::Platform platform;
  platform.name = text.name.in(frame.plan.language);
  platform.id = frame.ids.make(platform.name);
  platform.platform_class = text.platform_class;
  platform.traction.unit = text.unit.in(frame.plan.language);
  PlatformsSession& session = frame.session.platforms;
  session.platform = platform.id;
  session.tab = PlatformTab::scout;
  session.details_open = true;
  frame.session.sought_field = frame.text("platforms.name");
  frame.edits.apply("edit.add_platform", core::add_platform(std::move(platform)));
}

void draw_class(Frame& frame, Rect box, const core::PlatformClassText& text) {
  const Theme& theme = frame.theme();
  const IdScope scope{core::name_of(text.platform_class)};
  const std::string &name = frame.in_language(text.name),
                    &examples = frame.in_language(text.examples);
  card(frame, box);
  const Hit hit = row_button(frame, box, name, {.draw_background = false, .description = examples});
  if (hit.hovered || hit.held)
    frame.paint().filled_edge(box, hit.held ? theme.pressed : theme.hover, theme.border, 1,
                              radius::card);
  if (hit.focused) frame.paint().edge(box, theme.focus, 2, radius::card);
  Rect inside = box.inset(space::m, 9);
  frame.paint().text(inside.cut_top(22), Type::body_strong, theme.text, name);
  frame.paint().text(inside.cut_top(20), Type::small, theme.muted, examples);
  if (hit.clicked) add(frame, text);
}

}  // namespace

float draw_platform_start_panel(Frame& frame, Rect box) {
  const auto& classes = core::embedded_platform_library().classes;
  const int columns = std::clamp(static_cast<int>((box.w + gap) / (column_least + gap)), 1, 3);
  const int rows = (static_cast<int>(classes.size()) + columns - 1) / columns;
  const Rect all{box.x, box.y, box.w, static_cast<float>(rows) * (card_height + gap) - gap};
  const NodeScope group{frame, Role::group, frame.text("platforms.add"), all};
  for (int i = 0; i < static_cast<int>(classes.size()); ++i) {
    const Rect column = all.column(i % columns, columns, gap);
    draw_class(frame,
               {column.x, all.y + static_cast<float>(i / columns) * (card_height + gap), column.w,
                card_height},
               classes[static_cast<std::size_t>(i)]);
  }
  return all.h;
}

float draw_platform_add_panel(Frame& frame, Rect box) {
  const auto& classes = core::embedded_platform_library().classes;
  const std::string& words = frame.text("platforms.add");
  const NodeId id = node_id("classes");
  const ButtonOptions options{.kind = ButtonKind::action,
                              .icon = icons::add,
                              .dense = true,
                              .opens = Popup::menu,
                              .is_open = is_open(frame, id)};
  Rect place = box.cut_top(button_height(frame, true));
  place.w = std::min(place.w, button_width(frame, words, options));
  if (button(frame, place, words, options))
    is_open(frame, id) ? close_popover(frame) : open_popover(frame, id);
  std::vector<MenuItem> items;
  for (const core::PlatformClassText& text : classes)
    items.push_back(
        {.label = frame.in_language(text.name), .hint = frame.in_language(text.examples)});
  if (const auto chosen = menu(frame, id, words, place, items)) add(frame, classes[*chosen]);
  return place.h;
}

}  // namespace shell
