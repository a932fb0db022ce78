#include "shell/widgets/choice.h"

#include <algorithm>
#include <vector>

#include "shell/widgets/button.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

void draw_option(Frame& frame, Rect row, std::string_view label, bool selected, const Hit& hit) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  if (hit.hovered || hit.held) paint.fill(row, theme.hover, radius::badge);
  Rect inside = row.inset(10, 0);
  if (selected) paint.icon(inside.cut_right(20, 8), icons::check, theme.accent);
  paint.text(inside, selected ? Type::body_strong : Type::body,
             selected ? theme.accent : theme.text, label);
  if (hit.focused) paint.edge(row, theme.focus, 2, radius::badge);
}

constexpr float chip_gap = 8;

// Places chips of `widths` in lines of `width` and calls place(index, rect).
template <class Place>
float flow(const Frame& frame, Rect box, std::span<const float> widths, Place place) {
  const float height = frame.ui.is_phone() ? size::control_touch : size::chip;
  float x = box.x, y = box.y;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const float width = std::min(widths[i], box.w);
    if (x > box.x && x + width > box.right() + 0.5f) x = box.x, y += height + chip_gap;
    place(i, Rect{x, y, width, height});
    x += width + chip_gap;
  }
  return widths.empty() ? 0 : y + height - box.y;
}

std::vector<float> widths_of(const Frame& frame, std::span<const std::string> labels,
                             std::span<const bool> selected) {
  std::vector<float> widths;
  for (std::size_t i = 0; i < labels.size(); ++i)
    widths.push_back(chip_width(frame, labels[i], selected[i]));
  return widths;
}

SemanticNode control(Frame&, Role role, std::string_view label, Rect rect) {
  SemanticNode node;
  node.id = node_id(label);
  node.role = role;
  node.name = shown(label);
  node.rect = rect;
  node.focusable = true;
  return node;
}

// The square the pointer is over or beside, while it is drawn over them from the one it went down
// on.
std::optional<RatingChange> drawn_over(Frame& frame, NodeId id, const Hit& hit, Rect rect,
                                       float side) {
  if (hit.held && is_drag(frame)) frame.ui.dragging = id;
  if (frame.ui.dragging != id) return std::nullopt;
  const float place = (frame.ui.input.pointer.x - rect.x) / (side + 4);
  const int value = std::clamp(static_cast<int>(std::floor(place)) + 1, 1, 5);
  if (hit.held) return RatingChange{value, Gesture::editing};
  frame.ui.dragging = 0;
  return RatingChange{value, Gesture::finished};
}

// The five squares of a rating.
std::optional<RatingChange> rating_squares(Frame& frame, Rect rect, std::optional<int> value,
                                           bool suggested, float side) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  std::optional<RatingChange> chosen;
  for (int n = 1; n <= 5; ++n) {
    const IdScope one{n};
    const Rect square{rect.x + static_cast<float>(n - 1) * (side + 4), rect.y, side, side};
    const std::string digit = std::to_string(n);
    SemanticNode node = control(frame, Role::radio, digit, square);
    const bool on = value == n;
    node.checked = on && !suggested;
    if (on && suggested) node.description = frame.text("common.suggested");
    const Hit hit = interact(frame, node.id, square);
    if (on && !suggested)
      paint.fill(square, hit.held ? theme.accent_pressed : theme.accent, radius::control);
    else
      paint.filled_edge(square,
                        on            ? theme.accent_soft
                        : hit.held    ? theme.pressed
                        : hit.hovered ? theme.hover
                                      : theme.surface,
                        on ? theme.accent : theme.control_border, 1, radius::control);
    paint.text(square, on ? Type::body_strong : Type::body,
               on && !suggested ? theme.on_accent
               : on             ? theme.accent
                                : theme.text,
               digit, Align::centre);
    if (hit.focused) focus_ring(frame, square, radius::control);
    const NodeId id = node.id;
    record(frame, std::move(node));
    if (const auto drawn = drawn_over(frame, id, hit, rect, side))
      chosen = drawn;
    else if (hit.clicked)
      chosen = RatingChange{n, Gesture::finished};
  }
  return chosen;
}

}  // namespace

std::optional<std::size_t> dropdown(Frame& frame, Rect rect, std::string_view name,
                                    std::span<const std::string> options, std::size_t selected,
                                    const DropdownOptions& how) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  SemanticNode node = control(frame, Role::combobox, name, rect);
  const bool has_value = selected < options.size();
  const std::string_view what = has_value ? std::string_view{options[selected]} : how.placeholder;
  node.value = what;
  node.disabled = how.disabled;
  const bool open = is_open(frame, node.id);
  tell_popup(node, Popup::listbox, open);
  const NodeId id = node.id;
  const Hit hit = interact(frame, id, rect, how.disabled);
  paint.filled_edge(rect,
                    how.disabled ? theme.sunken
                    : hit.held   ? theme.pressed
                                 : theme.surface,
                    open          ? theme.focus
                    : hit.hovered ? theme.text
                                  : theme.control_border,
                    open ? 2.0f : 1.0f, radius::control);
  Rect inside = rect.inset(size::field_padding, 0);
  paint.icon(inside.cut_right(20, 4), open ? icons::expand_less : icons::expand_more, theme.muted);
  paint.text(inside, how.dense ? Type::small_strong : Type::body,
             has_value ? theme.text : theme.muted, what);
  if (hit.focused && !open) focus_ring(frame, rect, radius::control);
  record(frame, std::move(node));
  if (hit.clicked) open ? close_popover(frame) : open_popover(frame, id);

  std::optional<std::size_t> chosen;
  const IdScope scope{name};
  const float row_height = frame.ui.is_phone() ? size::control_touch : size::row;
  float width = rect.w;
  for (const std::string& option : options)
    width = std::max(width, paint.width(Type::body_strong, option) + 62);
  const bool just_opened = frame.ui.popup_just_opened;
  if (const Popover sheet{frame, id, shown(name), rect, width,
                          row_height * static_cast<float>(options.size()) + 12, Role::listbox}) {
    Rect rows = sheet.content();
    for (std::size_t i = 0; i < options.size(); ++i) {
      const IdScope row_scope{static_cast<int>(i)};
      const Rect row = rows.cut_top(row_height);
      SemanticNode option = control(frame, Role::option, options[i], row);
      option.selected = i == selected;
      const Hit row_hit = interact(frame, option.id, row);
      draw_option(frame, row, options[i], i == selected, row_hit);
      if (just_opened && (i == selected || (!has_value && i == 0)))
        frame.ui.focus_request = option.id;
      record(frame, std::move(option));
      if (row_hit.clicked) chosen = i;
    }
  }
  if (chosen) close_popover(frame);
  return chosen;
}

std::optional<std::size_t> labelled_dropdown(Frame& frame, Rect box, std::string_view name,
                                             std::span<const std::string> options,
                                             std::size_t selected, std::string_view help,
                                             const DropdownOptions& how) {
  const FieldLabel label_text{frame, box.cut_top(size::label, size::label_gap), shown(name), help};
  return dropdown(frame, box, name, options, selected, how);
}

float chip_width(const Frame& frame, std::string_view label, bool selected, Icon icon) {
  return frame.paint().width(Type::small_strong, shown(label)) + 25 +
         (selected || icon ? 22.0f : 0.0f);
}

bool chip(Frame& frame, Rect rect, std::string_view label, bool selected, Role role, Icon icon) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  SemanticNode node = control(frame, role, label, rect);
  node.checked = selected;
  const Hit hit = interact(frame, node.id, rect);
  const float corner = rect.h / 2;
  const Colour fill = selected      ? theme.accent_soft
                      : hit.held    ? theme.pressed
                      : hit.hovered ? theme.hover
                                    : theme.surface;
  paint.filled_edge(rect, fill, selected ? theme.accent : theme.control_border, 1, corner);
  const Colour colour = selected ? theme.accent : theme.text;
  const Icon mark = icon ? icon : selected ? icons::check : nullptr;
  const float text_width =
      std::min(paint.width(Type::small_strong, shown(label)), rect.w - 16 - (mark ? 22.0f : 0.0f));
  float x = rect.centre().x - (text_width + (mark ? 22.0f : 0.0f)) / 2;
  if (mark) {
    paint.icon({x, rect.y, 16, rect.h}, mark, colour, 16);
    x += 22;
  }
  paint.text({x, rect.y, text_width + 1, rect.h}, Type::small_strong, colour, shown(label));
  if (hit.focused) focus_ring(frame, rect, corner);
  record(frame, std::move(node));
  return hit.clicked;
}

std::optional<std::size_t> chips(Frame& frame, Rect box, std::string_view name,
                                 std::span<const std::string> labels,
                                 std::span<const bool> selected, float& height, bool only_one) {
  const IdScope scope{name};
  const NodeScope group{frame, only_one ? Role::radio_group : Role::group, shown(name), box};
  std::optional<std::size_t> clicked;
  height = flow(frame, box, widths_of(frame, labels, selected), [&](std::size_t i, Rect rect) {
    const IdScope one{static_cast<int>(i)};
    if (chip(frame, rect, labels[i], selected[i], only_one ? Role::radio : Role::checkbox))
      clicked = i;
  });
  return clicked;
}

float chips_height(const Frame& frame, float width, std::span<const std::string> labels,
                   std::span<const bool> selected) {
  return flow(frame, {0, 0, width, 0}, widths_of(frame, labels, selected),
              [](std::size_t, Rect) {});
}

std::optional<std::size_t> segments(Frame& frame, Rect rect, std::string_view name,
                                    std::span<const std::string> labels, std::size_t selected) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const IdScope scope{name};
  const NodeScope group{frame, Role::radio_group, shown(name), rect};
  paint.filled_edge(rect, theme.surface, theme.control_border, 1, radius::control);
  std::optional<std::size_t> clicked;
  const float width = rect.w / static_cast<float>(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Rect part{rect.x + static_cast<float>(i) * width, rect.y, width, rect.h};
    SemanticNode node = control(frame, Role::radio, labels[i], part);
    node.checked = i == selected;
    const Hit hit = interact(frame, node.id, part);
    if (i == selected || hit.hovered)
      paint.fill(part.inset(1), i == selected ? theme.accent_soft : theme.hover, 7);
    if (i > 0) paint.vertical(part.x, part.y + 1, part.h - 2, theme.border);
    paint.text(part.inset(6, 0), Type::small_strong, i == selected ? theme.accent : theme.text,
               shown(labels[i]), Align::centre);
    if (hit.focused) focus_ring(frame, part.inset(2), 6);
    record(frame, std::move(node));
    if (hit.clicked) clicked = i;
  }
  return clicked;
}

std::optional<std::size_t> tabs(Frame& frame, Rect rect, std::string_view name,
                                std::span<const std::string> labels, std::size_t selected) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const IdScope scope{name};
  const NodeScope list{frame, Role::tab_list, shown(name), rect};
  std::optional<std::size_t> clicked;
  float x = rect.x;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool on = i == selected;
    const float width = paint.width(Type::body_strong, shown(labels[i]));
    const Rect part{x - 4, rect.y, width + 8, rect.h};
    SemanticNode node = control(frame, Role::tab, labels[i], part);
    node.selected = on;
    const Hit hit = interact(frame, node.id, part);
    paint.text({x, rect.y, width + 2, rect.h}, on ? Type::body_strong : Type::body,
               on || hit.hovered ? theme.text : theme.muted, shown(labels[i]));
    if (on) paint.fill({x, rect.bottom() - 2, width, 2}, theme.accent, 1);
    if (hit.focused) paint.edge(part, theme.focus, 2, radius::control);
    record(frame, std::move(node));
    if (hit.clicked) clicked = i;
    x += width + space::xl;
  }
  return clicked;
}

std::optional<RatingChange> rating(Frame& frame, Rect rect, std::string_view name,
                                   std::optional<int> value, std::string_view word,
                                   bool suggested) {
  const IdScope scope{name};
  const float side = frame.ui.is_phone() ? size::control_touch : 36.0f;
  std::optional<RatingChange> chosen;
  {
    const NodeScope group{
        frame, Role::radio_group, shown(name), {rect.x, rect.y, 5 * side + 16, side}};
    chosen = rating_squares(frame, rect, value, suggested, side);
  }
  const float after = rect.x + 5 * (side + 4) + 6;
  if (!word.empty() && after < rect.right())
    label(frame, {after, rect.y, rect.right() - after, side}, Type::small, frame.theme().muted,
          word);
  return chosen;
}

bool toggle(Frame& frame, Rect rect, std::string_view text, bool on) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  SemanticNode node = control(frame, Role::switch_control, text, rect);
  node.checked = on;
  const Hit hit = interact(frame, node.id, rect);
  const Rect track{rect.x, rect.centre().y - 10, 36, 20};
  if (on)
    paint.fill(track, theme.accent, 10);
  else
    paint.filled_edge(track, hit.hovered ? theme.hover : theme.surface, theme.control_border, 1,
                      10);
  paint.disc({on ? track.right() - 10 : track.x + 10, track.centre().y}, 7,
             on ? theme.on_accent : theme.control_border);
  paint.text({track.right() + 8, rect.y, rect.w - 44, rect.h}, Type::body, theme.text, shown(text));
  if (hit.focused) focus_ring(frame, track, 10);
  record(frame, std::move(node));
  return hit.clicked;
}

bool check_box(Frame& frame, Rect rect, std::string_view text, bool on) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  SemanticNode node = control(frame, Role::checkbox, text, rect);
  node.checked = on;
  const Hit hit = interact(frame, node.id, rect);
  const Rect box{rect.x, rect.centre().y - 10, 20, 20};
  if (on) {
    paint.fill(box, theme.accent, 5);
    paint.icon(box, icons::check, theme.on_accent, 16);
  } else {
    paint.filled_edge(box, hit.hovered ? theme.hover : theme.surface, theme.control_border, 1, 5);
  }
  paint.text({box.right() + 8, rect.y, rect.w - 28, rect.h}, Type::body, theme.text, shown(text));
  if (hit.focused) focus_ring(frame, box, 5);
  record(frame, std::move(node));
  return hit.clicked;
}

}  // namespace shell
