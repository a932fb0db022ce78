#include "shell/widgets/presence_cell.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/slider.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::array<double, 5> steps{0, 0.25, 0.5, 0.75, 1};
constexpr double key_step = 0.05;
constexpr float full_radius = 16.5f, sheet_width = 296;

std::size_t nearest_step(double presence) {
  const auto nearest =
      std::ranges::min_element(steps, {}, [&](double step) { return std::abs(step - presence); });
  return static_cast<std::size_t>(nearest - steps.begin());
}

std::optional<double> digit_value(const NodeKey& key) {
  if (key.key != Key::digit) return std::nullopt;
  return key.digit / 10.0;
}

// What the keys of this frame make of the value, or that one of them asks for the sheet.
Gesture take_keys(Frame& frame, NodeId id, std::optional<double>& presence, bool& wants_sheet) {
  Gesture gesture = Gesture::none;
  while (const auto key = frame.ui.input.take_key(id)) {
    if (key->key == Key::enter || key->key == Key::space) {
      wants_sheet = true;
    } else if (key->key == Key::remove) {
      if (presence) gesture = Gesture::finished;
      presence.reset();
    } else if (const auto typed = digit_value(*key)) {
      presence = typed;
      gesture = Gesture::finished;
    } else if (const auto moved = stepped(presence.value_or(0), key->key, 0, 1, key_step)) {
      presence = moved;
      gesture = Gesture::finished;
    }
  }
  return gesture;
}

Gesture draw_steps(Frame& frame, Rect rect, std::optional<double>& presence) {
  std::array<std::string, steps.size()> labels;
  for (std::size_t i = 0; i < steps.size(); ++i) labels[i] = frame.format.number(steps[i] * 100);
  const std::size_t selected = presence && *presence == steps[nearest_step(*presence)]
                                   ? nearest_step(*presence)
                                   : steps.size();
  const auto chosen = segments(frame, rect, frame.text("presence.steps"), labels, selected);
  if (!chosen) return Gesture::none;
  presence = steps[*chosen];
  return Gesture::finished;
}

Gesture draw_sheet(Frame& frame, Rect box, std::string_view title, std::optional<double>& presence,
                   bool just_opened) {
  const Theme& theme = frame.theme();
  const float height = frame.ui.control_height();
  box.cut_top(frame.paint().paragraph(box, Type::body_strong, theme.text, title), space::xs);
  label(frame, box.cut_top(20, space::s), Type::small, theme.muted, presence_word(frame, presence));
  Gesture gesture = draw_steps(frame, box.cut_top(height, space::s), presence);

  double value = presence.value_or(0);
  const std::string& slider_name = frame.text("presence.slider");
  if (just_opened) frame.ui.focus_request = node_id(slider_name);
  const Gesture slid = slider(frame, box.cut_top(32, space::s), slider_name, value,
                              {.step = key_step, .value = presence_word(frame, presence)});
  if (slid != Gesture::none) presence = value, gesture = slid;

  Rect last = box.cut_top(height);
  const std::string& clear = frame.text("presence.clear");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .dense = true, .disabled = !presence};
  const bool cleared =
      button(frame, last.cut_right(button_width(frame, clear, quiet), space::s), clear, quiet);
  const Gesture typed =
      number_field(frame, last.cut_left(std::min(last.w, 120.0f)), frame.text("presence.exact"),
                   presence, {.unit = "/ 100", .least = 0, .most = 1, .decimals = 0, .scale = 100});
  if (typed != Gesture::none) gesture = typed;
  if (cleared) presence.reset(), gesture = Gesture::finished;
  return gesture;
}

}  // namespace

std::string presence_word(const Frame& frame, std::optional<double> presence) {
  if (!presence) return frame.text("presence.unknown");
  const TextKey key = TextKey{"presence.step_"} + std::to_string(nearest_step(*presence));
  return frame.text("presence.said",
                    {{"value", frame.format.number(*presence * 100)}, {"word", frame.text(key)}});
}

void presence_disc(Frame& frame, Point centre, std::optional<double> presence) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  if (!presence) return paint.fill({centre.x - 3.5f, centre.y - 0.5f, 7, 1}, theme.control_border);
  if (*presence <= 0) return paint.ring(centre, 4, theme.control_border, 1);
  const float radius =
      std::max(3.0f, full_radius * static_cast<float>(std::sqrt(std::min(*presence, 1.0))));
  const bool is_strong = *presence >= 0.6 - 1e-9;
  paint.disc(centre, radius,
             is_strong                  ? theme.accent
             : *presence >= 0.25 - 1e-9 ? theme.accent_line
                                        : theme.band_inner);
  if (is_strong)
    paint.text({centre.x - 20, centre.y - 10, 40, 20}, Type::small_strong, theme.on_accent,
               frame.format.number(*presence * 100), Align::centre);
}

Gesture presence_cell(Frame& frame, Rect rect, std::string_view name, std::string_view title,
                      std::optional<double>& presence) {
  const Theme& theme = frame.theme();
  SemanticNode node;
  node.id = node_id(name);
  const NodeId id = node.id;
  const Hit hit = interact(frame, id, rect);
  bool wants_sheet = hit.clicked;
  Gesture gesture = take_keys(frame, id, presence, wants_sheet);
  if (wants_sheet) is_open(frame, id) ? close_popover(frame) : open_popover(frame, id);

  const Rect well{rect.centre().x - 20, rect.centre().y - 20, 40, 40};
  if (is_open(frame, id))
    frame.paint().edge(well.inset(1), theme.accent, 2, radius::control);
  else if (hit.hovered || hit.held)
    frame.paint().fill(well.inset(1), hit.held ? theme.pressed : theme.hover, radius::control);
  presence_disc(frame, rect.centre(), presence);
  if (hit.focused) frame.paint().edge(well.inset(1), theme.focus, 2, radius::control);
  if ((hit.hovered || hit.focused) && !is_open(frame, id))
    tooltip(frame, well, presence_word(frame, presence));

  node.role = Role::slider;
  node.name = shown(name);
  node.value = presence_word(frame, presence);
  node.rect = rect;
  node.focusable = node.takes_keys = true;
  node.least = 0;
  node.most = 100;
  node.now = static_cast<float>(presence.value_or(0) * 100);
  tell_popup(node, Popup::dialog, is_open(frame, id));
  record(frame, std::move(node));

  const bool just_opened = frame.ui.popup_just_opened;
  const float title_height =
      frame.paint().paragraph_height(sheet_width - 2 * space::m - 12, Type::body_strong, title);
  const float height = title_height + 20 + 32 + 2 * frame.ui.control_height() + 3 * space::s +
                       space::xs + 2 * space::m + 12;
  if (const Popover sheet{frame, id, title, well, sheet_width, height}) {
    const IdScope scope{static_cast<int>(id)};
    const Gesture inside =
        draw_sheet(frame, sheet.content().inset(space::m, space::m), title, presence, just_opened);
    if (inside != Gesture::none) gesture = inside;
  }
  return gesture;
}

}  // namespace shell
