// What is decided about a channel, and why.
#pragma once

#include "core/model/channel.h"
#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_channel_decision_panel(Frame& frame, Rect box, const core::Channel& channel);

}  // namespace shell
