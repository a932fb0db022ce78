#include "shell/panels/blind_rating_panel.h"

#include <algorithm>
#include <string>

#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/rating_list.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float corner_button = 44;  // at the top right of the drawer

// The one after it in the plan, or null.
const core::Channel* channel_after(const core::Plan& plan, const core::Channel& channel) {
  const std::size_t next = static_cast<std::size_t>(&channel - plan.channels.data()) + 1;
  return next < plan.channels.size() ? &plan.channels[next] : nullptr;
}

// On to the next channel without going back to the list, which a phone does not show.
float draw_next(Frame& frame, Rect box, const core::Channel& channel) {
  const core::Channel* const next = channel_after(frame.plan, channel);
  if (!next) return 0;
  const std::string words = frame.text("fit.blind.next", {{"channel", next->name}});
  const ButtonOptions options{.icon = icons::arrow_forward, .icon_after = true, .dense = true};
  const float height = button_height(frame, true);
  if (button(frame, {box.x, box.y, std::min(box.w, button_width(frame, words, options)), height},
             words, options)) {
    frame.session.fit.channel = next->id;
    frame.ui.animating = true;
  }
  return height;
}

}  // namespace

float draw_blind_rating_panel(Frame& frame, Rect box, const FitRow& row) {
  const IdScope section{"blind"};
  const float top = box.y;
  FitSession& fit = frame.session.fit;
  const core::Rater* const rater = core::find_by_id(frame.plan.raters, fit.rater);
  Rect head = box;
  head.cut_right(corner_button);
  swatch(frame, {head.x + 4, head.y + 14}, channel_colour_of(frame, *row.channel));
  head.cut_left(space::l);
  box.cut_top(wrapped_heading(frame, head, 2, Type::heading, row.channel->name), space::xs);
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        frame.text("fit.raters.alone", {{"name", rater ? rater->name : ""}})),
              space::s);
  const std::string& done = frame.text("fit.raters.done");
  const ButtonOptions options{.kind = ButtonKind::action, .dense = true};
  Rect place = box.cut_top(button_height(frame, true), space::l);
  place.w = std::min(place.w, button_width(frame, done, options));
  if (button(frame, place, done, options)) {
    fit.rater.clear();
    fit.raters_open = true;
    frame.ui.animating = true;
  }
  box.cut_top(draw_rating_list(frame, box, row));
  box.cut_top(draw_next(frame, box, *row.channel));
  return box.y - top;
}

}  // namespace shell
