// What a channel is: its name, who owns it, its family; and taking it out of the plan.
#pragma once

#include "core/model/channel.h"
#include "shell/frame/frame.h"

namespace shell {

// Answers the height used. Folded away until it is asked for.
float draw_channel_details_panel(Frame& frame, Rect box, const core::Channel& channel);

}  // namespace shell
