#include "shell/widgets/button.h"

#include <algorithm>

#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Face {
  Colour fill, edge, text;  // fill or edge 0: none
  bool soft_edge = true;
};

Face face_of(const Theme& theme, ButtonKind kind, const Hit& hit, bool disabled) {
  if (disabled) {
    if (kind == ButtonKind::filled) return {theme.sunken, 0, theme.disabled};
    if (kind == ButtonKind::quiet) return {0, 0, theme.disabled};
    return {theme.surface, theme.border, theme.disabled};
  }
  const Colour quiet_fill = hit.held ? theme.pressed : hit.hovered ? theme.hover : 0;
  switch (kind) {
    case ButtonKind::filled:
      return {hit.held      ? theme.accent_pressed
              : hit.hovered ? theme.accent_hover
                            : theme.accent,
              0, theme.on_accent};
    case ButtonKind::secondary:
      return {quiet_fill ? quiet_fill : theme.surface, theme.control_border, theme.text};
    case ButtonKind::action:
      return {quiet_fill ? quiet_fill : theme.surface, theme.accent, theme.accent};
    case ButtonKind::quiet:
      return {quiet_fill, 0, theme.accent};
    case ButtonKind::destructive:
      return {hit.held      ? theme.bad
              : hit.hovered ? theme.bad_soft
                            : theme.surface,
              theme.bad, hit.held ? theme.on_bad : theme.bad};
  }
  return {theme.surface, theme.control_border, theme.text};
}

void tell_unfolding(SemanticNode& node, bool unfolds, bool is_open) {
  if (unfolds) node.expanded = is_open ? Expanded::expanded : Expanded::collapsed;
}

float icon_room(const ButtonOptions& options) {
  return options.icon ? (options.dense ? 16.0f : 20.0f) + 8.0f : 0.0f;
}

}  // namespace

std::string_view shown(std::string_view label) { return label.substr(0, label.find("##")); }

float button_height(const Frame& frame, bool dense) {
  if (frame.ui.is_phone()) return size::control_touch;
  return dense ? size::control_dense : size::control;
}

float button_width(const Frame& frame, std::string_view label, const ButtonOptions& options) {
  const Type type = options.dense ? Type::small_strong : Type::body_strong;
  return frame.paint().width(type, shown(label)) + icon_room(options) +
         (options.dense ? 24.0f : 32.0f) + 1;
}

bool button(Frame& frame, Rect rect, std::string_view label, const ButtonOptions& options) {
  SemanticNode node;
  node.id = node_id(label);
  node.role = Role::button;
  node.name = options.name.empty() ? shown(label) : options.name;
  node.description = options.description;
  node.shortcut = options.shortcut;
  node.rect = rect;
  node.disabled = options.disabled;
  node.focusable = true;
  tell_popup(node, options.opens, options.is_open);
  tell_unfolding(node, options.unfolds, options.is_open);
  const Hit hit = interact(frame, node.id, rect, options.disabled);
  const Face face = face_of(frame.theme(), options.kind, hit, options.disabled);
  const Paint& paint = frame.paint();
  if (face.edge)
    paint.filled_edge(rect, face.fill, face.edge, 1, radius::control);
  else if (face.fill)
    paint.fill(rect, face.fill, radius::control);

  const Type type = options.dense ? Type::small_strong : Type::body_strong;
  const float room = icon_room(options), icon_size = room > 0 ? room - 8 : 0;
  const float text_width = std::min(paint.width(type, shown(label)), rect.w - room - 8);
  float x = rect.centre().x - (text_width + room) / 2;
  if (options.icon && !options.icon_after) {
    paint.icon({x, rect.y, icon_size, rect.h}, options.icon, face.text, icon_size);
    x += room;
  }
  paint.text({x, rect.y, text_width + 1, rect.h}, type, face.text, shown(label));
  if (options.icon && options.icon_after)
    paint.icon({x + text_width + 8, rect.y, icon_size, rect.h}, options.icon, face.text, icon_size);
  if (hit.focused) focus_ring(frame, rect, radius::control);
  if (!options.description.empty() && (hit.hovered || hit.focused))
    tooltip(frame, rect, options.description);
  record(frame, std::move(node));
  return hit.clicked;
}

bool icon_button(Frame& frame, Rect rect, Icon icon, std::string_view name,
                 const IconButtonOptions& options) {
  SemanticNode node;
  node.id = node_id(name);
  node.role = Role::button;
  node.name = shown(name);
  node.shortcut = options.shortcut;
  node.rect = rect;
  node.disabled = options.disabled;
  node.pressed = options.pressed;
  node.focusable = true;
  tell_popup(node, options.opens, options.is_open);
  const Hit hit = interact(frame, node.id, rect, options.disabled);
  const Theme& theme = frame.theme();
  if (hit.held || hit.hovered || options.pressed)
    frame.paint().fill(rect,
                       hit.held      ? theme.pressed
                       : hit.hovered ? theme.hover
                                     : theme.accent_soft,
                       radius::control);
  const Colour colour = options.disabled ? theme.disabled
                        : options.colour ? options.colour
                                         : theme.text;
  frame.paint().icon(rect, icon, colour, options.icon_size);
  if (hit.focused) focus_ring(frame, rect, radius::control);
  if (hit.hovered || hit.focused) {
    std::string words{shown(name)};
    if (!options.shortcut.empty()) words += "  " + std::string{options.shortcut};
    tooltip(frame, rect, words);
  }
  record(frame, std::move(node));
  return hit.clicked;
}

Hit row_button(Frame& frame, Rect rect, std::string_view name, const RowOptions& options) {
  SemanticNode node;
  node.id = node_id(name);
  node.role = options.role;
  node.name = shown(name);
  node.value = options.value;
  node.description = options.description;
  node.rect = rect;
  node.selected = options.selected;
  node.current = options.current;
  node.focusable = true;
  tell_popup(node, options.opens, options.is_open);
  tell_unfolding(node, options.unfolds, options.is_open);
  const Hit hit = interact(frame, node.id, rect);
  const Theme& theme = frame.theme();
  const bool is_shaded = options.selected || (options.unfolds && options.is_open);
  if (options.draw_background && (is_shaded || hit.hovered || hit.held))
    frame.paint().fill(rect,
                       is_shaded  ? theme.accent_soft
                       : hit.held ? theme.pressed
                                  : theme.hover,
                       options.radius);
  if (hit.focused) frame.paint().edge(rect.inset(1), theme.focus, 2, options.radius);
  record(frame, std::move(node));
  return hit;
}

}  // namespace shell
