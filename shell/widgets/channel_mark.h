// How a channel of the plan is shown everywhere: its colour and the name of its owner. A channel
// keeps its colour on every page; seven families have one, all others share "other" and are told
// apart by their label.
#pragma once

#include <string>
#include <string_view>

#include "core/model/channel.h"
#include "shell/frame/frame.h"

namespace shell {

// One of channel_colour_names: the library's for a channel that comes from it, else by owner and
// group.
std::string_view channel_colour_role(const Frame& frame, const core::Channel& channel);
Colour channel_colour_of(const Frame& frame, const core::Channel& channel);

// An owner by id or by one of its other names, in the interface's language ("alphabet" ->
// "Google"); words of one's own as they are; empty for an empty owner, which means that the channel
// is its own.
std::string owner_name(const Frame& frame, std::string_view owner);

}  // namespace shell
