#include "shell/panels/platform_listing_panel.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/edit/platform_edits.h"
#include "core/platforms/listing.h"
#include "shell/widgets/button.h"
#include "shell/widgets/card_button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/listing_preview.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/physics_words.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/stress_answer.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Id;
using core::Platform;

constexpr float two_columns_from = 480, preview_width = 220, done_width = 260;
constexpr std::array done_steps{0.0, 0.5, 1.0};

// How much of what counts is there, as a range: some of it nobody has spoken of.
float draw_score(Frame& frame, Rect box, const core::ListingScore& score) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  Rect line = box.cut_top(size::badge, space::s);
  cut_evidence_badge(frame, line, score.grade);
  const std::string range = share_range(frame, score.score.low, score.score.high);
  label(frame, line.cut_left(frame.paint().width(Type::heading, range) + 1, space::m),
        Type::heading, theme.text, range);
  label(frame, line, Type::small, theme.muted, frame.text("platforms.listing.score"));
  // Between the ends nothing is more likely than the rest: a bar without a middle.
  const Rect bar = box.cut_top(8, space::s);
  share_bar(frame, bar, score.score.high, theme.accent_line);
  if (score.score.low > 0)
    frame.paint().fill({bar.x, bar.y, bar.w * static_cast<float>(score.score.low), bar.h},
                       theme.accent, bar.h / 2);
  box.cut_top(
      paragraph(frame, box, Type::small, theme.muted, frame.text("platforms.listing.score_note")));
  return box.y - top;
}

float draw_words(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y, field = field_height(frame);
  platform_text(frame, box.cut_top(field, space::m), frame.text("platforms.listing.title"),
                {platform}, [](const Platform& one, const Id&) { return &one.listing.title; });
  platform_text(
      frame, box.cut_top(field + 24, space::m), frame.text("platforms.listing.difference"),
      {platform}, [](const Platform& one, const Id&) { return &one.listing.difference; },
      {.multiline = true}, frame.text("platforms.listing.difference.help"));
  platform_text(frame, box.cut_top(field + 72, space::m),
                frame.text("platforms.listing.description"), {platform},
                [](const Platform& one, const Id&) { return &one.listing.description; },
                {.multiline = true});
  FieldGrid grid{frame, box, 3};
  platform_number(
      frame, grid.next(), frame.text("platforms.listing.price"), {platform},
      [](const Platform& one, const Id&) { return &one.listing.price; }, money_options(frame));
  platform_number(frame, grid.next(), frame.text("platforms.listing.pictures"), {platform},
                  [](const Platform& one, const Id&) { return &one.listing.pictures; },
                  {.decimals = 0});
  platform_number(frame, grid.next(), frame.text("platforms.listing.videos"), {platform},
                  [](const Platform& one, const Id&) { return &one.listing.videos; },
                  {.decimals = 0});
  box.cut_top(grid.height());
  return box.y - top;
}

float draw_workshop(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  if (box.w >= two_columns_from) {
    Rect words = box;
    Rect preview = words.cut_right(preview_width, space::l);
    preview.cut_top(size::label + size::label_gap);
    const float shown = draw_listing_preview(frame, preview, platform);
    return std::max(draw_words(frame, words, platform), preview.y + shown - top);
  }
  box.cut_top(draw_words(frame, box, platform), space::l);
  constexpr float widest = 280;
  box.cut_top(
      draw_listing_preview(frame, {box.x, box.y, std::min(box.w, widest), box.h}, platform));
  return box.y - top;
}

core::Activity card_of(const Frame& frame, const Platform& platform,
                       const core::ListingCheck& check, const core::ListingItemState& item) {
  core::Activity card;
  card.title = frame.text("platforms.listing.card", {{"check", check.name.in(frame.plan.language)},
                                                     {"platform", platform_name(frame, platform)}});
  card.kind = core::ActivityKind::listing;
  card.purpose = core::Purpose::capture;
  card.channel = platform.channel;
  card.hours = check.hours * (1 - item.done.value_or(0));
  card.note = check.how.in(frame.plan.language);
  return card;
}

void choose_done(Frame& frame, Rect box, const Platform& platform, const core::ListingCheck& check,
                 const core::ListingItemState& item) {
  if (item.is_read) {
    label(frame, box, Type::small, frame.theme().text,
          frame.text("platforms.listing.read",
                     {{"share", frame.format.share(item.done.value_or(0))}}));
    return;
  }
  const std::array<std::string, 3> names{frame.text("platforms.listing.not_done"),
                                         frame.text("platforms.listing.half_done"),
                                         frame.text("platforms.listing.done")};
  std::size_t selected = names.size();
  if (item.done) selected = *item.done <= 0 ? 0 : *item.done >= 1 ? 2 : 1;
  box.w = std::min(box.w, done_width);
  if (const auto chosen = segments(frame, box, frame.in_language(check.name), names, selected))
    frame.edits.apply("edit.set_platform",
                      core::set_listing_item(platform.id, check.id, done_steps[*chosen]));
}

float draw_check(Frame& frame, Rect box, const Platform& platform, const core::ListingCheck& check,
                 const core::ListingItemState& item) {
  const IdScope scope{check.id};
  const Theme& theme = frame.theme();
  const float top = box.y;
  const std::string& name = frame.in_language(check.name);
  const NodeScope group{frame, Role::group, name, {box.x, box.y, box.w, 100}, "check"};
  const core::Evidence grade = check.effect.evidence.value_or(core::Evidence::guess);
  const std::string effect =
      frame.text("platforms.listing.effect", {{"low", frame.format.ratio(check.effect.low)},
                                              {"high", frame.format.ratio(check.effect.high)}});
  const bool is_wide = box.w >= two_columns_from;
  Rect head = box.cut_top(24);
  if (!is_wide) {
    label(frame, head, Type::body_strong, theme.text, name);
    head = box.cut_top(24);
  }
  const float width = frame.paint().width(Type::small_strong, effect) + 1,
              badge_width = evidence_badge_width(frame, grade);
  const float x = is_wide ? head.right() - badge_width - space::s - width : head.x;
  if (is_wide) label(frame, {head.x, head.y, x - head.x, 24}, Type::body_strong, theme.text, name);
  label(frame, {x, head.y, width, 24}, Type::small_strong, theme.text, effect);
  evidence_badge(frame, {x + width + space::s, head.y}, grade);
  box.cut_top(paragraph(frame, box, Type::small, theme.muted, frame.in_language(check.how)));
  if (const std::string source = physics_source(check.effect); !source.empty())
    box.cut_top(paragraph(frame, box, Type::micro, theme.muted, source));
  box.cut_top(space::s);
  Rect line = box.cut_top(button_height(frame, true));
  const bool is_done = item.done && *item.done >= 1;
  if (!is_wide) {
    choose_done(frame, line, platform, check, item);
    if (is_done) return box.y - top;
    box.cut_top(space::s);
    line = box.cut_top(button_height(frame, true));
  }
  if (!is_done) {
    card_button(frame, line.cut_right(card_button_width(frame), space::m),
                card_of(frame, platform, check, item));
    const std::string hours = frame.format.hours(check.hours);
    label(frame, line.cut_right(frame.paint().width(Type::small, hours) + 1, space::m), Type::small,
          theme.muted, hours);
  }
  if (is_wide) choose_done(frame, line, platform, check, item);
  return box.y - top;
}

void draw_checks(Frame& frame, Rect& box, const Platform& platform,
                 const core::PlatformClassText& text, const core::ListingScore& score,
                 std::span<const std::size_t> places) {
  for (const std::size_t place : places) {
    box.cut_top(draw_check(frame, box, platform, text.checks[place], score.items[place]), space::m);
    frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
    box.cut_top(1, space::m);
  }
}

}  // namespace

float draw_platform_listing_panel(Frame& frame, Rect box, const Platform& platform) {
  const core::PlatformClassText* const text = class_text(platform);
  const float top = box.y;
  if (!text)
    return paragraph(frame, box, Type::body, frame.theme().muted,
                     frame.text("platforms.listing.no_class"));
  const core::ListingScore score = core::score_listing(platform.listing, text->checks);
  box.cut_top(draw_score(frame, box, score), space::l);
  box.cut_top(draw_workshop(frame, box, platform), space::xl);
  if (!score.missing.empty()) {
    heading(frame, box.cut_top(24, space::xs), 3, Type::title,
            frame.text("platforms.listing.missing"));
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                          frame.text("platforms.listing.effect_note")),
                space::m);
    draw_checks(frame, box, platform, *text, score, score.missing);
  }
  std::vector<std::size_t> done;
  for (std::size_t i = 0; i < score.items.size(); ++i)
    if (!std::ranges::contains(score.missing, i)) done.push_back(i);
  if (done.empty()) return box.y - top;
  bool& is_open = frame.session.platforms.done_open;
  if (disclosure(frame, box.cut_top(size::control_touch, space::s),
                 frame.text("platforms.listing.done_title"), is_open,
                 frame.format.number(static_cast<double>(done.size()))))
    is_open = !is_open;
  if (is_open) draw_checks(frame, box, platform, *text, score, done);
  return box.y - top;
}

}  // namespace shell
