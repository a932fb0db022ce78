#include "shell/widgets/dialog.h"

#include <algorithm>

#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float widest = 560, edge = 16, padding = 24, gap = 8;

// Side by side from the right, the first one outermost; one above the other where they have no
// room.
struct Foot {
  bool is_stacked = false;
  float height = 0;
};

Foot foot_of(const Frame& frame, std::span<const DialogButton> buttons, float room) {
  float width = -gap;
  for (const DialogButton& one : buttons)
    width += button_width(frame, one.label, {.kind = one.kind, .icon = one.icon}) + gap;
  const float row = button_height(frame);
  if (width <= room) return {false, row};
  return {true, (row + gap) * static_cast<float>(buttons.size()) - gap};
}

}  // namespace

std::optional<std::size_t> dialog(Frame& frame, std::string_view title,
                                  std::span<const DialogButton> buttons,
                                  const std::function<float(Frame&, Rect)>& draw) {
  Ui& ui = frame.ui;
  const Rect page{0, 0, ui.width, ui.height};
  const NodeId id = node_id("dialog");
  std::optional<std::size_t> answer;
  if (scrim(frame, "dialog scrim", page)) answer = buttons.size();
  if (ui.input.escape && ui.open_popup == 0) answer = buttons.size();

  const float width = std::min(widest, ui.width - 2 * edge), inner = width - 2 * padding;
  const Foot foot = foot_of(frame, buttons, inner);
  const float title_width = inner - 36;
  const float head =
      std::max(28.0f, frame.paint().paragraph_height(title_width, Type::heading, title));
  // The content's height is that of the last frame: the first one is drawn again at once.
  if (ui.dialog != id) ui.scrolls.erase(id);
  const float wanted = ui.scrolls[id].content_height;
  const float around = 2 * padding + head + 2 * space::l + foot.height;
  const float height = std::min(around + wanted, ui.height - 2 * edge);
  Rect box{(ui.width - width) / 2, std::max(edge, (ui.height - height) / 2.4f), width, height};

  const Layer layer{frame, "dialog", box.grown(20)};
  SemanticNode node;
  node.id = id;
  node.role = Role::dialog;
  node.name = title;
  node.rect = box;
  node.modal = true;
  ui.semantics.set_modal(id);
  const NodeScope scope{frame, std::move(node)};
  frame.paint().shadow(box, frame.theme(), Elevation::popover, radius::popover);
  frame.paint().filled_edge(box, frame.theme().raised, frame.theme().border, 1, radius::popover);

  Rect inside = box.inset(padding, padding);
  Rect top = inside.cut_top(head, space::l);
  const Rect close{top.right() - 28, top.y - 4, 36, 36};
  top.w = title_width;
  wrapped_heading(frame, top, 2, Type::heading, title);
  Rect bottom = inside.cut_bottom(foot.height, space::l);
  {
    if (ui.dialog != id) ui.scrolls.erase(node_id("dialog content"));
    ScrollArea area{frame, "dialog content", inside};
    const float drawn = draw(frame, area.content());
    area.set_height(drawn);
    ui.scrolls[id].content_height = drawn;
    if (drawn != wanted) ui.animating = true;
  }
  std::optional<LeftToRight> order{std::in_place, frame};
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const DialogButton& one = buttons[i];
    const ButtonOptions options{.kind = one.kind, .icon = one.icon};
    const Rect place = foot.is_stacked
                           ? bottom.cut_top(button_height(frame), gap)
                           : bottom.cut_right(button_width(frame, one.label, options), gap);
    if (button(frame, place, one.label, options)) answer = i;
    if (i == 0 && ui.dialog != id) ui.focus_request = node_id(one.label);
  }
  order.reset();
  if (icon_button(frame, close, icons::close, frame.text("common.close"),
                  {.colour = frame.theme().muted}))
    answer = buttons.size();

  if (ui.dialog != id) {
    ui.dialog = id;
    ui.dialog_opener = ui.input.focused;
    ui.animating = true;
  }
  if (answer) {
    ui.dialog = 0;
    if (ui.dialog_opener != 0) ui.focus_request = ui.dialog_opener;
    ui.animating = true;
  }
  return answer;
}

}  // namespace shell
