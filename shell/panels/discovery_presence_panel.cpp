#include "shell/panels/discovery_presence_panel.h"

#include "core/edit/behaviour_edits.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/presence_cell.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float head_height = 60, channel_height = 48, none_height = 56;

bool is_unfolded(const Frame& frame, const BehaviourLine& line) {
  return frame.session.discovery.phone_behaviour == line.behaviour->id;
}

float unfolded_height(const Frame& frame) {
  const std::size_t count = frame.plan.channels.size();
  return count == 0 ? none_height : static_cast<float>(count) * channel_height;
}

void draw_head(Frame& frame, Rect row, const BehaviourLine& line) {
  const core::Behaviour& behaviour = *line.behaviour;
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::string name = behaviour_name(frame, behaviour),
                    known = strongest_channels(frame, behaviour, 3);
  const std::string channels = known.empty() ? frame.text("discovery.no_presence") : known;
  const bool is_open = is_unfolded(frame, line);
  SemanticNode node;
  node.id = node_id("head");
  node.role = Role::button;
  node.name = name;
  node.value = channels;
  node.rect = row;
  node.focusable = true;
  node.expanded = is_open ? Expanded::expanded : Expanded::collapsed;
  const Hit hit = interact(frame, node.id, row);
  if (hit.hovered || hit.held)
    paint.fill(row.inset(4), hit.held ? theme.pressed : theme.hover, radius::control);
  if (hit.focused) paint.edge(row.inset(1), theme.focus, 2, radius::control);
  record(frame, std::move(node));
  if (hit.clicked) {
    core::Id& unfolded = frame.session.discovery.phone_behaviour;
    unfolded = is_open ? core::Id{} : behaviour.id;
  }
  Rect inside = row.inset(space::l, 10);
  paint.icon(inside.cut_left(24, space::m), behaviour_icon(behaviour.kind), theme.accent, 24);
  paint.icon(inside.cut_right(20, space::s), is_open ? icons::expand_less : icons::expand_more,
             theme.muted);
  paint.text(inside.cut_top(20), Type::body_strong, theme.text, name);
  paint.text(inside.cut_top(20), Type::small, theme.muted, channels);
}

void draw_channel(Frame& frame, Rect row, const core::Behaviour& behaviour,
                  const core::Channel& channel) {
  const IdScope scope{channel.id};
  const Theme& theme = frame.theme();
  const auto found = behaviour.reach.find(channel.id);
  std::optional<double> presence =
      found == behaviour.reach.end() ? std::nullopt : std::optional{found->second};
  Rect inside{row.x + space::l, row.y, row.w - 2 * space::l, row.h};
  const Rect cell = inside.cut_right(56, space::s);
  swatch(frame, inside.cut_left(24, space::m).centre(), channel_colour_of(frame, channel));
  const std::string name = behaviour_name(frame, behaviour);
  const std::string title =
      frame.text("discovery.cell", {{"behaviour", name}, {"channel", channel.name}});
  const Gesture gesture = presence_cell(frame, cell, title, title, presence);
  frame.paint().text({inside.x, row.y + 4, inside.w, 20}, Type::small_strong, theme.text,
                     channel.name);
  frame.paint().text({inside.x, row.y + 23, inside.w, 20}, Type::small, theme.muted,
                     presence_word(frame, presence));
  follow(frame, gesture, "edit.set_reach", core::set_reach(behaviour.id, channel.id, presence));
}

}  // namespace

float discovery_presence_height(const Frame& frame, std::span<const BehaviourLine> lines) {
  float height = 0;
  for (const BehaviourLine& line : lines)
    height += head_height + (is_unfolded(frame, line) ? unfolded_height(frame) : 0);
  return height;
}

void draw_discovery_presence_panel(Frame& frame, Rect box, std::span<const BehaviourLine> lines) {
  const NodeScope list{frame, Role::group, frame.text("discovery.matrix_name"), box, "matrix"};
  for (const BehaviourLine& line : lines) {
    const core::Behaviour& behaviour = *line.behaviour;
    const IdScope scope{behaviour.id};
    const bool was_unfolded = is_unfolded(frame, line);
    draw_head(frame, box.cut_top(head_height), line);
    if (was_unfolded) {
      Rect part = box.cut_top(unfolded_height(frame));
      if (frame.plan.channels.empty())
        paragraph(frame, part.inset(space::l, 0), Type::small, frame.theme().muted,
                  frame.text("discovery.no_channels"), 2);
      for (const core::Channel& channel : frame.plan.channels)
        draw_channel(frame, part.cut_top(channel_height), behaviour, channel);
    }
    frame.paint().horizontal(box.x, box.y - 1, box.w, frame.theme().hairline);
  }
}

}  // namespace shell
