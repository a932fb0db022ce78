#include "shell/views/business_view.h"

#include <algorithm>

#include "shell/panels/business_allows_panel.h"
#include "shell/panels/business_answer_panel.h"
#include "shell/panels/business_buying_panel.h"
#include "shell/panels/business_goals_panel.h"
#include "shell/panels/business_means_panel.h"
#include "shell/panels/business_offer_panel.h"
#include "shell/panels/business_plan_panel.h"
#include "shell/panels/business_season_panel.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/scopes.h"

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
  page.cut_top(next_step(frame, page, frame.text("business.next"),
                         frame.text("business.next_action"), "audit"));
  area.set_height(page.y + space::xl - top);
}

}  // namespace shell
