// Draws into the current ImGui window. Everything is given in CSS pixels; edges are rounded to
// whole device pixels here and nowhere else.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shell/frame/geometry.h"
#include "shell/theme/fonts.h"
#include "shell/theme/icons.h"
#include "shell/theme/metrics.h"
#include "shell/theme/theme.h"

struct ImDrawList;

namespace shell {

enum class Align { left, centre, right };
enum class Elevation { card, raised, popover };

class Paint {
 public:
  void set_fonts(Fonts fonts) { fonts_ = fonts; }
  void set_pixel_ratio(float ratio) { ratio_ = ratio; }
  float pixel_ratio() const { return ratio_; }
  float snapped(float css) const;  // the nearest whole device pixel, in CSS pixels
  float hairline() const;          // round(ratio) device pixels, in CSS pixels

  // Shapes. Widths of edges lie inside the rectangle.
  void fill(Rect rect, Colour colour, float radius = 0) const;
  void edge(Rect rect, Colour colour, float width = 1, float radius = 0) const;
  void filled_edge(Rect rect, Colour fill, Colour edge, float width = 1, float radius = 0) const;
  void shadow(Rect rect, const Theme& theme, Elevation elevation, float radius) const;
  void gradient(Rect rect, Colour left, Colour right) const;
  void horizontal(float x, float y, float width, Colour colour) const;  // a hairline
  void vertical(float x, float y, float height, Colour colour) const;
  void dashed_horizontal(float x, float y, float width, Colour colour) const;
  void line(Point from, Point to, Colour colour, float width = 2) const;
  void polyline(std::span<const Point> points, Colour colour, float width = 2) const;
  void disc(Point centre, float radius, Colour colour) const;
  void ring(Point centre, float radius, Colour colour, float width) const;
  void arc(Point centre, float radius, float from_turn, float to_turn, Colour colour,
           float width) const;  // 0 = 12 o'clock
  // A band between two polylines of the same length.
  void band(std::span<const Point> upper, std::span<const Point> lower, Colour colour) const;
  void triangle(Point a, Point b, Point c, Colour colour) const;

  // Text. One line, placed by its line height in the middle of `box`, cut with an ellipsis where it
  // does not fit.
  void text(Rect box, Type type, Colour colour, std::string_view text,
            Align align = Align::left) const;
  float width(Type type, std::string_view text) const;
  bool fits(Type type, std::string_view text, float width) const {
    return this->width(type, text) <= width + 0.5f;
  }
  // Wrapped at `box.w`, from the top of `box`; answers the height drawn. At most `lines` lines when
  // positive.
  float paragraph(Rect box, Type type, Colour colour, std::string_view text, int lines = 0) const;
  float paragraph_height(float width, Type type, std::string_view text, int lines = 0) const;
  // How far the last line of a paragraph reaches.
  float last_line_width(float width, Type type, std::string_view text) const;
  void icon(Rect box, Icon icon, Colour colour, float px = size::icon) const;

  void push_clip(Rect rect) const;
  void pop_clip() const;

 private:
  Fonts fonts_;
  float ratio_ = 1;
};

}  // namespace shell
