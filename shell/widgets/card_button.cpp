#include "shell/widgets/card_button.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/edit/activity_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"

namespace shell {

core::Month month_from_now(const Frame& frame) {
  const core::Month today =
      core::month_from_text(frame.today.substr(0, 7)).value_or(frame.plan.start);
  return std::clamp(today, frame.plan.start, frame.plan.last_month());
}

float card_button_width(const Frame& frame) {
  return std::max(
      button_width(frame, frame.text("platforms.card"), {.icon = icons::view_week, .dense = true}),
      tag_width(frame, frame.text("platforms.card_there"), icons::check));
}

void card_button(Frame& frame, Rect place, core::Activity card) {
  const bool is_there = std::ranges::any_of(frame.plan.activities, [&](const core::Activity& one) {
    return one.title == card.title && one.channel == card.channel;
  });
  if (is_there) {
    const std::string& there = frame.text("platforms.card_there");
    tag(frame,
        {place.right() - tag_width(frame, there, icons::check), place.centre().y - size::badge / 2},
        there, TagTone::good, icons::check);
    return;
  }
  const std::string name = frame.text("platforms.card_of", {{"title", card.title}});
  if (!button(frame, place, frame.text("platforms.card"),
              {.icon = icons::view_week, .dense = true, .name = name}))
    return;
  card.id = frame.ids.make(card.title);
  if (card.start == core::Month{}) card.start = month_from_now(frame);
  frame.ui.semantics.announce(frame.text("platforms.card_added", {{"title", card.title}}));
  frame.edits.apply("edit.add_activity", core::add_activity(std::move(card)));
}

}  // namespace shell
