#include "shell/views/stress_view.h"

#include <algorithm>
#include <cmath>

#include "shell/panels/stress_curves_panel.h"
#include "shell/panels/stress_details_panel.h"
#include "shell/panels/stress_figures_panel.h"
#include "shell/panels/stress_grid_panel.h"
#include "shell/panels/stress_head_panel.h"
#include "shell/panels/stress_picker_panel.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/stress_answer.h"

namespace shell {
namespace {

constexpr float two_columns_from = 820, gap = space::l;

// What is missing before anything can be held against anything.
void draw_start(Frame& frame, Rect& box) {
  const bool has_channels = frame.plan.channels.size() > 1;
  const std::string sentence =
      frame.text(has_channels ? TextKey{"stress.empty.revenue"} : "stress.empty.channels");
  const Rect place = box.cut_top(empty_state_height(frame, box.w, sentence));
  if (!empty_state(frame, place, frame.text("stress.empty.title"), sentence,
                   frame.text(has_channels ? TextKey{"stress.empty.audit"} : "fit.empty.action")))
    return;
  frame.session.fit.library_open = !has_channels;
  frame.command(Command::Kind::go_to, has_channels ? "audit" : "channels");
}

void draw_answer(Frame& frame, Rect& box) {
  if (box.w < two_columns_from) {
    box.cut_top(draw_stress_figures_panel(frame, box), gap);
    box.cut_top(draw_stress_curves_panel(frame, box), gap);
    return;
  }
  Rect left = box;
  const Rect right = left.cut_right(std::round(box.w * 0.38f), gap);
  const float height =
      std::max(draw_stress_curves_panel(frame, left), draw_stress_figures_panel(frame, right));
  box.cut_top(height, gap);
}

}  // namespace

void draw_stress_view(Frame& frame, Rect content) {
  const bool has_answer = can_stress(frame);
  if (has_answer) follow_stress(frame);
  ScrollArea area{frame, "stress", content};
  const float padding = frame.ui.page_padding();
  Rect box = area.content().inset(padding, 0);
  box.w = std::min(box.w, size::content_max);
  const float top = box.y;
  box.cut_top(std::min(padding, space::xl));
  box.cut_top(draw_stress_head_panel(frame, box), space::l);
  if (has_answer) {
    box.cut_top(draw_stress_picker_panel(frame, box), gap);
    if (frame.session.stress.details_open) box.cut_top(draw_stress_details_panel(frame, box), gap);
    draw_answer(frame, box);
    box.cut_top(draw_stress_grid_panel(frame, box), gap);
  } else {
    draw_start(frame, box);
    box.cut_top(gap);
  }
  box.cut_top(
      next_step(frame, box, frame.text("stress.next"), frame.text("stress.next_action"), "plan"));
  area.set_height(box.y + space::xl - top);
}

}  // namespace shell
