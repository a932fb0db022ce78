// One card of the plan board, as it is drawn everywhere.
#pragma once

#include <string>

#include "core/model/plan.h"
#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

enum class CardLook { rest, selected, dragged };

// Title, one muted line, marks of the behaviours it serves where there is room, a tick when it is
// done.
void draw_plan_card(Frame& frame, Rect rect, const core::Activity& activity, CardLook look,
                    bool hovered = false);

// "36 h par mois · +3 à +8 k€ par mois": what a card costs and brings, in one line.
std::string card_line(const Frame& frame, const core::Activity& activity);
// What a screen reader says of it: title, first month, length, lane.
std::string card_place(const Frame& frame, const core::Activity& activity);

}  // namespace shell
