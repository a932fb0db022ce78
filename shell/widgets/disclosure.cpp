#include "shell/widgets/disclosure.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/interact.h"
#include "shell/widgets/scopes.h"

namespace shell {

bool disclosure(Frame& frame, Rect rect, std::string_view name, bool open, std::string_view value) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  SemanticNode node;
  node.id = node_id(name);
  node.role = Role::button;
  node.name = shown(name);
  node.description = value;
  const float lacking = frame.ui.is_phone() ? std::max(0.0f, size::control_touch - rect.h) : 0.0f;
  node.rect = {rect.x, rect.y - lacking / 2, rect.w, rect.h + lacking};
  node.focusable = true;
  node.expanded = open ? Expanded::expanded : Expanded::collapsed;
  const Hit hit = interact(frame, node.id, node.rect);
  if (hit.hovered || hit.held)
    paint.fill(rect.inset(-8, 0), hit.held ? theme.pressed : theme.hover, radius::control);
  if (hit.focused) paint.edge(rect.inset(-8, 0), theme.focus, 2, radius::control);

  Rect inside = rect;
  paint.icon(inside.cut_right(20, space::s), open ? icons::expand_less : icons::expand_more,
             theme.muted);
  const float name_width = std::min(paint.width(Type::title, shown(name)) + 1, inside.w);
  paint.text(inside.cut_left(name_width, space::l), Type::title, theme.text, shown(name));
  if (inside.w > 80) paint.text(inside, Type::small, theme.muted, value, Align::right);
  record(frame, std::move(node));
  return hit.clicked;
}

}  // namespace shell
