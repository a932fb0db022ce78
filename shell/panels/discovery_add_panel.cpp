#include "shell/panels/discovery_add_panel.h"

#include <array>
#include <vector>

#include "core/edit/behaviour_edits.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/menu.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t kind_count = core::names_of<core::BehaviourKind>().size();

void add(Frame& frame, std::size_t kind_index) {
  const auto kind = static_cast<core::BehaviourKind>(kind_index);
  const std::string name = new_behaviour_name(frame, kind);
  const core::Id id = frame.ids.make(name);
  frame.edits.apply("edit.add_behaviour", core::add_behaviour(id, kind, name));
  frame.session.discovery.behaviour = id;
}

}  // namespace

void draw_discovery_add_panel(Frame& frame, Rect row) {
  const std::string& text = frame.text("discovery.add");
  const NodeId id = node_id("add behaviour menu");
  const ButtonOptions options{.kind = ButtonKind::quiet,
                              .icon = icons::add,
                              .dense = true,
                              .opens = Popup::menu,
                              .is_open = is_open(frame, id)};
  const float height = button_height(frame, true);
  const Rect place{row.x + space::xs, row.centre().y - height / 2,
                   button_width(frame, text, options), height};
  if (button(frame, place, text, options))
    is_open(frame, id) ? close_popover(frame) : open_popover(frame, id);
  std::vector<MenuItem> items;
  if (is_open(frame, id))
    for (std::size_t i = 0; i < kind_count; ++i) {
      const auto kind = static_cast<core::BehaviourKind>(i);
      items.push_back({behaviour_kind_name(frame, kind), behaviour_icon(kind),
                       frame.text(behaviour_key(kind) + ".hint")});
    }
  if (const auto chosen = menu(frame, id, text, place, items)) add(frame, *chosen);
}

float draw_discovery_start_panel(Frame& frame, Rect box) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kind_count; ++i)
    names.push_back(behaviour_kind_name(frame, static_cast<core::BehaviourKind>(i)));
  const std::array<bool, kind_count> none{};
  const std::string& sentence = frame.text("discovery.start_sentence");
  const float width = box.w - 2 * space::l;
  const float words = frame.paint().paragraph_height(width, Type::small, sentence);
  const float height =
      2 * space::l + 24 + words + space::m + chips_height(frame, width, names, none);
  card(frame, {box.x, box.y, box.w, height});
  Rect inside = Rect{box.x, box.y, box.w, height}.inset(space::l);
  heading(frame, inside.cut_top(24), 2, Type::title, frame.text("discovery.start_title"));
  inside.cut_top(paragraph(frame, inside, Type::small, frame.theme().muted, sentence), space::m);
  float used = 0;
  if (const auto chosen = chips(frame, inside, frame.text("discovery.add"), names, none, used))
    add(frame, *chosen);
  return height;
}

}  // namespace shell
