#include "shell/widgets/platform_channel.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/document/library.h"
#include "core/edit/channel_edits.h"
#include "core/edit/platform_edits.h"
#include "core/edit/several_edits.h"
#include "core/model/lookup.h"
#include "shell/text/search.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/platform_words.h"

namespace shell {
namespace {

// By class; empty: the library has no such channel.
constexpr std::array<std::string_view, core::names_of<core::PlatformClass>().size()> rows{
    "app_store",
    "extension_stores",
    "marketplaces_goods",
    "marketplaces_services",
    "",
    "crowdfunding",
    "bots",
    "",
    "review_sites"};

bool is_called(const core::LibraryChannel& row, const std::string& wanted) {
  const auto is_it = [&](const std::string& name) { return search_form(name) == wanted; };
  return is_it(row.name.fr) || is_it(row.name.en) || std::ranges::any_of(row.aliases, is_it);
}

void make_channel(Frame& frame, const core::Platform& platform) {
  const std::string name = platform_name(frame, platform), wanted = search_form(name);
  const core::Id id = frame.ids.make(name);
  const auto& known = frame.library.channels;
  const auto named = std::ranges::find_if(
      known, [&](const core::LibraryChannel& row) { return is_called(row, wanted); });
  const core::LibraryChannel* const like =
      named != known.end() ? &*named
      : platform.platform_class
          ? core::find_library_channel(frame.library,
                                       rows[static_cast<std::size_t>(*platform.platform_class)])
          : nullptr;
  std::vector<core::Edit> edits;
  if (like) {
    edits = {core::add_library_channel(id, *like), core::rename_channel(id, name)};
    // Of a class the library names one owner; whose this one is nobody has said.
    if (named == known.end()) edits.push_back(core::set_channel_owner(id, {}));
  } else {
    edits = {core::add_own_channel(id, name), core::set_channel_tenure(id, core::Tenure::rented),
             core::set_channel_group(id, core::ChannelGroup::platform)};
  }
  edits.push_back(
      core::edit_platform(platform.id, [id](core::Platform& one) { one.channel = id; }));
  frame.edits.apply("edit.add_channel", core::in_turn(std::move(edits)));
}

}  // namespace

float draw_platform_channel(Frame& frame, Rect box, const core::Platform& platform) {
  const core::Channel* const channel =
      platform.channel ? core::find_by_id(frame.plan.channels, *platform.channel) : nullptr;
  bool is_pressed = false;
  const float height =
      next_step(frame, box,
                channel ? frame.text("platforms.channel.is", {{"channel", channel->name}})
                        : frame.text("platforms.channel.none"),
                frame.text(channel ? TextKey{"platforms.channel.open"} : "platforms.channel.make"),
                is_pressed);
  if (!is_pressed) return height;
  if (channel) {
    frame.session.fit.channel = channel->id;
    frame.session.fit.library_open = frame.session.fit.raters_open = false;
    frame.command(Command::Kind::go_to, "channels");
  } else {
    make_channel(frame, platform);
  }
  return height;
}

}  // namespace shell
