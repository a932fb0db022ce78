#include "shell/widgets/popover.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace shell {

NodeId popover_node() { return ImHashStr("popover"); }

void open_popover(Frame& frame, NodeId id) {
  frame.ui.open_popup = id;
  frame.ui.popup_just_opened = true;
  frame.ui.animating = true;
}

void close_popover(Frame& frame) {
  // Back to the button that opened it, so that the keyboard goes on from there.
  if (frame.ui.open_popup && frame.ui.input.focus_visible)
    frame.ui.focus_request = frame.ui.open_popup;
  frame.ui.open_popup = 0;
  frame.ui.animating = true;
}

bool is_open(const Frame& frame, NodeId id) { return frame.ui.open_popup == id && id != 0; }

void tell_popup(SemanticNode& node, Popup kind, bool is_open) {
  if (kind == Popup::none) return;
  node.popup = kind;
  // A slider may say that it opens something, but not whether it has.
  if (node.role != Role::slider) node.expanded = is_open ? Expanded::expanded : Expanded::collapsed;
  if (is_open) node.controls = popover_node();
}

Popover::Popover(Frame& frame, NodeId id, std::string_view name, Rect anchor, float width,
                 float height, Role role)
    : frame_{frame} {
  if (!is_open(frame, id)) return;
  Ui& ui = frame.ui;
  constexpr float edge = 8, gap = 4;
  const float below = ui.height - edge - anchor.bottom() - gap, above = anchor.y - edge - gap;
  const bool under = height <= below || below >= above;
  box_ = {anchor.x, 0, std::min(width, ui.width - 2 * edge),
          std::min(height, under ? below : above)};
  box_.y = under ? anchor.bottom() + gap : anchor.y - gap - box_.h;
  box_.x = std::clamp(box_.x, edge, std::max(edge, ui.width - edge - box_.w));

  const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                       !box_.contains(ui.input.pointer) && !anchor.contains(ui.input.pointer);
  if (!ui.popup_just_opened && (outside || ui.input.escape)) {
    // The press that closes it also leaves the field in it: what was typed comes in the same frame
    // and is taken first.
    if (ui.input.texts.empty()) {
      close_popover(frame);
      return;
    }
    closes_ = true;
  }
  layer_ = std::make_unique<Layer>(frame, "popover", box_.grown(20));
  if (ui.popup_just_opened) ImGui::SetWindowFocus();
  SemanticNode node;
  node.id = popover_node();
  node.role = role;
  node.name = name;
  node.rect = box_;
  node.modal = role == Role::dialog;
  ui.semantics.set_modal(node.id);
  node_ = std::make_unique<NodeScope>(frame, std::move(node));
  const Paint& paint = frame.paint();
  paint.shadow(box_, frame.theme(), Elevation::popover, radius::popover);
  paint.filled_edge(box_, frame.theme().raised, frame.theme().border, 1, radius::popover);
  area_ = std::make_unique<ScrollArea>(frame, "popover", box_.inset(1, 6));
  area_->set_height(height - 12);
}

Popover::~Popover() {
  if (!layer_) return;
  area_.reset();
  node_.reset();
  layer_.reset();
  frame_.ui.popup_just_opened = false;
  if (closes_) close_popover(frame_);
}

Rect Popover::content() const {
  Rect content = area_->content();
  return {content.x + 5, content.y, content.w - 10, content.h};
}

}  // namespace shell
