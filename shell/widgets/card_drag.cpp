#include "shell/widgets/card_drag.h"

#include <algorithm>
#include <vector>

#include "core/edit/activity_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/board_layout.h"
#include "shell/widgets/plan_card.h"

namespace shell {
namespace {

// Foundations, then the channels that have a lane.
std::vector<std::optional<core::Id>> lanes_of(const Frame& frame) {
  std::vector<std::optional<core::Id>> lanes;
  for (const Lane& lane : board_layout(frame, {0, 0, 1000, 100}).lanes)
    lanes.push_back(lane.channel ? std::optional{lane.channel->id} : std::nullopt);
  return lanes;
}

core::Edit edit_of(const CardDrag& drag) {
  return [drag](core::Plan plan) {
    auto moved = core::move_activity(drag.activity, drag.channel, drag.start)(std::move(plan));
    return moved ? core::stretch_activity(drag.activity, drag.months)(std::move(*moved)) : moved;
  };
}

void announce_place(Frame& frame, const CardDrag& drag) {
  const core::Activity* activity = core::find_by_id(frame.plan.activities, drag.activity);
  if (!activity) return;
  core::Activity there = *activity;
  there.start = drag.start;
  there.months = drag.months;
  there.channel = drag.channel;
  frame.ui.semantics.announce(card_place(frame, there), true);
}

}  // namespace

void begin_card_drag(Frame& frame, const core::Activity& activity, CardDrag::Part part,
                     bool by_keyboard) {
  frame.session.plan.drag = CardDrag{.activity = activity.id,
                                     .part = part,
                                     .by_keyboard = by_keyboard,
                                     .start = activity.start,
                                     .months = activity.months,
                                     .channel = activity.channel};
  if (by_keyboard)
    frame.ui.semantics.announce(
        frame.text("plan.picked_up", {{"card", card_place(frame, activity)}}), true);
}

void move_card_drag(Frame& frame, core::Month start, int months, std::optional<core::Id> channel) {
  CardDrag& drag = *frame.session.plan.drag;
  // A card stays inside the plan's months.
  months = std::clamp(months, 1, std::min(36, frame.plan.months));
  start = std::clamp(start, frame.plan.start, frame.plan.start.plus(frame.plan.months - 1));
  if (start == drag.start && months == drag.months && channel == drag.channel) return;
  drag.start = start;
  drag.months = months;
  drag.channel = std::move(channel);
  frame.edits.preview(edit_of(drag));
  if (drag.by_keyboard) announce_place(frame, drag);
}

void drop_card(Frame& frame) {
  frame.edits.commit(frame.session.plan.drag->part == CardDrag::Part::whole
                         ? "edit.move_activity"
                         : "edit.stretch_activity");
  if (frame.session.plan.drag->by_keyboard)
    frame.ui.semantics.announce(frame.text("plan.dropped"), true);
  frame.session.plan.drag.reset();
}

void cancel_card_drag(Frame& frame) {
  frame.edits.cancel();
  if (frame.session.plan.drag->by_keyboard)
    frame.ui.semantics.announce(frame.text("plan.drag_cancelled"), true);
  frame.session.plan.drag.reset();
}

bool key_on_card(Frame& frame, const core::Activity& activity, const NodeKey& key) {
  auto& drag = frame.session.plan.drag;
  const bool held = drag && drag->by_keyboard && drag->activity == activity.id;
  if (!held) {
    if (key.key != Key::space) return false;
    begin_card_drag(frame, activity, CardDrag::Part::whole, true);
    return true;
  }
  switch (key.key) {
    case Key::left:
    case Key::right: {
      const int step = key.key == Key::left ? -1 : 1;
      if (key.shift) drag->part = CardDrag::Part::end;
      if (key.shift)
        move_card_drag(frame, drag->start, drag->months + step, drag->channel);
      else
        move_card_drag(frame, drag->start.plus(step), drag->months, drag->channel);
      return true;
    }
    case Key::up:
    case Key::down: {
      const auto lanes = lanes_of(frame);
      const auto here = std::ranges::find(lanes, drag->channel) - lanes.begin();
      const auto there = std::clamp<std::ptrdiff_t>(here + (key.key == Key::up ? -1 : 1), 0,
                                                    std::ssize(lanes) - 1);
      move_card_drag(frame, drag->start, drag->months, lanes[static_cast<std::size_t>(there)]);
      return true;
    }
    case Key::space:
    case Key::enter:
      drop_card(frame);
      return true;
    case Key::escape:
      cancel_card_drag(frame);
      return true;
    default:
      return false;
  }
}

}  // namespace shell
