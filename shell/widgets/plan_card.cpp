#include "shell/widgets/plan_card.h"

#include <algorithm>

#include "core/model/lookup.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/channel_mark.h"

namespace shell {
namespace {

Colour stripe_colour(const Frame& frame, const core::Activity& activity) {
  const core::Channel* channel =
      activity.channel ? core::find_by_id(frame.plan.channels, *activity.channel) : nullptr;
  return channel ? channel_colour_of(frame, *channel) : channel_colour(frame.theme(), "direct");
}

}  // namespace

std::string card_line(const Frame& frame, const core::Activity& activity) {
  std::string line;
  const auto add = [&](const std::string& part) { line += (line.empty() ? "" : " · ") + part; };
  const double months = activity.months;
  if (activity.hours > 0)
    add(activity.months > 1 ? frame.text("plan.hours_a_month",
                                         {{"hours", frame.format.hours(activity.hours / months)}})
                            : frame.format.hours(activity.hours));
  if (activity.cost > 0)
    add(activity.months > 1
            ? frame.text("plan.money_a_month",
                         {{"money", frame.format.money_short(activity.cost / months)}})
            : frame.format.money_short(activity.cost));
  if (activity.effect)
    add(activity.effect->is_point()
            ? frame.text("plan.effect", {{"value", frame.format.money_short(activity.effect->low)}})
            : frame.text("plan.effect_range",
                         {{"low", frame.format.money_short(activity.effect->low)},
                          {"high", frame.format.money_short(activity.effect->high)}}));
  return line.empty() ? frame.text("plan.no_effort") : line;
}

std::string card_place(const Frame& frame, const core::Activity& activity) {
  const core::Channel* channel =
      activity.channel ? core::find_by_id(frame.plan.channels, *activity.channel) : nullptr;
  return frame.text_count(
      "plan.card_place", activity.months,
      {{"title", activity.title.empty() ? frame.text("plan.untitled_card") : activity.title},
       {"month",
        frame.format.month_long(activity.start) + " " + std::to_string(activity.start.year())},
       {"lane", channel ? channel->name : frame.text("plan.foundations")}});
}

void draw_plan_card(Frame& frame, Rect rect, const core::Activity& activity, CardLook look,
                    bool hovered) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const bool raised = look != CardLook::rest;
  const Colour fill = raised ? theme.raised : hovered ? theme.hover : theme.surface;
  if (raised) paint.shadow(rect, theme, Elevation::raised, radius::control);
  // The stripe is the card's own shape in the channel's colour, clipped to its width, so that it
  // follows the corner.
  paint.filled_edge(rect, fill, raised ? theme.accent : theme.border, raised ? 2.0f : 1.0f,
                    radius::control);
  paint.push_clip({rect.x, rect.y, size::stripe, rect.h});
  paint.fill(rect, stripe_colour(frame, activity), radius::control);
  paint.pop_clip();

  // On a phone the arrow to the card's page stands at its right.
  Rect inside{rect.x + 14, rect.y + 3, rect.w - (frame.ui.is_phone() ? 54 : 22), rect.h - 6};
  paint.push_clip(rect);
  if (activity.months >= 2 && rect.w > 180 && !frame.ui.is_phone() &&
      !activity.behaviours.empty()) {
    float x = rect.right() - 10;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, activity.behaviours.size()); ++i) {
      const core::Behaviour* behaviour =
          core::find_by_id(frame.plan.behaviours, activity.behaviours[i]);
      if (!behaviour) continue;
      x -= 14;
      paint.icon({x, rect.bottom() - 21, 14, 14}, behaviour_icon(behaviour->kind), theme.muted, 14);
      x -= 6;
    }
    inside.w = std::max(60.0f, x - inside.x);
  }
  const std::string title =
      activity.title.empty() ? frame.text("plan.untitled_card") : activity.title;
  Rect first{inside.x, inside.y, rect.right() - (frame.ui.is_phone() ? 40 : 8) - inside.x,
             inside.h / 2};
  if (!activity.done.empty()) paint.icon(first.cut_left(16, 4), icons::check, theme.good, 16);
  paint.text(first, Type::small_strong, theme.text, title);
  paint.text({inside.x, rect.centre().y - 1, inside.w, inside.h / 2}, Type::small, theme.muted,
             card_line(frame, activity));
  paint.pop_clip();
}

}  // namespace shell
