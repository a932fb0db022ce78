#include "shell/widgets/drawer.h"

#include <algorithm>
#include <utility>

#include "shell/widgets/button.h"

namespace shell {
namespace {

constexpr float back_row = 36;    // of the arrow on phones, which stands above the content
constexpr float rest_least = 48;  // of the page beside it, to see what it lies over and to close it

Rect place(const Frame& frame, Rect view, float width) {
  if (frame.ui.is_phone()) return view;
  width = std::min(width, view.w - rest_least);
  return {view.right() - width, view.y, width, view.h};
}

// The keyboard goes back to what opened it.
void leave(Frame& frame) {
  frame.ui.animating = true;
  const NodeId before = std::exchange(frame.ui.before_drawer, 0);
  if (before && frame.ui.input.focus_visible) frame.ui.focus_request = before;
}

}  // namespace

Rect Drawer::rest(const Frame& frame, Rect view, bool open, float width) {
  if (open && !frame.ui.drawer_overlays()) view.w -= width;
  return view;
}

Drawer::Drawer(Frame& frame, Rect view, std::string_view name, bool& open, std::string_view about,
               float width) {
  if (!open) return;
  const Ui& ui = frame.ui;
  const bool over = ui.drawer_overlays(), phone = ui.is_phone();
  const Rect box = place(frame, view, width);
  if (over && !phone && scrim(frame, "drawer scrim", view)) open = false;
  if (ui.input.escape && ui.open_popup == 0) open = false;
  if (!open) {
    leave(frame);
    return;
  }
  const bool just_opened = ui.drawer_frame < ui.frame_number - 1;
  frame.ui.drawer_frame = ui.frame_number;
  layer_ = std::make_unique<Layer>(frame, "drawer", box);
  SemanticNode node;
  node.id = node_id("drawer");
  node.role = over ? Role::dialog : Role::complementary;
  node.name = name;
  node.rect = box;
  node.modal = over;
  if (over) frame.ui.semantics.set_modal(node.id);
  node_ = std::make_unique<NodeScope>(frame, std::move(node));
  frame.paint().fill(box, frame.theme().surface);
  if (!phone) frame.paint().vertical(box.x, box.y, box.h, frame.theme().border);
  area_ = std::make_unique<ScrollArea>(frame, "drawer " + std::string{about},
                                       Rect{box.x + 1, box.y, box.w - 1, box.h});
  over_ = phone ? back_row : 0;
  const Rect top = content();
  const Rect close = phone ? Rect{top.x - 12, top.y - back_row - space::s, size::control_touch,
                                  size::control_touch}
                           : Rect{top.right() - 36 + 8, top.y - 2, 36, 36};
  const std::string& close_name = frame.text("common.close");
  if (just_opened) {
    frame.ui.before_drawer = ui.input.focused;
    if (ui.input.focus_visible) frame.ui.focus_request = node_id(close_name);
  }
  if (icon_button(frame, close, phone ? icons::arrow_back : icons::close, close_name)) {
    open = false;
    leave(frame);
  }
}

Drawer::~Drawer() {
  area_.reset();
  node_.reset();
  layer_.reset();
}

Rect Drawer::content() const {
  return area_->content().inset(space::l, 0).moved(0, space::l + over_);
}

}  // namespace shell
