#include "shell/views/toast.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"

namespace shell {

void draw_toast(Frame& frame, Rect page, WindowState& window) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::string& undo = frame.text("action.undo");
  const float undo_width =
      window.toast_offers_undo ? paint.width(Type::small_strong, undo) + 24 : 0;
  const float widest = std::min(520.0f, page.w - 2 * space::l);
  const float words =
      std::min(paint.width(Type::small, window.toast_text) + 2, widest - 32 - undo_width - 44);
  const float height = paint.paragraph_height(words, Type::small, window.toast_text) + 24;
  const Rect box{page.x + frame.ui.page_padding(), page.bottom() - height - space::l,
                 words + 32 + undo_width + 36, height};

  const Layer layer{frame, "toast", box.grown(20)};
  SemanticNode node;
  node.id = node_id("toast");
  node.role = window.toast_is_bad ? Role::alert : Role::status;
  node.name = window.toast_text;
  node.rect = box;
  const NodeScope scope{frame, std::move(node)};
  const LeftToRight order{frame};
  paint.shadow(box, theme, Elevation::popover, radius::control);
  paint.fill(box, theme.inverse_surface, radius::control);
  Rect inside = box.inset(space::l, 12);
  const Rect close{box.right() - 36, box.centre().y - 16, 32, 32};
  if (icon_button(frame, close, icons::close, frame.text("common.dismiss"),
                  {.colour = theme.inverse_text, .icon_size = 16}))
    window.dismiss_toast = true;
  inside.cut_right(28);
  if (window.toast_offers_undo) {
    const Rect place{inside.right() - undo_width, box.centre().y - 14, undo_width, 28};
    const Hit hit = row_button(frame, place, undo + "##toast", {.draw_background = false});
    paint.text(place, Type::small_strong, theme.inverse_text, undo, Align::centre);
    paint.fill({place.x + 12, place.centre().y + 9, place.w - 24, 1}, theme.inverse_text);
    if (hit.clicked) window.undo_clicked = window.dismiss_toast = true;
  }
  paint.paragraph({inside.x, inside.y, words + 1, inside.h}, Type::small, theme.inverse_text,
                  window.toast_text);
}

}  // namespace shell
