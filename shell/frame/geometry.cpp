#include "shell/frame/geometry.h"

#include <algorithm>

namespace shell {

Rect Rect::inset(float horizontal, float vertical) const {
  return {x + horizontal, y + vertical, std::max(0.0f, w - 2 * horizontal),
          std::max(0.0f, h - 2 * vertical)};
}

Rect Rect::clipped_to(const Rect& other) const {
  const float left = std::max(x, other.x), top = std::max(y, other.y);
  return {left, top, std::max(0.0f, std::min(right(), other.right()) - left),
          std::max(0.0f, std::min(bottom(), other.bottom()) - top)};
}

Rect Rect::cut_top(float height, float gap) {
  const Rect part{x, y, w, height};
  y += height + gap, h = std::max(0.0f, h - height - gap);
  return part;
}

Rect Rect::cut_bottom(float height, float gap) {
  const Rect part{x, bottom() - height, w, height};
  h = std::max(0.0f, h - height - gap);
  return part;
}

Rect Rect::cut_left(float width, float gap) {
  const Rect part{x, y, width, h};
  x += width + gap, w = std::max(0.0f, w - width - gap);
  return part;
}

Rect Rect::cut_right(float width, float gap) {
  const Rect part{right() - width, y, width, h};
  w = std::max(0.0f, w - width - gap);
  return part;
}

Rect Rect::column(int index, int count, float gap) const {
  const float width = (w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  return {x + static_cast<float>(index) * (width + gap), y, width, h};
}

}  // namespace shell
