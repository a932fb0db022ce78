// Points and rectangles in CSS pixels, the unit of all layout. A Rect is cut into parts from its
// sides: what is cut off is answered, what is left stays. Not inline: a page is a thousand such
// cuts.
#pragma once

namespace shell {

struct Point {
  float x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool is_empty() const { return w <= 0 || h <= 0; }

  Rect inset(float all) const { return inset(all, all); }
  Rect inset(float horizontal, float vertical) const;
  Rect grown(float by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  Rect clipped_to(const Rect& other) const;

  // Cuts off a strip; `gap` more is dropped between it and what is left.
  Rect cut_top(float height, float gap = 0);
  Rect cut_bottom(float height, float gap = 0);
  Rect cut_left(float width, float gap = 0);
  Rect cut_right(float width, float gap = 0);
  // The `index`th of `count` equal columns with `gap` between them.
  Rect column(int index, int count, float gap) const;
};

}  // namespace shell
