#include "shell/views/business_view.h"

#include <algorithm>
#include <string>

#include "shell/panels/business_allows_panel.h"
#include "shell/panels/business_answer_panel.h"
#include "shell/panels/business_buying_panel.h"
#include "shell/panels/business_goals_panel.h"
#include "shell/panels/business_means_panel.h"
#include "shell/panels/business_offer_panel.h"
#include "shell/panels/business_plan_panel.h"
#include "shell/panels/business_season_panel.h"
#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float two_columns_from = 820, gap = space::l;

float draw_said(Frame& frame, Rect box) {
  const float top = box.y;
  box.cut_top(draw_business_offer_panel(frame, box), gap);
  box.cut_top(draw_business_buying_panel(frame, box), gap);
  box.cut_top(draw_business_means_panel(frame, box), gap);
  box.cut_top(draw_business_goals_panel(frame, box), gap);
  box.cut_top(draw_business_plan_panel(frame, box));
  return box.y - top;
}

float draw_follows(Frame& frame, Rect box) {
  const float top = box.y;
  box.cut_top(draw_business_allows_panel(frame, box), gap);
  box.cut_top(draw_business_season_panel(frame, box));
  return box.y - top;
}

// The last line of the page: what to do next.
float draw_next(Frame& frame, Rect box) {
  const std::string action = frame.text("business.next_action"),
                    sentence = frame.text("business.next");
  const ButtonOptions options{.icon = icons::arrow_forward, .icon_after = true, .dense = true};
  const float width = button_width(frame, action, options), height = button_height(frame, true);
  const bool stacked = box.w < width + 240;
  const float text_width = stacked ? box.w : box.w - width - gap;
  const float text_height = frame.paint().paragraph_height(text_width, Type::small, sentence);
  const float line = stacked ? text_height + space::s + height : std::max(height, text_height);
  paragraph(frame,
            {box.x, stacked ? box.y : box.y + (line - text_height) / 2, text_width, text_height},
            Type::small, frame.theme().muted, sentence);
  const Rect place = stacked
                         ? Rect{box.x, box.y + line - height, width, height}
                         : Rect{box.right() - width, box.y + (line - height) / 2, width, height};
  if (button(frame, place, action, options)) frame.command(Command::Kind::go_to, "discovery");
  return line;
}

}  // namespace

void draw_business_view(Frame& frame, Rect content) {
  ScrollArea area{frame, "business", content};
  const float padding = frame.ui.page_padding();
  Rect page = area.content().inset(padding, 0);
  page.w = std::min(page.w, size::content_max);
  const float top = page.y;
  page.cut_top(std::min(padding, space::xl));
  page.cut_top(draw_business_answer_panel(frame, page), frame.ui.is_phone() ? space::l : 20.0f);
  if (page.w >= two_columns_from) {
    Rect left = page;
    const Rect right = left.cut_right(std::clamp(page.w * 0.35f, 300.0f, 400.0f), gap);
    page.cut_top(std::max(draw_said(frame, left), draw_follows(frame, right)), space::xl);
  } else {
    page.cut_top(draw_said(frame, page), gap);
    page.cut_top(draw_follows(frame, page), space::xl);
  }
  page.cut_top(draw_next(frame, page));
  area.set_height(page.y + space::xl - top);
}

}  // namespace shell
