#include "shell/panels/home_hero_panel.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// A stream: where it comes from (share of the height), and how wide it starts and ends.
struct Stream {
  std::string_view colour;
  float source;
  float width_there, width_here;
};

constexpr std::array<Stream, 6> streams{{{"meta", 0.06f, 12, 14},
                                         {"search", 0.27f, 9, 9},
                                         {"direct", 0.46f, 7, 8},
                                         {"email", 0.64f, 5, 5},
                                         {"pinterest", 0.81f, 4, 4},
                                         {"referral", 0.97f, 3, 3}}};
constexpr int steps = 158;         // about two pixels each, so that the fade shows no steps
constexpr float meets_at = 0.72f;  // from here on they flow together

float eased(float t) { return t * t * (3 - 2 * t); }

// One stream in short pieces, each a little less mixed with the surface than the one before.
void draw_stream(const Frame& frame, Rect box, const Stream& stream, float arrives) {
  const Colour colour = channel_colour(frame.theme(), stream.colour),
               surface = frame.theme().surface;
  const float leaves = box.y + box.h * stream.source;
  std::array<Point, 2> upper, lower;
  for (int i = 0; i <= steps; ++i) {
    const float t = static_cast<float>(i) / steps, bend = eased(std::min(1.0f, t / meets_at));
    const float y = leaves + (arrives - leaves) * bend;
    const float half = (stream.width_there + (stream.width_here - stream.width_there) * bend) / 2;
    upper = {upper[1], {box.x + box.w * t, y - half}};
    lower = {lower[1], {box.x + box.w * t, y + half}};
    if (i == 0) continue;
    const Colour shade = mixed(colour, surface, std::min(1.0f, t / 0.5f));
    frame.paint().band(upper, lower, shade);
    // The band has no anti-aliasing of its own; its edges get theirs from two lines.
    frame.paint().polyline(upper, shade, 1);
    frame.paint().polyline(lower, shade, 1);
  }
}

void draw_river(const Frame& frame, Rect box) {
  float total = 0;
  for (const Stream& stream : streams) total += stream.width_here;
  float y = box.centre().y - total / 2;
  for (const Stream& stream : streams) {
    draw_stream(frame, box, stream, y + stream.width_here / 2);
    y += stream.width_here;
  }
}

}  // namespace

float draw_home_hero_panel(Frame& frame, Rect box) {
  const Paint& paint = frame.paint();
  const bool phone = frame.ui.is_phone();
  const std::string question = frame.text("home.question"), promise = frame.text("home.promise");
  const float padding = phone ? space::l : space::xl;
  const float river_width = phone ? box.w : std::min(316.0f, box.w * 0.33f);
  const float text_width = phone ? box.w - 2 * padding : box.w - padding - river_width - space::xl;
  const Type type = phone ? Type::heading : Type::display;
  const float text_height = paint.paragraph_height(text_width, type, question) + space::s +
                            paint.paragraph_height(text_width, Type::body, promise);
  const float height =
      phone ? text_height + 2 * padding + 88 : std::max(152.0f, text_height + 2 * padding);
  box.h = height;
  card(frame, box);

  const Rect river = phone
                         ? Rect{box.x + 1, box.bottom() - 96, box.w - 2, 84}
                         : Rect{box.right() - 1 - river_width, box.y + 14, river_width, box.h - 28};
  {
    const ClipScope clip{frame, box.inset(1)};
    draw_river(frame, river);
  }
  Rect words{box.x + padding, phone ? box.y + padding : box.centre().y - text_height / 2,
             text_width, text_height};
  words.cut_top(wrapped_heading(frame, words, 1, type, question), space::s);
  paragraph(frame, words, Type::body, frame.theme().muted, promise);
  return height;
}

}  // namespace shell
