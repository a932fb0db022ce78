// Where a channel stands today: sales, money and hours a month, typed while there is no history.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// Answers the height used.
float draw_channel_today_panel(Frame& frame, Rect box, const core::Channel& channel);

}  // namespace shell
