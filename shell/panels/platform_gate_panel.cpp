#include "shell/panels/platform_gate_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/edit/platform_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/card_button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/figure_strip.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/menu.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Id;
using core::Platform;

constexpr float two_columns_from = 480;
constexpr std::string_view step = "edit.set_platform";

const core::Circle* circle_of(const Platform& platform, const Id& id) {
  return core::find_by_id(platform.traction.circles, id);
}

std::string member_name(const Frame& frame, const std::string& member) {
  return member == "threshold" ? frame.text("platforms.gate.threshold")
                               : frame.text("platforms.gate.goal");
}

// What is needed, what is brought and the chance. The worker fills in the words; their room is
// kept.
float draw_figures(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  const core::PlatformAnswer* const answer = platform_answer(frame, platform.id);
  std::array<StripFigure, 3> figures{{{frame.text("platforms.gate.needed")},
                                      {frame.text("platforms.gate.brought")},
                                      {frame.text("platforms.gate.chance")}}};
  std::string note = frame.text("platforms.gate.note", {{"unit", unit_of(frame, platform)}});
  if (answer && answer->needed) {
    figures[0].value = band_text(frame, *answer->needed);
    figures[1].value = band_text(frame, *answer->brought);
    figures[2].value = chance_text(frame, answer->gate_chance);
  } else if (answer) {
    note =
        frame.text("platforms.gate.unsaid", {{"member", member_name(frame, answer->gate_unsaid)}});
  } else if (const auto& refused = frame.session.platforms.refused) {
    note = frame.text(*refused);
  }
  box.cut_top(figure_strip(frame, box, frame.text("platforms.tab.gate"), figures), space::xs);
  Rect line = box.cut_top(size::badge);
  cut_evidence_badge(frame, line, grade_of(platform.traction));
  label(frame, line, Type::small, frame.theme().muted, note);
  return box.y - top;
}

// What was seen of launches elsewhere, as what it is.
float draw_published(Frame& frame, Rect box, const Platform& platform) {
  const Theme& theme = frame.theme();
  const core::PlatformClassText* const text = class_text(platform);
  if (!text) return 0;
  const float top = box.y;
  box.cut_top(paragraph(frame, box, Type::small, theme.text, frame.in_language(text->gate)));
  if (!text->gates.empty()) {
    evidence_badge(frame, {box.x, box.y + space::xs}, core::Evidence::library);
    box.cut_top(size::badge, 2 * space::xs);
  }
  for (const core::GateFigure& figure : text->gates) {
    box.cut_top(paragraph(
        frame, box, Type::small, theme.text,
        frame.text("platforms.gate.seen", {{"reached", frame.format.share(figure.reached)},
                                           {"succeeded", frame.format.share(figure.succeeded)}})));
    if (&figure == &text->gates.back())
      box.cut_top(paragraph(frame, box, Type::small, theme.muted,
                            frame.text("platforms.gate.correlation", {{"source", figure.source}})));
  }
  return box.y - top;
}

float draw_goal(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  FieldGrid grid{frame, box, box.w < two_columns_from ? 1 : 2};
  const std::string unit = unit_of(frame, platform);
  platform_range(
      frame, grid.next(), frame.text("platforms.gate.goal"), {platform},
      [](const Platform& one, const Id&) { return &one.traction.goal; }, {.decimals = 0},
      frame.text("platforms.gate.goal.help"));
  platform_range(
      frame, grid.next(), frame.text("platforms.gate.threshold"), {platform},
      [](const Platform& one, const Id&) { return &one.traction.threshold; }, share_options(frame),
      frame.text("platforms.gate.threshold.help"));
  platform_text(frame, grid.next(), frame.text("platforms.gate.unit"), {platform},
                [](const Platform& one, const Id&) { return &one.traction.unit; },
                {.placeholder = unit});
  platform_number(frame, grid.next(), frame.text("platforms.gate.days"), {platform},
                  [](const Platform& one, const Id&) { return &one.traction.days; },
                  {.unit = frame.text("platforms.gate.days_unit"), .decimals = 0});
  box.cut_top(grid.height());
  return box.y - top;
}

void channel_field(Frame& frame, Rect box, const Platform& platform, const core::Circle& circle) {
  std::vector<std::string> names{frame.text("platforms.gate.no_channel")};
  std::size_t selected = 0;
  for (const core::Channel& channel : frame.plan.channels) {
    if (circle.channel == channel.id) selected = names.size();
    names.push_back(channel.name);
  }
  const auto chosen =
      labelled_dropdown(frame, box, frame.text("platforms.gate.channel"), names, selected);
  if (!chosen) return;
  std::optional<Id> channel;
  if (*chosen > 0) channel = frame.plan.channels[*chosen - 1].id;
  frame.edits.apply(step,
                    core::edit_platform(platform.id, [channel, id = circle.id](Platform& one) {
                      if (core::Circle* const at = core::find_by_id(one.traction.circles, id))
                        at->channel = channel;
                    }));
}

std::string brings(const Frame& frame, const Platform& platform, const core::Circle& circle) {
  if (!circle.people || !circle.share) return frame.text("platforms.gate.circle_unsaid");
  const core::PlatformAnswer* const answer = platform_answer(frame, platform.id);
  if (!answer) return {};
  const auto place = static_cast<std::size_t>(std::ranges::find(answer->circles, circle.id) -
                                              answer->circles.begin());
  if (place >= answer->circle_brings.size()) return {};
  return frame.text("platforms.gate.brings",
                    {{"range", band_text(frame, answer->circle_brings[place])},
                     {"unit", unit_of(frame, platform)}});
}

const std::string& circle_name(const Frame& frame, const core::Circle& circle) {
  return circle.name.empty() ? frame.text("platforms.gate.others") : circle.name;
}

core::Activity card_of(const Frame& frame, const Platform& platform, const core::Circle& circle) {
  core::Activity card;
  card.title = frame.text("platforms.gate.card", {{"circle", circle_name(frame, circle)},
                                                  {"platform", platform_name(frame, platform)}});
  card.kind = core::ActivityKind::campaign;
  card.purpose = core::Purpose::create;
  card.channel = circle.channel ? circle.channel : platform.channel;
  return card;
}

float draw_circle(Frame& frame, Rect box, const Platform& platform, const core::Circle& circle) {
  const IdScope scope{circle.id};
  const float top = box.y;
  const std::string& name = circle_name(frame, circle);
  const NodeScope group{frame, Role::group, name, {box.x, box.y, box.w, 200}, "circle"};
  const bool is_wide = box.w >= two_columns_from;
  const PlatformPart part{platform, circle.id};
  // Of eight columns, so that a million people have room.
  FieldGrid grid{frame, box, is_wide ? 8 : 1};
  platform_text(frame, grid.next(is_wide ? 4 : 1), frame.text("platforms.gate.circle"), part,
                [](const Platform& one, const Id& id) -> const std::string* {
                  const core::Circle* const at = circle_of(one, id);
                  return at ? &at->name : nullptr;
                });
  channel_field(frame, grid.next(is_wide ? 4 : 1), platform, circle);
  platform_range(frame, grid.next(is_wide ? 3 : 1), frame.text("platforms.gate.people"), part,
                 [](const Platform& one, const Id& id) -> const std::optional<core::Estimate>* {
                   const core::Circle* const at = circle_of(one, id);
                   return at ? &at->people : nullptr;
                 },
                 {.decimals = 0});
  platform_range(
      frame, grid.next(is_wide ? 3 : 1), frame.text("platforms.gate.share"), part,
      [](const Platform& one, const Id& id) -> const std::optional<core::Estimate>* {
        const core::Circle* const at = circle_of(one, id);
        return at ? &at->share : nullptr;
      },
      share_options(frame));
  platform_range(
      frame, grid.next(is_wide ? 2 : 1), frame.text("platforms.gate.each"), part,
      [](const Platform& one, const Id& id) -> const std::optional<core::Estimate>* {
        const core::Circle* const at = circle_of(one, id);
        return at ? &at->each : nullptr;
      },
      {.decimals = 1}, frame.text("platforms.gate.each.help"));
  box.cut_top(grid.height(), space::s);

  Rect line = box.cut_top(button_height(frame, true));
  const Rect bin = line.cut_right(line.h, space::s);
  const Rect press = line.cut_right(card_button_width(frame), space::m);
  std::optional<core::Evidence> grade;
  if (circle.people && circle.share) weaken(grade, circle);
  const std::string words = brings(frame, platform, circle);
  evidence_behind(frame, line, Type::small, words, grade);
  label(frame, line, Type::small, frame.theme().text, words);
  card_button(frame, press, card_of(frame, platform, circle));
  if (icon_button(frame, bin, icons::delete_outline,
                  frame.text("platforms.gate.remove", {{"circle", name}})))
    frame.edits.remove(step, core::remove_platform_part(platform.id, circle.id));
  return box.y - top;
}

void add_circle(Frame& frame, const Platform& platform, const std::string& name) {
  core::Circle circle;
  circle.name = name;
  circle.id = frame.ids.make(name);
  frame.edits.apply(step, core::edit_platform(platform.id, [circle](Platform& one) {
                      one.traction.circles.push_back(circle);
                    }));
}

float draw_add(Frame& frame, Rect box, const Platform& platform) {
  const std::string& words = frame.text("platforms.gate.add");
  const NodeId id = node_id("circles");
  const ButtonOptions options{.kind = ButtonKind::action,
                              .icon = icons::add,
                              .dense = true,
                              .opens = Popup::menu,
                              .is_open = is_open(frame, id)};
  Rect place = box.cut_top(button_height(frame, true));
  place.w = std::min(place.w, button_width(frame, words, options));
  if (button(frame, place, words, options))
    is_open(frame, id) ? close_popover(frame) : open_popover(frame, id);
  std::vector<MenuItem> items;
  for (const TextKey key : {TextKey{"platforms.gate.friends"}, TextKey{"platforms.gate.list"},
                            TextKey{"platforms.gate.customers"}, TextKey{"platforms.gate.creators"},
                            TextKey{"platforms.gate.others"}})
    items.push_back({.label = frame.text(key)});
  if (const auto chosen = menu(frame, id, words, place, items))
    add_circle(frame, platform, items[*chosen].label);
  return place.h;
}

}  // namespace

float draw_platform_gate_panel(Frame& frame, Rect box, const Platform& platform) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  box.cut_top(draw_figures(frame, box, platform), space::l);
  box.cut_top(draw_goal(frame, box, platform), space::m);
  box.cut_top(draw_published(frame, box, platform), space::l);
  heading(frame, box.cut_top(24, space::xs), 3, Type::title, frame.text("platforms.gate.circles"));
  box.cut_top(
      paragraph(frame, box, Type::small, theme.muted, frame.text("platforms.gate.circles_note")),
      space::m);
  for (const core::Circle& circle : platform.traction.circles) {
    box.cut_top(draw_circle(frame, box, platform, circle), space::m);
    frame.paint().horizontal(box.x, box.y, box.w, theme.hairline);
    box.cut_top(1, space::m);
  }
  box.cut_top(draw_add(frame, box, platform));
  return box.y - top;
}

}  // namespace shell
