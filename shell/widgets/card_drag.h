// Moving and stretching a card of the plan board: the same steps whether the pointer or the
// keyboard asks for them. While it goes on the edit is a preview; dropping records one step, Escape
// leaves no trace.
#pragma once

#include <optional>
#include <string>

#include "core/model/plan.h"
#include "shell/frame/frame.h"

namespace shell {

void begin_card_drag(Frame& frame, const core::Activity& activity, CardDrag::Part part,
                     bool by_keyboard);
// Where the card should be now; previews it when that is elsewhere.
void move_card_drag(Frame& frame, core::Month start, int months, std::optional<core::Id> channel);
void drop_card(Frame& frame);
void cancel_card_drag(Frame& frame);

// Space picks up and drops, arrows move by month and lane, Shift with left and right stretches,
// Escape cancels. Answers true when the key meant something.
bool key_on_card(Frame& frame, const core::Activity& activity, const NodeKey& key);

}  // namespace shell
