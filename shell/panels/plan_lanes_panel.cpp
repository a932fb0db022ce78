#include "shell/panels/plan_lanes_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/edit/activity_edits.h"
#include "core/edit/spend_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/card_drag.h"
#include "shell/widgets/cell_grid.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/plan_card.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float grip = 10;

void add_card(Frame& frame, const Lane& lane, core::Month month) {
  core::Activity activity;
  activity.id = frame.ids.make("card");
  activity.start = month;
  if (lane.channel) activity.channel = lane.channel->id;
  frame.session.plan.activity = activity.id;
  frame.session.plan.playbook_open = false;
  frame.edits.apply("edit.add_activity", core::add_activity(activity));
}

void draw_label(Frame& frame, const BoardLayout& board, const Lane& lane) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  Rect box = lane.label.inset(16, 8);
  const std::string name = lane.channel ? lane.channel->name : frame.text("plan.foundations");
  const std::string owner =
      lane.channel ? owner_name(frame, lane.channel->owner) : frame.text("plan.you");
  const Rect add{lane.label.right() - 34, lane.label.y + 6, 28, 28};
  if (lane.channel) swatch(frame, {box.x + 4, box.y + 11}, channel_colour_of(frame, *lane.channel));
  box.cut_left(16);
  box.w -= 14;
  const float height = paint.paragraph_height(box.w, Type::small_strong, name, 2);
  paint.paragraph(box, Type::small_strong, theme.text, name, 2);
  box.cut_top(height);
  if (box.h >= 18) paint.text({box.x, box.y, box.w + 14, 20}, Type::small, theme.muted, owner);

  SemanticNode node;
  node.id = node_id("lane");
  node.role = Role::row_header;
  node.name = owner.empty() ? name : name + ", " + owner;
  node.rect = lane.label;
  // Why the channel was chosen, as the shortlist says it.
  if (lane.channel) node.description = lane.channel->why;
  if (!node.description.empty() && lane.label.contains(frame.ui.input.pointer))
    tooltip(frame, lane.label, node.description);
  const NodeScope scope{frame, std::move(node)};
  if (icon_button(frame, add, icons::add, frame.text("plan.add_card_in", {{"lane", name}}),
                  {.colour = theme.muted, .icon_size = 16}))
    add_card(frame, lane, board.first);
}

CardDrag::Part part_under(Rect card, Point pointer) {
  if (card.w < 4 * grip) return CardDrag::Part::whole;
  if (pointer.x < card.x + grip) return CardDrag::Part::start;
  if (pointer.x > card.right() - grip) return CardDrag::Part::end;
  return CardDrag::Part::whole;
}

void follow_pointer(Frame& frame, const BoardLayout& board) {
  const CardDrag& drag = *frame.session.plan.drag;
  const Point pointer = frame.ui.input.pointer;
  // A card that left the months shown would no longer be drawn, and never let go of.
  const core::Month under =
      board.first.plus(std::clamp(board.month_at(pointer.x), 0, board.months - 1));
  const core::Month end = drag.start.plus(drag.months);
  switch (drag.part) {
    case CardDrag::Part::whole: {
      // The card's first month is the one under its left edge, half a month being enough to step.
      const int month = static_cast<int>(
          std::round((pointer.x - drag.grab_x - board.header.x) / board.month_width));
      const Lane& lane = board.lane_at(pointer.y);
      move_card_drag(frame, board.first.plus(std::clamp(month, 1 - drag.months, board.months - 1)),
                     drag.months, lane.channel ? std::optional{lane.channel->id} : std::nullopt);
      break;
    }
    case CardDrag::Part::end:
      move_card_drag(frame, drag.start, core::months_between(drag.start, under) + 1, drag.channel);
      break;
    case CardDrag::Part::start: {
      const core::Month start = std::min(under, end.plus(-1));
      move_card_drag(frame, start, core::months_between(start, end), drag.channel);
      break;
    }
  }
}

void draw_card(Frame& frame, const BoardLayout& board, const PlacedCard& placed) {
  const core::Activity& activity = *placed.activity;
  const IdScope scope{activity.id};
  auto& session = frame.session.plan;
  const Rect rect = placed.rect;
  SemanticNode node;
  node.id = node_id("card");
  node.role = Role::button;
  node.name = card_place(frame, activity);
  node.description = card_line(frame, activity);
  node.role_description = frame.text("plan.card_role");
  node.rect = rect;
  node.focusable = true;
  node.takes_keys = true;
  const bool selected = session.activity == activity.id;
  const bool dragged = session.drag && session.drag->activity == activity.id;
  node.pressed = dragged;
  const NodeId id = node.id;
  const Hit hit = interact(frame, id, rect);

  while (const auto key = frame.ui.input.take_key(id)) {
    if (key_on_card(frame, activity, *key)) continue;
    if (key->key == Key::enter) session.activity = activity.id, session.playbook_open = false;
    if (key->key == Key::remove)
      frame.edits.remove("edit.remove_activity", core::remove_activity(activity.id));
  }
  const CardDrag::Part part = part_under(rect, frame.ui.input.pointer);
  if (hit.hovered && !session.drag && part != CardDrag::Part::whole)
    frame.ui.cursor = Cursor::resize_horizontal;
  if (hit.held && !session.drag && is_drag(frame)) {
    const Point moved = drag_distance(frame), pointer = frame.ui.input.pointer;
    const Point from{pointer.x - moved.x, pointer.y - moved.y};
    begin_card_drag(frame, activity, part_under(rect, from), false);
    // Held relative to the card's true left edge, also when that lies left of the months shown.
    const float left =
        board.header.x +
        static_cast<float>(core::months_between(board.first, activity.start)) * board.month_width;
    session.drag->grab_x = from.x - left;
    frame.ui.dragging = id;
  } else if (hit.clicked && !session.drag) {
    session.activity = activity.id;
    session.playbook_open = false;
  }
  if (dragged && !session.drag->by_keyboard && frame.ui.dragging == id) {
    frame.ui.cursor =
        session.drag->part == CardDrag::Part::whole ? Cursor::grabbing : Cursor::resize_horizontal;
    if (hit.held)
      follow_pointer(frame, board);
    else
      drop_card(frame), frame.ui.dragging = 0;
    frame.ui.animating = true;
  }
  draw_plan_card(frame, rect, activity,
                 dragged    ? CardLook::dragged
                 : selected ? CardLook::selected
                            : CardLook::rest,
                 hit.hovered);
  if (hit.focused) focus_ring(frame, rect.inset(1), radius::control);
  // The page moves the node into another row with the card: the keyboard stays with it.
  if (dragged && session.drag && session.drag->by_keyboard && frame.ui.input.focused != id)
    frame.ui.focus_request = id;
  record(frame, std::move(node));
}

// Turns to the months where a card that moves by keyboard begins.
void follow_keyboard(Frame& frame, const BoardLayout& board, core::Month start) {
  const int at = core::months_between(frame.plan.start, start),
            first = core::months_between(frame.plan.start, board.first);
  if (at < first || at >= first + board.months)
    frame.session.plan.first_month = std::max(at < first ? at : at - board.months + 1, 0);
}

// The amounts of all lanes that have some, over all months of the plan.
CellGrid spend_grid(const Frame& frame, std::vector<const core::Channel*> lanes) {
  const auto month = [&frame](int column) { return frame.plan.start.plus(column); };
  const auto channel = [lanes](int row) { return lanes[static_cast<std::size_t>(row)]; };
  return {.rows = static_cast<int>(lanes.size()),
          .columns = frame.plan.months,
          .name =
              [=, &frame](int row, int column) {
                return frame.text("plan.spend_of", {{"lane", channel(row)->name},
                                                    {"month", frame.format.month(month(column))}});
              },
          .value = [=, &frame](int row, int column) -> std::optional<double> {
            const auto spend = frame.plan.spend.find(channel(row)->id);
            if (spend == frame.plan.spend.end()) return std::nullopt;
            const auto found = spend->second.find(month(column));
            return found == spend->second.end() ? std::nullopt : std::optional{found->second};
          },
          .edit =
              [=](int row, int column, std::optional<double> value) {
                return core::set_spend(channel(row)->id, month(column), value);
              }};
}

// The amount of the `at`th month shown.
void draw_spend(Frame& frame, const BoardLayout& board, const Lane& lane, int at,
                CellGridScope& grid, int grid_row) {
  const auto row = frame.plan.spend.find(lane.channel->id);
  double most = 0;
  if (row != frame.plan.spend.end())
    for (const auto& [month, amount] : row->second) most = std::max(most, amount);
  const NumberOptions options{.unit = frame.format.currency_sign(),
                              .decimals = 0,
                              .bare = true,
                              .cell = true,
                              .type = Type::small,
                              .placeholder = "–"};
  const core::Month month = board.first.plus(at);
  const IdScope scope{month.index};
  std::optional<double> amount;
  if (row != frame.plan.spend.end())
    if (const auto found = row->second.find(month); found != row->second.end())
      amount = found->second;
  Rect cell = board.cell(lane.spend, at).inset(4, 3);
  const std::string name = frame.text(
      "plan.spend_of", {{"lane", lane.channel->name}, {"month", frame.format.month(month)}});
  const Rect field = cell.cut_top(26, 3);
  grid.add(grid_row, core::months_between(frame.plan.start, month), node_id(name), field);
  const Gesture gesture = number_field(frame, field, name, amount, options);
  follow(frame, gesture, "edit.set_spend", core::set_spend(lane.channel->id, month, amount));
  share_bar(frame, {cell.x + 8, cell.y, cell.w - 16, 5}, most > 0 && amount ? *amount / most : 0,
            channel_colour_of(frame, *lane.channel));
}

// A cell for each month, as in any table: the cards that begin there, and what is spent.
void draw_cells(Frame& frame, const BoardLayout& board, const Lane& lane, const std::string& id,
                CellGridScope& grid, int grid_row) {
  for (int i = 0; i < board.months; ++i) {
    SemanticNode node;
    {
      const IdScope scope{id};
      const IdScope month{board.first.plus(i).index};
      node.id = node_id("cell");
    }
    node.role = Role::cell;
    node.rect = board.cell(lane.rect, i);
    const NodeScope cell{frame, std::move(node)};
    // Outside the lane's ids: a card stays the same while it is dragged from lane to lane.
    for (const PlacedCard& card : lane.cards)
      if (!card.rect.is_empty() && board.month_at(card.rect.x) == i) draw_card(frame, board, card);
    if (!lane.has_spend) continue;
    const IdScope scope{id};
    draw_spend(frame, board, lane, i, grid, grid_row);
  }
}

}  // namespace

void draw_plan_lanes_panel(Frame& frame, const BoardLayout& board) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  auto& drag = frame.session.plan.drag;
  if (drag && frame.ui.input.escape) cancel_card_drag(frame), frame.ui.dragging = 0;
  // Undo may have taken the card away.
  if (drag && !core::find_by_id(frame.plan.activities, drag->activity)) drag.reset();

  std::vector<const core::Channel*> paid;
  for (const Lane& lane : board.lanes)
    if (lane.has_spend) paid.push_back(lane.channel);
  CellGridScope grid{frame, "spend", spend_grid(frame, paid)};
  int grid_row = 0;
  for (const Lane& lane : board.lanes) {
    const std::string id = lane.channel ? lane.channel->id : "foundations";
    const NodeScope row{frame, Role::row,
                        lane.channel ? lane.channel->name : frame.text("plan.foundations"),
                        lane.rect, "lane " + id};
    paint.horizontal(lane.rect.x, lane.rect.bottom(), lane.rect.w, theme.hairline);
    for (int i = 0; i < board.months; ++i)
      paint.vertical(board.cell(lane.rect, i).x, lane.rect.y, lane.rect.h, theme.hairline);
    {
      const IdScope scope{id};
      draw_label(frame, board, lane);
    }
    draw_cells(frame, board, lane, id, grid, lane.has_spend ? grid_row++ : 0);
  }
  if (drag && drag->by_keyboard) follow_keyboard(frame, board, drag->start);
}

}  // namespace shell
