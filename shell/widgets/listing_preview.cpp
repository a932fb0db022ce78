#include "shell/widgets/listing_preview.h"

#include <algorithm>
#include <string>

#include "shell/widgets/marks.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

enum class Lead { square, round, cover, side };

// What stands first, and how many pictures stand below it.
struct Shape {
  Lead lead = Lead::square;
  int pictures = 0;
  bool has_stars = false, has_price = false, has_bar = false;
};

Shape shape_of(const core::Platform& platform) {
  using enum core::PlatformClass;
  switch (platform.platform_class.value_or(app_store)) {
    case app_store:
    case extension_store:
      return {.lead = Lead::square, .pictures = 3, .has_stars = true, .has_price = true};
    case bots:
      return {.lead = Lead::round, .pictures = 3};
    case goods:
      return {.lead = Lead::cover, .pictures = 4, .has_stars = true, .has_price = true};
    case services:
      return {.lead = Lead::cover, .has_stars = true, .has_price = true};
    case classifieds:
      return {.lead = Lead::side, .has_price = true};
    case crowdfunding:
      return {.lead = Lead::cover, .has_price = true, .has_bar = true};
    case social:
      return {.lead = Lead::round, .pictures = 3};
    case reviews:
      return {.lead = Lead::square, .has_stars = true};
  }
  return {};
}

constexpr float mark = 52, cover = 116, thumb_gap = space::xs, padding = space::m;

// A place for a picture: tinted once there is one.
void draw_picture(const Frame& frame, Rect box, bool is_there, float corner) {
  const Theme& theme = frame.theme();
  frame.paint().filled_edge(box, is_there ? theme.accent_soft : theme.sunken, theme.hairline, 1,
                            corner);
}

// The words, or in muted ones what is missing; answers the height.
float draw_words(const Frame& frame, Rect box, Type type, const std::string& said,
                 const std::string& missing, int lines) {
  return frame.paint().paragraph(box, type,
                                 said.empty() ? frame.theme().disabled : frame.theme().text,
                                 said.empty() ? missing : said, lines);
}

float draw_head(const Frame& frame, Rect box, const core::Listing& listing) {
  const float top = box.y;
  box.cut_top(draw_words(frame, box, Type::body_strong, listing.title,
                         frame.text("platforms.listing.title"), 2));
  box.cut_top(draw_words(frame, box, Type::small, listing.difference,
                         frame.text("platforms.listing.difference"), 2));
  return box.y - top;
}

float draw_inside(Frame& frame, Rect box, const core::Platform& platform) {
  const core::Listing& listing = platform.listing;
  const Shape shape = shape_of(platform);
  const Theme& theme = frame.theme();
  const float top = box.y;
  const double pictures = listing.pictures.value_or(0);
  const bool has_video = listing.videos.value_or(0) > 0;
  if (shape.lead == Lead::cover) {
    const Rect place = box.cut_top(cover, space::s);
    draw_picture(frame, place, pictures > 0 || has_video, radius::badge);
    if (has_video) {
      const Point centre = place.centre();
      frame.paint().disc(centre, 16, theme.surface);
      frame.paint().triangle({centre.x - 5, centre.y - 7}, {centre.x - 5, centre.y + 7},
                             {centre.x + 8, centre.y}, theme.text);
    }
    box.cut_top(draw_head(frame, box, listing), space::xs);
  } else {
    Rect words = box;
    const float side = shape.lead == Lead::side ? 1.5f * mark : mark;
    const Rect place = words.cut_left(side, space::m);
    draw_picture(frame, {place.x, place.y, side, side}, pictures > 0 || shape.lead != Lead::side,
                 shape.lead == Lead::round ? side / 2 : radius::control);
    box.cut_top(std::max(side, draw_head(frame, words, listing)), space::s);
  }
  if (shape.has_stars) {
    const Rect line = box.cut_top(20);
    for (int i = 0; i < 5; ++i)
      frame.paint().ring({line.x + 6 + 14 * static_cast<float>(i), line.centre().y}, 5,
                         theme.control_border, 1);
  }
  if (shape.has_price)
    box.cut_top(draw_words(frame, box, Type::body_strong,
                           !listing.price        ? std::string{}
                           : *listing.price == 0 ? frame.text("platforms.listing.free")
                                                 : frame.format.money(*listing.price),
                           frame.text("platforms.listing.price"), 1));
  if (shape.has_bar) {
    share_bar(frame, {box.x, box.y + 4, box.w, 6}, 0, theme.accent);
    box.cut_top(16);
  }
  if (shape.pictures > 0) {
    const float side = (box.w - thumb_gap * static_cast<float>(shape.pictures - 1)) /
                       static_cast<float>(shape.pictures);
    const float height = shape.lead == Lead::square ? side * 1.6f : side;
    Rect row = box.cut_top(height, space::s);
    for (int i = 0; i < shape.pictures; ++i)
      draw_picture(frame, row.column(i, shape.pictures, thumb_gap), pictures > i, radius::badge);
  }
  box.cut_top(draw_words(frame, box, Type::small, listing.description,
                         frame.text("platforms.listing.description"), 3));
  return box.y - top;
}

}  // namespace

float draw_listing_preview(Frame& frame, Rect box, const core::Platform& platform) {
  const float height = draw_inside(frame, box.inset(padding), platform) + 2 * padding;
  const Rect whole{box.x, box.y, box.w, height};
  frame.paint().edge(whole, frame.theme().border, 1, radius::card);
  SemanticNode node;
  node.id = node_id("preview");
  node.role = Role::image;
  node.name = frame.text("platforms.listing.preview");
  node.description = platform.listing.title;
  node.rect = whole;
  frame.ui.semantics.add(std::move(node));
  return height;
}

}  // namespace shell
