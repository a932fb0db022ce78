#include "shell/widgets/slider.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float thumb = 8;  // radius

}  // namespace

std::optional<double> stepped(double value, Key key, double least, double most, double step) {
  const auto to_grid = [&](double wanted) {
    return std::clamp(least + std::round((wanted - least) / step) * step, least, most);
  };
  switch (key) {
    case Key::left:
    case Key::down:
      return to_grid(value - step);
    case Key::right:
    case Key::up:
      return to_grid(value + step);
    case Key::page_down:
      return to_grid(value - 4 * step);
    case Key::page_up:
      return to_grid(value + 4 * step);
    case Key::home:
      return least;
    case Key::end:
      return most;
    default:
      return std::nullopt;
  }
}

Gesture slider(Frame& frame, Rect rect, std::string_view name, double& value,
               const SliderOptions& options) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  SemanticNode node;
  node.id = node_id(name);
  const NodeId id = node.id;
  const Hit hit = interact(frame, id, rect);
  const Rect track{rect.x + thumb, rect.centre().y - 2, rect.w - 2 * thumb, 4};
  Gesture gesture = Gesture::none;

  if (hit.pressed) frame.ui.dragging = id;
  if (frame.ui.dragging == id) {
    if (hit.held) {
      const double share = std::clamp((frame.ui.input.pointer.x - track.x) / track.w, 0.0f, 1.0f);
      // Whole hundredths of the track: finer than a hand can mean.
      value = options.least + std::round(share * 100) / 100 * (options.most - options.least);
      gesture = Gesture::editing;
    } else {
      frame.ui.dragging = 0;
      gesture = Gesture::finished;
    }
  }
  while (const auto key = frame.ui.input.take_key(id))
    if (const auto moved = stepped(value, key->key, options.least, options.most, options.step)) {
      value = *moved;
      gesture = Gesture::finished;
    }

  const auto share = static_cast<float>(
      std::clamp((value - options.least) / (options.most - options.least), 0.0, 1.0));
  const Point centre{track.x + track.w * share, rect.centre().y};
  paint.fill(track, theme.pressed, 2);
  paint.fill({track.x, track.y, track.w * share, track.h}, theme.accent, 2);
  paint.disc(centre, thumb, theme.accent);
  paint.disc(centre, thumb - 2,
             hit.held      ? theme.accent_soft
             : hit.hovered ? theme.hover
                           : theme.surface);
  if (hit.focused)
    focus_ring(frame, Rect{centre.x - thumb, centre.y - thumb, 2 * thumb, 2 * thumb}, thumb);

  node.role = Role::slider;
  node.name = shown(name);
  node.value = options.value;
  node.rect = rect;
  node.focusable = node.takes_keys = true;
  node.least = static_cast<float>(options.least);
  node.most = static_cast<float>(options.most);
  node.now = static_cast<float>(value);
  record(frame, std::move(node));
  return gesture;
}

}  // namespace shell
