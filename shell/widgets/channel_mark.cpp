#include "shell/widgets/channel_mark.h"

#include <algorithm>

#include "core/model/lookup.h"

namespace shell {
namespace {

std::string_view role_of_own(const Frame& frame, const core::Channel& channel) {
  const core::Id owner = frame.library.owners.resolve(channel.owner);
  if (owner == "meta") return "meta";
  if (owner == "pinterest") return "pinterest";
  switch (channel.group.value_or(core::ChannelGroup::platform)) {
    case core::ChannelGroup::paid:
      return "ads";
    case core::ChannelGroup::organic:
      return "search";
    case core::ChannelGroup::direct:
      return "direct";
    case core::ChannelGroup::people:
      return "referral";
    case core::ChannelGroup::platform:
      return "other";
  }
  return "other";
}

}  // namespace

std::string_view channel_colour_role(const Frame& frame, const core::Channel& channel) {
  if (channel.library)
    if (const core::LibraryChannel* const row =
            core::find_by_id(frame.library.channels, channel.library->id)) {
      const auto known = std::ranges::find(channel_colour_names, row->colour);
      if (known != channel_colour_names.end()) return *known;
    }
  return role_of_own(frame, channel);
}

Colour channel_colour_of(const Frame& frame, const core::Channel& channel) {
  return channel_colour(frame.theme(), channel_colour_role(frame, channel));
}

std::string owner_name(const Frame& frame, std::string_view owner) {
  return frame.library.owners.display_name(owner, frame.preferences.language);
}

}  // namespace shell
