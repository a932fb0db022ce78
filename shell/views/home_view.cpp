#include "shell/views/home_view.h"

#include <algorithm>

#include "shell/panels/home_documents_panel.h"
#include "shell/panels/home_hero_panel.h"
#include "shell/panels/home_open_panel.h"
#include "shell/panels/home_templates_panel.h"
#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float two_columns_from = 760, section_gap = space::xl + 2;

// The line that leads to About; the same words stand at the foot of the rail on wide screens.
float draw_promise(Frame& frame, Rect box) {
  const std::string& words = frame.text("home.about");
  const float width = std::min(box.w + 2 * space::m,
                               button_width(frame, words, {.icon = icons::lock, .dense = true}));
  if (button(frame, {box.x - space::m, box.y, width, button_height(frame, true)}, words,
             {.kind = ButtonKind::quiet, .icon = icons::lock, .dense = true}))
    frame.command(Command::Kind::go_to, "about");
  return button_height(frame, true);
}

float draw_left(Frame& frame, Rect box) {
  const float top = box.y;
  box.cut_top(draw_home_documents_panel(frame, box), section_gap);
  box.cut_top(draw_home_templates_panel(frame, box));
  return box.y - top;
}

float draw_right(Frame& frame, Rect box) {
  const float top = box.y;
  box.cut_top(draw_home_file_panel(frame, box), section_gap);
  box.cut_top(draw_home_examples_panel(frame, box), space::l);
  box.cut_top(draw_promise(frame, box));
  return box.y - top;
}

}  // namespace

void draw_home_view(Frame& frame, Rect content) {
  ScrollArea area{frame, "home", content};
  const float padding = frame.ui.page_padding();
  Rect page = area.content().inset(padding, 0);
  page.w = std::min(page.w, size::content_max);
  const float top = page.y;
  page.cut_top(std::min(padding, space::xl));
  page.cut_top(draw_home_hero_panel(frame, page), section_gap);
  if (page.w >= two_columns_from) {
    Rect left = page;
    const Rect right = left.cut_right(std::clamp(page.w * 0.374f, 280.0f, 440.0f), space::l);
    page.cut_top(std::max(draw_left(frame, left), draw_right(frame, right)));
  } else {
    page.cut_top(draw_left(frame, page), section_gap);
    page.cut_top(draw_right(frame, page));
  }
  area.set_height(page.y + space::xl - top);
}

}  // namespace shell
