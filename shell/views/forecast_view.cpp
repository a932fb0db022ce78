#include "shell/views/forecast_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "shell/panels/forecast_actual_panel.h"
#include "shell/panels/forecast_compare_panel.h"
#include "shell/panels/forecast_dependency_panel.h"
#include "shell/panels/forecast_fan_panel.h"
#include "shell/panels/forecast_head_panel.h"
#include "shell/panels/forecast_learn_panel.h"
#include "shell/panels/forecast_mix_panel.h"
#include "shell/panels/forecast_response_panel.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float two_columns_from = 820, gap = space::l;

using Panel = float (*)(Frame&, Rect);

// Panels below each other; those that have nothing to show take no room.
float draw_column(Frame& frame, Rect box, std::span<const Panel> panels) {
  const float top = box.y;
  for (const Panel panel : panels)
    if (const float height = panel(frame, box); height > 0) box.cut_top(height, gap);
  return box.y - top;
}

// What an answer may add or leave out comes last.
constexpr std::array<Panel, 6> left{draw_forecast_fan_panel,     draw_forecast_response_panel,
                                    draw_forecast_mix_panel,     draw_forecast_dependency_panel,
                                    draw_forecast_compare_panel, draw_forecast_actual_panel};
constexpr std::array<Panel, 2> right{draw_forecast_learn_panel, draw_forecast_spread_panel};

float draw_columns(Frame& frame, Rect box) {
  if (box.w < two_columns_from) {
    const float first = draw_column(frame, box, left);
    box.cut_top(first);
    return first + draw_column(frame, box, right);
  }
  const Rect second = box.cut_right(std::round(box.w / 3), gap);
  return std::max(draw_column(frame, box, left), draw_column(frame, second, right));
}

// Where nothing can be forecast the page says what it waits for.
float draw_start(Frame& frame, Rect box) {
  const std::string sentence = frame.text("forecast.empty_sentence");
  const Rect place = box.cut_top(empty_state_height(frame, box.w, sentence));
  if (empty_state(frame, place, frame.text("forecast.empty_title"), sentence,
                  frame.text("forecast.empty_action")))
    frame.command(Command::Kind::go_to, "audit");
  return place.h + gap;
}

}  // namespace

void draw_forecast_view(Frame& frame, Rect content) {
  follow_forecast(frame);
  ScrollArea area{frame, "forecast", content};
  const float padding = frame.ui.page_padding();
  Rect box = area.content().inset(padding, 0);
  box.w = std::min(box.w, size::content_max);
  const float top = box.y;
  box.cut_top(std::min(padding, space::xl));
  box.cut_top(draw_forecast_head_panel(frame, box), frame.ui.is_phone() ? space::l : 20.0f);
  const bool is_refused = frame.session.forecast.refused && !forecast_answer(frame);
  box.cut_top(is_refused ? draw_start(frame, box) : draw_columns(frame, box));
  // Before an answer it would be moved by it.
  if (is_refused || forecast_answer(frame)) {
    box.cut_top(space::s);
    box.cut_top(next_step(frame, box, frame.text("forecast.next"),
                          frame.text("forecast.next_action"), "plan"));
    bool asks_for_split = false;
    box.cut_top(space::s);
    box.cut_top(next_step(frame, box, frame.text("allocation.offer"), frame.text("allocation.open"),
                          asks_for_split));
    if (asks_for_split) {
      frame.session.open_allocation();
      frame.command(Command::Kind::go_to, "plan");
    }
  }
  area.set_height(box.y + space::xl - top);
}

}  // namespace shell
