#include "shell/panels/discovery_cards_panel.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/sort_stably.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr std::size_t fewest_to_sort = 3;

float order_height(const Frame& frame, std::span<const BehaviourLine> lines) {
  return lines.size() < fewest_to_sort ? 0 : frame.ui.control_height() + 2 * space::m;
}

// Which stand first: those most people do, or those known least.
void draw_order(Frame& frame, Rect row) {
  const std::array<std::string, 2> orders{frame.text("discovery.most_frequent_first"),
                                          frame.text("discovery.weakest_first")};
  bool& weakest = frame.session.discovery.weakest_first;
  constexpr float widest = 360;
  row = row.inset(space::l, space::m);
  row.w = std::min(row.w, widest);
  if (const auto chosen =
          segments(frame, row, frame.text("discovery.order"), orders, weakest ? 1 : 0))
    weakest = *chosen == 1;
}

std::vector<const BehaviourLine*> in_order(const Frame& frame,
                                           std::span<const BehaviourLine> lines) {
  std::vector<const BehaviourLine*> order;
  for (const BehaviourLine& line : lines) order.push_back(&line);
  if (frame.session.discovery.weakest_first && lines.size() >= fewest_to_sort)
    core::sort_stably(order, [](const BehaviourLine* one, const BehaviourLine* other) {
      return core::is_weaker(one->share, other->share);
    });
  return order;
}

float row_height(const Frame& frame) { return frame.ui.is_phone() ? 60.0f : size::row_two_lines; }

void draw_row(Frame& frame, Rect row, const BehaviourLine& line) {
  const core::Behaviour& behaviour = *line.behaviour;
  const IdScope scope{behaviour.id};
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::string name = behaviour_name(frame, behaviour);
  const bool is_selected = frame.session.discovery.behaviour == behaviour.id;
  const NodeScope item{frame, Role::list_item, name, row, "behaviour"};
  // The first and last rows of a phone's list touch the round corners of the card.
  const bool phone = frame.ui.is_phone();
  const Hit hit = row_button(frame, phone ? row.inset(4) : row, name,
                             {.selected = is_selected,
                              .radius = phone ? radius::control : 0,
                              .value = share_said(frame, line)});
  if (hit.clicked) frame.session.discovery.behaviour = behaviour.id;

  Rect inside{row.x + space::l, row.y, row.w - 2 * space::l, row.h};
  paint.icon(inside.cut_left(24, space::m), behaviour_icon(behaviour.kind), theme.accent, 24);
  paint.icon(inside.cut_right(20, space::s), icons::chevron_right, theme.muted);
  paint.text(inside.cut_right(52, space::m), Type::body_strong, theme.text, share_text(frame, line),
             Align::right);
  const Rect ticks = inside.cut_right(23, space::m);
  if (line.is_known())
    evidence_badge(frame, {ticks.x, row.centre().y - size::badge / 2},
                   line.share.grade.value_or(core::Evidence::guess), {}, true);
  std::string second =
      line.is_known()
          ? frame.text("discovery.range_short", {{"low", frame.format.share_bare(line.share.low)},
                                                 {"high", frame.format.share(line.share.high)}})
          : range_text(frame, line);
  if (line.share.conflict) second += " · " + frame.text("discovery.in_conflict");
  if (const std::string channels = strongest_channels(frame, behaviour, phone ? 1 : 3);
      !channels.empty())
    second += " · " + channels;
  inside = inside.inset(0, (row.h - 40) / 2);
  paint.text(inside.cut_top(20), Type::body_strong, theme.text, name);
  paint.text(inside.cut_top(20), Type::small, theme.muted, second);
}

}  // namespace

float discovery_cards_height(const Frame& frame, std::span<const BehaviourLine> lines) {
  return order_height(frame, lines) + static_cast<float>(lines.size()) * row_height(frame);
}

void draw_discovery_cards_panel(Frame& frame, Rect box, std::span<const BehaviourLine> lines) {
  if (const float height = order_height(frame, lines); height > 0) {
    draw_order(frame, box.cut_top(height));
    frame.paint().horizontal(box.x, box.y - 1, box.w, frame.theme().hairline);
  }
  const NodeScope list{frame, Role::list, frame.text("discovery.cards_name"), box, "cards"};
  for (const BehaviourLine* line : in_order(frame, lines)) {
    draw_row(frame, box.cut_top(row_height(frame)), *line);
    frame.paint().horizontal(box.x, box.y - 1, box.w, frame.theme().hairline);
  }
}

}  // namespace shell
