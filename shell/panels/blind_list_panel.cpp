#include "shell/panels/blind_list_panel.h"

#include <algorithm>
#include <string>

#include "core/model/criteria.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

float row_height(const Frame& frame) {
  return frame.ui.is_phone() ? size::control_touch + space::l : size::row_two_lines;
}

std::string given(const Frame& frame, const core::Channel& channel) {
  const auto count = std::ranges::count_if(frame.plan.ratings, [&](const core::Rating& rating) {
    return rating.rater == frame.session.fit.rater && rating.channel == channel.id;
  });
  const auto all = static_cast<double>(core::criterion_ids().size());
  return frame.text_count("fit.raters.given", static_cast<double>(count),
                          {{"all", frame.format.number(all)}});
}

void draw_row(Frame& frame, Rect box, const core::Channel& channel) {
  const IdScope scope{channel.id};
  const std::string said = given(frame, channel);
  const NodeScope item{frame, Role::list_item, channel.name, box};
  const bool selected = frame.session.fit.channel == channel.id;
  const Hit hit = row_button(frame, box.inset(4), channel.name,
                             {.selected = selected, .radius = radius::control, .value = said});
  if (hit.clicked) frame.session.fit.channel = channel.id;
  Rect inside = box.inset(space::l, (box.h - size::label) / 2);
  swatch(frame, {inside.x + 4, inside.centre().y}, channel_colour_of(frame, channel));
  inside.cut_left(space::l);
  const float width = frame.paint().width(Type::small, said) + 1;
  frame.paint().text(inside.cut_right(width, space::s), Type::small, frame.theme().muted, said,
                     Align::right);
  frame.paint().text(inside, Type::small_strong, frame.theme().text, channel.name);
}

}  // namespace

float draw_blind_list_panel(Frame& frame, Rect box) {
  const float top = box.y;
  const core::Rater* const rater = core::find_by_id(frame.plan.raters, frame.session.fit.rater);
  box.cut_top(page_title(frame, box, frame.text("fit.question"),
                         frame.text("fit.blind.answer", {{"name", rater ? rater->name : ""}}),
                         frame.text("fit.blind.note")),
              space::l);
  // In the plan's order: that of the table says which suits best.
  const auto& channels = frame.plan.channels;
  Rect list = box.cut_top(2 + row_height(frame) * static_cast<float>(channels.size()));
  card(frame, list);
  const NodeScope rows{frame, Role::list, frame.text("fit.blind.list"), list, "blind list"};
  list = list.inset(1);
  for (const core::Channel& channel : channels) {
    const Rect row = list.cut_top(row_height(frame));
    draw_row(frame, row, channel);
    if (&channel != &channels.back())
      frame.paint().horizontal(row.x, row.bottom() - 1, row.w, frame.theme().hairline);
  }
  return box.y - top;
}

}  // namespace shell
