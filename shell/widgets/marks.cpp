#include "shell/widgets/marks.h"

#include <algorithm>
#include <array>

#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

int level_of(core::Evidence grade) {
  switch (grade) {
    case core::Evidence::guess:
      return 1;
    case core::Evidence::interview:
      return 2;
    case core::Evidence::survey:
      return 3;
    case core::Evidence::analytics:
      return 4;
    case core::Evidence::experiment:
      return 5;
    case core::Evidence::library:
      return 3;
  }
  return 1;
}

std::string word_of(const Frame& frame, core::Evidence grade) {
  return frame.text(TextKey{"evidence."} + core::name_of(grade));
}

constexpr float ticks_width = 5 * 3 + 4 * 2;

float at_share(Rect rect, double share) {
  return rect.w * static_cast<float>(std::clamp(share, 0.0, 1.0));
}

}  // namespace

void card(Frame& frame, Rect rect, float corner) {
  frame.paint().shadow(rect, frame.theme(), Elevation::card, corner);
  frame.paint().filled_edge(rect, frame.theme().surface, frame.theme().hairline, 1, corner);
}

float evidence_badge_width(const Frame& frame, core::Evidence grade, std::string_view count,
                           bool ticks_only) {
  if (ticks_only) return ticks_width;
  const Paint& paint = frame.paint();
  const float after = count.empty() ? 0 : paint.width(Type::small, count) + 6;
  return 8 + ticks_width + 6 + paint.width(Type::small, word_of(frame, grade)) + after + 9;
}

float evidence_badge(Frame& frame, Point at, core::Evidence grade, std::string_view count,
                     bool ticks_only) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::string word = word_of(frame, grade);
  const float width = evidence_badge_width(frame, grade, count, ticks_only);
  const Rect box{at.x, at.y, width, size::badge};
  if (!ticks_only) {
    if (grade == core::Evidence::guess)
      paint.filled_edge(box, theme.surface, theme.control_border, 1, radius::badge);
    else
      paint.fill(box, theme.sunken, radius::badge);
  }
  float x = at.x + (ticks_only ? 0.0f : 8.0f);
  for (int i = 0; i < 5; ++i, x += 5)
    paint.fill({x, box.centre().y - 5, 3, 10}, i < level_of(grade) ? theme.accent : theme.border,
               1);
  std::string said = word;
  if (!count.empty()) said += ", " + std::string{count};
  if (!ticks_only) {
    x += 4;
    const float word_width = paint.width(Type::small, word);
    paint.text({x, box.y, word_width + 1, box.h}, Type::small, theme.muted, word);
    paint.text({x + word_width + 6, box.y, box.right() - x, box.h}, Type::small, theme.text, count);
  }
  SemanticNode node;
  node.id = content_id(frame, "evidence", said);
  node.role = Role::image;
  node.name = frame.text("evidence.said", {{"grade", said}});
  node.rect = box;
  frame.ui.semantics.add(std::move(node));
  return width;
}

void cut_evidence_badge(Frame& frame, Rect& line, std::optional<core::Evidence> grade) {
  if (!grade) return;
  const bool is_narrow = frame.ui.is_phone();
  const Rect place = line.cut_right(evidence_badge_width(frame, *grade, {}, is_narrow), space::s);
  evidence_badge(frame, {place.x, place.y}, *grade, {}, is_narrow);
}

void evidence_behind(Frame& frame, Rect& line, Type type, std::string_view words,
                     std::optional<core::Evidence> grade) {
  if (!grade || words.empty()) return;
  line.w = std::min(frame.paint().width(type, words) + 1, line.w - ticks_width - space::s);
  evidence_badge(frame, {line.right() + space::s, line.centre().y - size::badge / 2}, *grade, {},
                 /*ticks_only=*/true);
}

float tag_width(const Frame& frame, std::string_view text, Icon icon) {
  return frame.paint().width(Type::small_strong, text) + 17 + (icon ? 20.0f : 0.0f);
}

float tag(Frame& frame, Point at, std::string_view text, TagTone tone, Icon icon) {
  const Theme& theme = frame.theme();
  struct Tone {
    Colour fill, text;
  };
  const std::array<Tone, 5> tones{{{theme.sunken, theme.muted},
                                   {theme.accent_soft, theme.accent},
                                   {theme.warn_soft, theme.warn},
                                   {theme.bad_soft, theme.bad},
                                   {theme.good_soft, theme.good}}};
  const auto [fill, colour] = tones[static_cast<std::size_t>(tone)];
  Rect box{at.x, at.y, tag_width(frame, text, icon), size::badge};
  frame.paint().fill(box, fill, radius::badge);
  Rect inside = box.inset(8, 0);
  if (icon) frame.paint().icon(inside.cut_left(16, 4), icon, colour, 16);
  label(frame, {inside.x, inside.y, inside.w + 1, inside.h}, Type::small_strong, colour, text);
  return box.w;
}

void swatch(Frame& frame, Point centre, Colour colour) {
  frame.paint().fill({centre.x - 4, centre.y - 4, 8, 8}, colour, 2);
}

void completion_mark(Frame& frame, Point centre, double share) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  if (share >= 1.0) {
    paint.disc(centre, 7, theme.accent);
    paint.icon({centre.x - 6, centre.y - 6, 12, 12}, icons::check, theme.on_accent, 12);
    return;
  }
  paint.ring(centre, 7, theme.border, 2);
  if (share > 0.0) paint.arc(centre, 7, 0, static_cast<float>(share), theme.accent, 2);
}

void range_bar(Frame& frame, Rect rect, double low, double middle, double high, bool bad) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const float corner = rect.h / 2;
  paint.fill(rect, theme.sunken, corner);
  if (high > 0)
    paint.fill({rect.x, rect.y, at_share(rect, high), rect.h},
               bad ? theme.bad_line : theme.accent_line, corner);
  if (low > 0)
    paint.fill({rect.x, rect.y, at_share(rect, low), rect.h}, bad ? theme.bad : theme.accent,
               std::min(corner, at_share(rect, low) / 2));
  paint.fill({rect.x + at_share(rect, middle) - 1, rect.y - 1, 2, rect.h + 2}, theme.text);
}

void share_bar(Frame& frame, Rect rect, double share, Colour colour) {
  const float corner = rect.h / 2;
  frame.paint().fill(rect, frame.theme().sunken, corner);
  if (share > 0)
    frame.paint().fill({rect.x, rect.y, std::max(rect.h, at_share(rect, share)), rect.h}, colour,
                       corner);
}

void capacity_bar(Frame& frame, Rect rect, double used, std::optional<double> limit, double scale) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const bool over = limit && used > *limit + 1e-9;
  share_bar(frame, rect, scale > 0 ? used / scale : 0, over ? theme.bad : theme.accent);
  if (!limit || scale <= 0) return;
  const float x = rect.x + at_share(rect, *limit / scale);
  paint.fill({x - 1.5f, rect.y - 2, 3, rect.h + 4}, over ? theme.bad_soft : theme.surface);
  paint.fill({x - 0.5f, rect.y - 2, 1, rect.h + 4}, theme.text);
}

void dumbbell(Frame& frame, Rect rect, std::optional<double> product, std::optional<double> channel,
              double distance) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const float y = rect.centre().y;
  const auto x_of = [&](double value) {
    return rect.x + 7 + (rect.w - 14) * static_cast<float>((std::clamp(value, 1.0, 5.0) - 1) / 4);
  };
  for (int n = 1; n <= 5; ++n) paint.disc({x_of(n), y}, 1, theme.border);
  const Colour colour = distance > 2.0   ? theme.bad
                        : distance > 1.0 ? theme.warn_mark
                                         : theme.accent;
  if (product && channel)
    paint.fill({std::min(x_of(*product), x_of(*channel)), y - 1,
                std::abs(x_of(*product) - x_of(*channel)), 2},
               colour);
  if (product) {
    paint.disc({x_of(*product), y}, 7, theme.text);
    paint.disc({x_of(*product), y}, 5.4f, theme.surface);
  }
  if (channel) paint.disc({x_of(*channel), y}, 5, colour);
}

float empty_state_height(const Frame& frame, float width, std::string_view sentence) {
  if (!frame.ui.is_phone()) return 128;
  return 2 * space::l + 24 +
         frame.paint().paragraph_height(width - 2 * space::l, Type::small, sentence) + space::m +
         button_height(frame);
}

bool empty_state(Frame& frame, Rect rect, std::string_view title, std::string_view sentence,
                 std::string_view action) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  card(frame, rect);
  Rect inside = rect.inset(space::l);
  const bool phone = frame.ui.is_phone();
  if (!phone) {
    const Rect picture = inside.cut_left(72, space::l);
    const Rect box{picture.x, picture.centre().y - 28, 72, 56};
    paint.fill(box, theme.sunken, radius::control);
    for (int i = 0; i < 3; ++i) {
      std::array<Point, 13> curve;
      const float from = box.y + 12 + 16 * static_cast<float>(i),
                  to = box.centre().y + static_cast<float>(i - 1) * 3;
      for (std::size_t k = 0; k < curve.size(); ++k) {
        const float t = static_cast<float>(k) / 12, eased = t * t * (3 - 2 * t);
        curve[k] = {box.x + 72 * t, from + (to - from) * eased};
      }
      paint.polyline(curve, theme.accent_line, 2);
    }
  }
  if (!action.empty()) {
    const float width = button_width(frame, action), height = button_height(frame);
    Rect place = phone ? inside.cut_bottom(height, space::s) : inside.cut_right(width, space::l);
    if (!phone) place = {place.x, place.centre().y - height / 2, place.w, height};
    Rect words = inside;
    const float needed = 24 + paint.paragraph_height(words.w, Type::small, sentence);
    if (!phone) words.y += std::max(0.0f, (words.h - needed) / 2);
    heading(frame, words.cut_top(24), 2, Type::title, title);
    paragraph(frame, words, Type::small, theme.muted, sentence);
    return button(frame, place, action);
  }
  heading(frame, inside.cut_top(24), 2, Type::title, title);
  paragraph(frame, inside, Type::small, theme.muted, sentence);
  return false;
}

}  // namespace shell
