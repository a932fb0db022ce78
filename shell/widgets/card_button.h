// Making a card of the plan out of something on another page.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// The first month of the plan that is not over.
core::Month month_from_now(const Frame& frame);

// A dense button that adds `card`, which gets its id and, without a month of its own, starts now;
// one step of undo. Once the plan has a card of that title and channel a mark stands in its place.
void card_button(Frame& frame, Rect place, core::Activity card);
float card_button_width(const Frame& frame);

}  // namespace shell
