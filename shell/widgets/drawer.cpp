#include "shell/widgets/drawer.h"

#include "shell/widgets/button.h"
#include "shell/widgets/interact.h"

namespace shell {
namespace {

constexpr float back_row = 36;  // of the arrow on phones, which stands above the content

Rect place(const Frame& frame, Rect view) {
  if (frame.ui.is_phone()) return view;
  return {view.right() - size::drawer, view.y, size::drawer, view.h};
}

}  // namespace

Rect Drawer::rest(const Frame& frame, Rect view, bool open) {
  if (open && !frame.ui.drawer_overlays()) view.w -= size::drawer;
  return view;
}

Drawer::Drawer(Frame& frame, Rect view, std::string_view name, bool& open, std::string_view about) {
  if (!open) return;
  const Ui& ui = frame.ui;
  const bool over = ui.drawer_overlays(), phone = ui.is_phone();
  const Rect box = place(frame, view);
  if (over && !phone) {
    const Layer scrim{frame, "drawer scrim", view};
    frame.paint().fill(view, frame.theme().overlay_scrim);
    if (interact(frame, node_id("drawer scrim"), view).clicked) open = false;
  }
  if (ui.input.escape && ui.open_popup == 0) open = false;
  if (!open) {
    frame.ui.animating = true;
    return;
  }
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
  if (icon_button(frame, close, phone ? icons::arrow_back : icons::close,
                  frame.text("common.close"))) {
    open = false;
    frame.ui.animating = true;
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
