#include "shell/theme/paint.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "shell/theme/foreign_text.h"

namespace shell {
namespace {

ImDrawList& list() { return *ImGui::GetWindowDrawList(); }

ImU32 packed(Colour c) {
  return IM_COL32((c >> 24) & 0xFF, (c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF);
}

struct DeviceRect {
  ImVec2 from, to;
};

DeviceRect device(Rect r, float ratio) {
  const ImVec2 from{std::round(r.x * ratio), std::round(r.y * ratio)};
  return {from,
          {std::max(from.x, std::round(r.right() * ratio)),
           std::max(from.y, std::round(r.bottom() * ratio))}};
}

ImVec2 device(Point p, float ratio) { return {p.x * ratio, p.y * ratio}; }

struct ShadowLayer {
  float y, spread, light, dark;
};
constexpr std::array<ShadowLayer, 1> card_shadow{{{1, 0, 0.05f, 0.3f}}};
constexpr std::array<ShadowLayer, 3> raised_shadow{
    {{4, 2, 0.03f, 0.22f}, {2, 1, 0.045f, 0.3f}, {1, 0, 0.06f, 0.35f}}};
constexpr std::array<ShadowLayer, 4> popover_shadow{
    {{10, 7, 0.025f, 0.18f}, {6, 4, 0.035f, 0.24f}, {3, 2, 0.045f, 0.3f}, {1, 1, 0.06f, 0.4f}}};

std::span<const ShadowLayer> layers_of(Elevation elevation) {
  switch (elevation) {
    case Elevation::card:
      return card_shadow;
    case Elevation::raised:
      return raised_shadow;
    case Elevation::popover:
      return popover_shadow;
  }
  return card_shadow;
}

constexpr std::string_view ellipsis = "…";

// Whether all between two heights, in device pixels, lies above or below what is shown.
bool is_out_of_sight(float top, float bottom) {
  const ImDrawList& draw = list();
  return bottom <= draw.GetClipRectMin().y || top >= draw.GetClipRectMax().y;
}

// A face at one size, measuring in device pixels.
struct Face {
  ImFont& font;
  float px;
  ForeignText& foreign;

  float width(std::string_view text) const {
    std::string room;
    const std::string_view drawn = foreign.with_stand_ins(text, room);
    return font.CalcTextSizeA(px, FLT_MAX, 0, drawn.data(), drawn.data() + drawn.size()).x;
  }

  // The longest start of `text` that is at most `most` wide.
  std::string_view fitting(std::string_view text, float most) const {
    if (most <= 0) return {};
    std::string room;
    if (foreign.with_stand_ins(text, room).data() == text.data()) {
      const char* end = text.data();
      // ImGui takes what is narrower than that.
      font.CalcTextSizeA(px, most + 0.001f, 0, text.data(), text.data() + text.size(), &end);
      return text.substr(0, static_cast<std::size_t>(end - text.data()));
    }
    // Runs are drawn whole, so only measuring tells how much of one fits.
    std::vector<std::size_t> ends{0};
    while (ends.back() < text.size())
      ends.push_back(ends.back() + cluster_length(text.substr(ends.back())));
    const auto beyond = std::ranges::partition_point(
        ends, [&](std::size_t end) { return width(text.substr(0, end)) <= most; });
    return text.substr(0, beyond == ends.begin() ? 0 : *(beyond - 1));
  }
};

Face face_of(const Fonts& fonts, Type type, float ratio) {
  const TypeStyle style = style_of(type);
  return {*(style.semibold ? fonts.semibold : fonts.regular), style.px * ratio, *fonts.foreign};
}

// The longest start of `text` that is at most `width` wide together with an ellipsis.
std::string shortened(const Face& face, std::string_view text, float width) {
  std::string_view kept = face.fitting(text, width - face.width(ellipsis));
  while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
  return std::string{kept} + std::string{ellipsis};
}

// How much of a line's text stands on it: up to the last whole word that fits. Only plain spaces
// part words: ImGui would also break after the comma of "4,4".
std::size_t line_length(const Face& face, std::string_view text, float width) {
  const std::size_t fits = face.fitting(text, width).size();
  // Where the next word begins or the text ends, the last word fits whole.
  std::size_t end = fits < text.size() && text[fits] != ' ' ? text.rfind(' ', fits) : fits;
  if (end == text.npos) end = 0;
  while (end > 0 && text[end - 1] == ' ') --end;
  // Not even one word fits: as many letters as do, and one at least.
  return end > 0 ? end : std::max(fits, cluster_length(text));
}

// As much of `text` as may stand on a line: more than any box is wide, so that a word of millions
// of letters is not measured anew for each of its lines.
std::string_view within_reach(std::string_view text) {
  constexpr std::size_t most = 1024;
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end > 0 ? end : most);
}

// The pieces of `text` that fit lines of `width` device pixels; of `most` lines, where that is
// positive, those and one more if there is more.
std::vector<std::string_view> wrapped(const Face& face, std::string_view text, float width,
                                      int most = 0) {
  std::vector<std::string_view> lines;
  while (!text.empty() && (most <= 0 || lines.size() <= static_cast<std::size_t>(most))) {
    const std::string_view reach = within_reach(text);
    const std::string_view line = reach.substr(0, reach.find('\n'));
    const std::size_t length = line.empty() ? 0 : line_length(face, line, width);
    lines.push_back(line.substr(0, length));
    const std::size_t next = std::min(line.find_first_not_of(' ', length), line.size());
    const bool is_ended = next == line.size() && text.substr(next).starts_with('\n');
    text.remove_prefix(is_ended ? next + 1 : next);
  }
  return lines;
}

}  // namespace

float Paint::snapped(float css) const { return std::round(css * ratio_) / ratio_; }

float Paint::hairline() const { return std::max(1.0f, std::round(ratio_)) / ratio_; }

void Paint::fill(Rect rect, Colour colour, float radius) const {
  const auto [from, to] = device(rect, ratio_);
  if (to.x <= from.x || to.y <= from.y || (colour & 0xFF) == 0) return;
  if (is_out_of_sight(from.y, to.y)) return;
  list().AddRectFilled(from, to, packed(colour), radius * ratio_);
}

void Paint::filled_edge(Rect rect, Colour fill_colour, Colour edge_colour, float width,
                        float radius) const {
  // The outer shape in the colour of the edge, then the inner one on it: no fringe shows between
  // the two.
  const float inner = width * hairline();
  fill(rect, edge_colour, radius);
  fill({snapped(rect.x) + inner, snapped(rect.y) + inner,
        snapped(rect.right()) - snapped(rect.x) - 2 * inner,
        snapped(rect.bottom()) - snapped(rect.y) - 2 * inner},
       fill_colour, std::max(0.0f, radius - inner));
}

void Paint::edge(Rect rect, Colour colour, float width, float radius) const {
  const auto [from, to] = device(rect, ratio_);
  const float w = width * hairline() * ratio_;
  list().AddRect({from.x + w / 2, from.y + w / 2}, {to.x - w / 2, to.y - w / 2}, packed(colour),
                 std::max(0.0f, radius * ratio_ - w / 2), 0, w);
}

void Paint::shadow(Rect rect, const Theme& theme, Elevation elevation, float radius) const {
  const Colour base = theme.dark ? 0x000000FF : 0x0B2A30FF;
  for (const ShadowLayer& layer : layers_of(elevation))
    fill(rect.grown(layer.spread).moved(0, layer.y),
         with_alpha(base, theme.dark ? layer.dark : layer.light), radius + layer.spread);
}

void Paint::gradient(Rect rect, Colour left, Colour right) const {
  const auto [from, to] = device(rect, ratio_);
  list().AddRectFilledMultiColor(from, to, packed(left), packed(right), packed(right),
                                 packed(left));
}

void Paint::horizontal(float x, float y, float width, Colour colour) const {
  fill({x, snapped(y), width, hairline()}, colour);
}

void Paint::vertical(float x, float y, float height, Colour colour) const {
  fill({snapped(x), y, hairline(), height}, colour);
}

void Paint::dashed_horizontal(float x, float y, float width, Colour colour) const {
  for (float at = 0; at < width; at += 6) horizontal(x + at, y, std::min(3.0f, width - at), colour);
}

void Paint::line(Point from, Point to, Colour colour, float width) const {
  list().AddLine(device(from, ratio_), device(to, ratio_), packed(colour), width * ratio_);
}

void Paint::polyline(std::span<const Point> points, Colour colour, float width) const {
  std::vector<ImVec2> path;
  path.reserve(points.size());
  for (const Point p : points) path.push_back(device(p, ratio_));
  list().AddPolyline(path.data(), static_cast<int>(path.size()), packed(colour), 0, width * ratio_);
}

void Paint::disc(Point centre, float radius, Colour colour) const {
  if (is_out_of_sight((centre.y - radius) * ratio_, (centre.y + radius) * ratio_)) return;
  list().AddCircleFilled(device(centre, ratio_), radius * ratio_, packed(colour));
}

void Paint::ring(Point centre, float radius, Colour colour, float width) const {
  if (is_out_of_sight((centre.y - radius) * ratio_, (centre.y + radius) * ratio_)) return;
  list().AddCircle(device(centre, ratio_), (radius - width / 2) * ratio_, packed(colour), 0,
                   width * ratio_);
}

void Paint::arc(Point centre, float radius, float from_turn, float to_turn, Colour colour,
                float width) const {
  constexpr float turn = 2.0f * std::numbers::pi_v<float>;
  ImDrawList& draw = list();
  draw.PathArcTo(device(centre, ratio_), (radius - width / 2) * ratio_, (from_turn - 0.25f) * turn,
                 (to_turn - 0.25f) * turn);
  draw.PathStroke(packed(colour), 0, width * ratio_);
}

void Paint::band(std::span<const Point> upper, std::span<const Point> lower, Colour colour) const {
  // Triangles without anti-aliasing of their inner edges, which would show as seams.
  ImDrawList& draw = list();
  const ImDrawListFlags flags = draw.Flags;
  draw.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (std::size_t i = 0; i + 1 < std::min(upper.size(), lower.size()); ++i)
    draw.AddQuadFilled(device(upper[i], ratio_), device(upper[i + 1], ratio_),
                       device(lower[i + 1], ratio_), device(lower[i], ratio_), packed(colour));
  draw.Flags = flags;
}

void Paint::triangle(Point a, Point b, Point c, Colour colour) const {
  list().AddTriangleFilled(device(a, ratio_), device(b, ratio_), device(c, ratio_), packed(colour));
}

float Paint::width(Type type, std::string_view text) const {
  return text.empty() ? 0 : face_of(fonts_, type, ratio_).width(text) / ratio_;
}

void Paint::text(Rect box, Type type, Colour colour, std::string_view text, Align align) const {
  if (text.empty() || box.w <= 0) return;
  const float middle = box.centre().y * ratio_, line = style_of(type).line * ratio_;
  if (is_out_of_sight(middle - line, middle + line)) return;
  const Face face = face_of(fonts_, type, ratio_);
  std::string shorter, room;
  float text_width = width(type, text);
  if (text_width > box.w + 0.5f) {
    shorter = shortened(face, text, box.w * ratio_);
    text = shorter;
    text_width = width(type, text);
  }
  float x = box.x;
  if (align == Align::centre) x += (box.w - text_width) / 2;
  if (align == Align::right) x += box.w - text_width;
  // ImGui counts from the top of ascent + descent; the box holds them in its middle.
  const ImFontBaked& baked = *face.font.GetFontBaked(face.px);
  const float height = baked.Ascent - baked.Descent;
  const ImVec2 at{std::round(x * ratio_), std::round(box.centre().y * ratio_ - height / 2)};
  text = face.foreign.with_stand_ins(text, room);
  list().AddText(&face.font, face.px, at, packed(colour), text.data(), text.data() + text.size());
}

float Paint::paragraph_height(float width, Type type, std::string_view text, int lines) const {
  auto count = wrapped(face_of(fonts_, type, ratio_), text, width * ratio_, lines).size();
  if (lines > 0) count = std::min(count, static_cast<std::size_t>(lines));
  return static_cast<float>(count) * style_of(type).line;
}

float Paint::paragraph(Rect box, Type type, Colour colour, std::string_view text, int lines) const {
  const float line = style_of(type).line;
  const auto pieces = wrapped(face_of(fonts_, type, ratio_), text, box.w * ratio_, lines);
  float y = box.y;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool last = lines > 0 && i + 1 == static_cast<std::size_t>(lines);
    // The last line allowed takes all that is left of its paragraph, so that it ends in an ellipsis
    // where there is more.
    std::string piece{pieces[i]};
    if (last && i + 1 < pieces.size()) {
      const auto start = static_cast<std::size_t>(pieces[i].data() - text.data());
      const std::size_t end = std::min(text.find('\n', start), text.size());
      piece = text.substr(start, end - start);
      if (end < text.size()) piece += ellipsis;
    }
    this->text({box.x, y, box.w + 1, line}, type, colour, piece);
    y += line;
    if (last) break;
  }
  return y - box.y;
}

float Paint::last_line_width(float width, Type type, std::string_view text) const {
  const auto pieces = wrapped(face_of(fonts_, type, ratio_), text, width * ratio_);
  return pieces.empty() ? 0 : this->width(type, pieces.back());
}

void Paint::icon(Rect box, Icon icon, Colour colour, float px) const {
  ImFont& font = *fonts_.icons;
  const float device_px = std::round(px * ratio_);
  const ImVec2 at{std::round(box.centre().x * ratio_ - device_px / 2),
                  std::round(box.centre().y * ratio_ - device_px / 2)};
  list().AddText(&font, device_px, at, packed(colour), icon);
}

void Paint::push_clip(Rect rect) const {
  const auto [from, to] = device(rect, ratio_);
  ImGui::PushClipRect(from, to, true);
}

void Paint::pop_clip() const { ImGui::PopClipRect(); }

}  // namespace shell
