// How customers find the business today: the answer, what platforms claim, what is left when one
// stops, and the figures it all rests on.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

void draw_audit_view(Frame& frame, Rect content);

}  // namespace shell
