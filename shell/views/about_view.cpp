#include "shell/views/about_view.h"

#include <algorithm>
#include <string>

#include "core/base/product.h"
#include "shell/panels/about_licences_panel.h"
#include "shell/panels/about_promise_panel.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {

void draw_about_view(Frame& frame, Rect content) {
  ScrollArea area{frame, "about", content};
  const float padding = frame.ui.page_padding();
  Rect page = area.content().inset(padding, 0);
  page.w = std::min(page.w, size::content_max);
  const float top = page.y;
  page.cut_top(std::min(padding, space::xl));
  const std::string question =
      frame.text("about.question", {{"version", std::string{core::product_version}}});
  page.cut_top(
      page_title(frame, page, question, frame.text("about.answer"), frame.text("about.cure")),
      space::xl - 4);
  page.cut_top(draw_about_promise_panel(frame, page), space::l);
  page.cut_top(draw_about_licences_panel(frame, page));
  area.set_height(page.y + space::xl - top);
}

}  // namespace shell
