// How a channel works: each value with its range, what it rests on, and one's own in its place.
#pragma once

#include "core/model/channel.h"
#include "shell/frame/frame.h"

namespace shell {

// Answers the height used. Folded away until it is asked for.
float draw_channel_physics_panel(Frame& frame, Rect box, const core::Channel& channel);

}  // namespace shell
