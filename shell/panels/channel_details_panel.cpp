#include "shell/panels/channel_details_panel.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/edit/channel_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr float section_height = 44;

void draw_name(Frame& frame, Rect box, const core::Channel& channel) {
  std::string name = channel.name;
  const Gesture gesture = labelled_text(frame, box, frame.text("fit.details.name"), name);
  follow(frame, gesture, "edit.rename_channel", core::rename_channel(channel.id, name));
}

void draw_owner(Frame& frame, Rect box, const core::Channel& channel) {
  const std::string& name = frame.text("fit.details.owner");
  // While it is typed the text stands as typed, and not as the name of the owner it happens to
  // mean.
  auto& typed = frame.ui.field_text;
  const NodeId id = node_id(name);
  const auto kept = typed.find(id);
  std::string owner = kept != typed.end() ? kept->second : owner_name(frame, channel.owner);
  const Gesture gesture =
      labelled_text(frame, box, name, owner, {}, frame.text("fit.details.owner.help"));
  if (gesture == Gesture::none) return;
  if (gesture == Gesture::editing) {
    typed[id] = owner;
    frame.edits.preview(core::set_channel_owner(channel.id, owner));
    return;
  }
  typed.erase(id);
  const core::Id known = frame.library.owners.resolve(owner);
  const bool is_known = core::find_by_id(frame.library.owners.owners(), known) != nullptr;
  follow(frame, gesture, "edit.set_channel_owner",
         core::set_channel_owner(channel.id, is_known ? known : owner));
}

void draw_tenure(Frame& frame, Rect box, const core::Channel& channel) {
  const std::string& name = frame.text("fit.details.tenure");
  const FieldLabel label_text{frame, box.cut_top(size::label, size::label_gap), name};
  constexpr auto tenures = core::names_of<core::Tenure>();
  std::array<std::string, tenures.size()> labels;
  for (std::size_t i = 0; i < tenures.size(); ++i)
    labels[i] = frame.text(TextKey{"fit.details.tenure."} + tenures[i]);
  const std::size_t selected =
      channel.tenure ? static_cast<std::size_t>(*channel.tenure) : labels.size();
  if (const auto chosen = segments(frame, box, name, labels, selected))
    frame.edits.apply("edit.set_channel",
                      core::set_channel_tenure(channel.id, static_cast<core::Tenure>(*chosen)));
}

void draw_group(Frame& frame, Rect box, const core::Channel& channel) {
  constexpr auto groups = core::names_of<core::ChannelGroup>();
  std::array<std::string, groups.size()> labels;
  for (std::size_t i = 0; i < groups.size(); ++i)
    labels[i] = frame.text(TextKey{"fit.group."} + groups[i]);
  const std::size_t selected =
      channel.group ? static_cast<std::size_t>(*channel.group) : labels.size();
  if (const auto chosen =
          labelled_dropdown(frame, box, frame.text("fit.details.group"), labels, selected))
    frame.edits.apply(
        "edit.set_channel",
        core::set_channel_group(channel.id, static_cast<core::ChannelGroup>(*chosen)));
}

}  // namespace

float draw_channel_details_panel(Frame& frame, Rect box, const core::Channel& channel) {
  const float top = box.y;
  bool& open = frame.session.fit.details_open;
  if (disclosure(frame, box.cut_top(section_height), frame.text("fit.details.title"), open))
    open = !open;
  if (!open) return box.y - top;

  box.cut_top(space::xs);
  draw_name(frame, box.cut_top(field_height(frame), space::m), channel);
  draw_owner(frame, box.cut_top(field_height(frame), space::m), channel);
  draw_tenure(frame, box.cut_top(field_height(frame), space::m), channel);
  draw_group(frame, box.cut_top(field_height(frame), space::l), channel);

  const std::string& remove = frame.text("fit.details.remove");
  const ButtonOptions options{
      .kind = ButtonKind::destructive, .icon = icons::delete_outline, .dense = true};
  Rect place = box.cut_top(button_height(frame, true));
  place.w = std::min(place.w, button_width(frame, remove, options));
  if (button(frame, place, remove, options)) {
    frame.edits.remove("edit.remove_channel", core::remove_channel(channel.id));
    frame.session.fit.channel.clear();
  }
  return box.y - top;
}

}  // namespace shell
