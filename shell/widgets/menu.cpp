#include "shell/widgets/menu.h"

#include <algorithm>

#include "shell/widgets/interact.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float narrowest = 220, widest = 360;

float wanted_width(const Frame& frame, std::span<const MenuItem> items) {
  float width = narrowest;
  for (const MenuItem& item : items) {
    const float icon = item.icon ? size::icon + space::m : 0;
    const float words = std::max(frame.paint().width(Type::body, item.label),
                                 frame.paint().width(Type::small, item.hint));
    width = std::max(width, words + icon + 34);
  }
  return std::min(width, widest);
}

void draw_item(Frame& frame, Rect row, const MenuItem& item, const Hit& hit) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  if (hit.hovered || hit.held)
    paint.fill(row, hit.held ? theme.pressed : theme.hover, radius::badge);
  if (hit.focused) paint.edge(row, theme.focus, 2, radius::badge);
  Rect inside = row.inset(10, 0);
  if (item.icon) paint.icon(inside.cut_left(size::icon, space::m), item.icon, theme.muted);
  if (item.hint.empty()) return paint.text(inside, Type::body, theme.text, item.label);
  inside = inside.inset(0, (row.h - 42) / 2);
  paint.text(inside.cut_top(22), Type::body, theme.text, item.label);
  paint.text(inside.cut_top(20), Type::small, theme.muted, item.hint);
}

}  // namespace

std::optional<std::size_t> menu(Frame& frame, NodeId id, std::string_view name, Rect anchor,
                                std::span<const MenuItem> items) {
  const bool has_hints =
      std::ranges::any_of(items, [](const MenuItem& item) { return !item.hint.empty(); });
  const float row_height = has_hints             ? size::row_two_lines
                           : frame.ui.is_phone() ? size::control_touch
                                                 : size::row;
  const bool just_opened = frame.ui.popup_just_opened;
  std::optional<std::size_t> chosen;
  if (const Popover sheet{frame, id, name, anchor, wanted_width(frame, items),
                          row_height * static_cast<float>(items.size()) + 12, Role::menu}) {
    Rect rows = sheet.content();
    for (std::size_t i = 0; i < items.size(); ++i) {
      const IdScope scope{static_cast<int>(i)};
      const Rect row = rows.cut_top(row_height);
      SemanticNode node;
      node.id = node_id(items[i].label);
      node.role = Role::menu_item;
      node.name = items[i].label;
      node.description = items[i].hint;
      node.rect = row;
      node.focusable = true;
      const Hit hit = interact(frame, node.id, row);
      draw_item(frame, row, items[i], hit);
      if (just_opened && i == 0) frame.ui.focus_request = node.id;
      record(frame, std::move(node));
      if (hit.clicked) chosen = i;
    }
  }
  if (chosen) close_popover(frame);
  return chosen;
}

}  // namespace shell
