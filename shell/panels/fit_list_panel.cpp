#include "shell/panels/fit_list_panel.h"

#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float row_height = 96, pad = space::l;
constexpr std::size_t traits_shown = 4;

void draw_row(Frame& frame, Rect box, const FitRow& row, bool is_last) {
  const core::Channel& channel = *row.channel;
  const IdScope scope{channel.id};
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::string gaps = gaps_text(frame, row), decision = decision_text(frame, channel.decision);
  const std::string owner = owner_name(frame, channel.owner);
  const std::string owned = owner.empty() ? frame.text("fit.owner.none")
                                          : frame.text("fit.owner.named", {{"owner", owner}});
  const std::string said = owned + ". " + gaps + ". " + decision;
  const Hit hit = row_button(frame, box, channel.name, {.radius = radius::control, .value = said});
  if (hit.clicked) {
    frame.session.fit.channel = channel.id;
    frame.session.fit.library_open = frame.session.fit.raters_open = false;
  }
  if (!is_last) paint.horizontal(box.x + pad, box.bottom() - 1, box.w - 2 * pad, theme.hairline);

  Rect inside = box.inset(pad, space::m);
  const Rect first = inside.cut_top(20);
  const float tag_space = tag_width(frame, decision);
  swatch(frame, {first.x + 4, first.centre().y}, channel_colour_of(frame, channel));
  paint.text({first.x + space::l, first.y, first.w - space::l - tag_space - space::s, first.h},
             Type::small_strong, theme.text, channel.name);
  tag(frame, {first.right() - tag_space, first.y - 2}, decision, decision_tone(channel.decision));

  Rect second = inside.cut_top(20, space::xs);
  second.cut_left(space::l);
  const bool has_gaps = row.has_rating && !row.gaps.empty();
  const Type type = has_gaps ? Type::small_strong : Type::small;
  const Colour colour = !has_gaps ? theme.muted : row.far() > 0 ? theme.bad : theme.warn;
  const float gaps_width = paint.width(type, gaps) + space::xxs;
  paint.text(second.cut_right(gaps_width, space::s), type, colour, gaps);
  paint.text(second, Type::small, theme.muted, owned);

  inside.cut_left(space::s);
  for (std::size_t i = 0; i < traits_shown; ++i)
    pair_dumbbell(frame, inside.column(static_cast<int>(i), traits_shown, space::s), row.pairs[i]);
}

// The names of the four marks of each row, once.
void draw_head(Frame& frame, Rect box, const FitRow& row) {
  box = box.inset(pad, 0);
  box.cut_left(space::s);
  for (std::size_t i = 0; i < traits_shown; ++i)
    frame.paint().text(box.column(static_cast<int>(i), traits_shown, space::s), Type::micro,
                       frame.theme().muted, trait_name(frame, row.pairs[i].trait), Align::centre);
}

}  // namespace

float draw_fit_list_panel(Frame& frame, Rect box, const std::vector<FitRow>& rows) {
  if (rows.empty()) return 0;
  constexpr float head = 32;
  const Rect whole{box.x, box.y, box.w, 2 + head + row_height * static_cast<float>(rows.size())};
  card(frame, whole);
  const NodeScope group{frame, Role::group, frame.text("fit.table"), whole};
  Rect inside = whole.inset(1);
  draw_head(frame, inside.cut_top(head), rows.front());
  frame.paint().horizontal(inside.x, inside.y - 1, inside.w, frame.theme().hairline);
  for (const FitRow& row : rows)
    draw_row(frame, inside.cut_top(row_height), row, &row == &rows.back());
  return whole.h;
}

}  // namespace shell
