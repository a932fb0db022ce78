// The form of one way of discovering: what sets it off, where it happens, what people look for, how
// they decide.
#pragma once

#include "core/model/discovery.h"
#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`, which must stand inside an IdScope of the behaviour; answers the
// height used.
float draw_discovery_form_panel(Frame& frame, Rect box, const core::Behaviour& behaviour);

// The last line of the form: takes the behaviour out of the plan.
float draw_discovery_removal_panel(Frame& frame, Rect box, const core::Behaviour& behaviour);

}  // namespace shell
