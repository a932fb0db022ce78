#include "shell/panels/forecast_fan_panel.h"

#include <algorithm>
#include <string>

#include "shell/charts/forecast_fan.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float compare_width = 224, beside_from = 520;

std::optional<core::Fan> revenue_of(const core::ForecastMonth& month) { return month.revenue; }
std::optional<core::Fan> cash_of(const core::ForecastMonth& month) { return month.cash; }
std::optional<core::Fan> cac_of(const core::ForecastMonth& month) { return month.cac; }

FanQuestion question_of(const Frame& frame) {
  switch (frame.session.forecast.measure) {
    case ForecastMeasure::cash:
      return {"forecast cash", frame.text("forecast.fan.cash"), cash_of, &money_words,
              frame.plan.business.cash_floor};
    case ForecastMeasure::cac:
      return {"forecast cac", frame.text("forecast.fan.cac"), cac_of, &money_words};
    case ForecastMeasure::revenue:
      break;
  }
  FanQuestion question{"forecast revenue", frame.text("forecast.fan.revenue"), revenue_of,
                       &money_words};
  question.has_marks = true;
  for (const core::Goal& goal : frame.plan.goals)
    if (goal.measure == core::Measure::revenue && !question.goal) question.goal = goal.target;
  return question;
}

std::string names_of(const Frame& frame, const std::vector<core::Id>& channels) {
  std::string names;
  for (const core::Id& id : channels)
    names += (names.empty() ? "" : ", ") + channel_name(frame, id);
  return names;
}

// What stands under the picture: why there is none, or what it rests on.
std::string foot_of(const Frame& frame, const FanChart& chart) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  if (!answer) return frame.text("forecast.cure_waits");
  if (std::ranges::none_of(chart.points, &FanPoint::is_known))
    return frame.text(frame.session.forecast.measure == ForecastMeasure::cash
                          ? TextKey{"forecast.unknown_cash"}
                          : "forecast.unknown_cac");
  const core::Forecast& plan = answer->plan;
  if (!plan.unproved.empty())
    return frame.text_count("forecast.unproved", static_cast<double>(plan.unproved.size()),
                            {{"channels", names_of(frame, plan.unproved)}});
  return frame.text("forecast.drawn",
                    {{"count", frame.format.number(static_cast<double>(plan.scenarios))}});
}

void choose_beside(Frame& frame, Rect place) {
  ForecastBeside& beside = frame.session.forecast.beside;
  const std::vector<std::string> names = beside_names(frame);
  // A scenario that is gone leaves its place to nothing.
  if (beside != beside_at(frame, std::min(beside.place, names.size() - 1))) beside = {};
  const auto chosen =
      dropdown(frame, place, frame.text("forecast.compare"), names, beside.place, {.dense = true});
  if (!chosen) return;
  beside = beside_at(frame, *chosen);
  frame.ui.animating = true;
}

}  // namespace

float draw_forecast_fan_panel(Frame& frame, Rect box) {
  FanChart chart = forecast_fan(frame, question_of(frame));
  const float width = box.w - 2 * space::l;
  const bool is_beside = width >= beside_from;
  // The choice stands in the place of the note, which goes to the foot.
  const std::string note = frame.text("forecast.fan.note") + ". ";
  if (is_beside) chart.note.clear();
  const int lines = frame.ui.is_phone() ? 4 : 3;
  const float foot = static_cast<float>(lines) * style_of(Type::small).line;
  const float control = frame.ui.is_phone() ? size::control_touch : size::control_dense;
  const float above = is_beside ? 0 : control + space::s;
  Rect inside =
      audit_card(frame, box, above + fan_chart_height(frame, width, chart) + space::s + foot);
  const float top = inside.y;
  if (is_beside)
    choose_beside(frame, {inside.right() - control - space::s - compare_width, inside.y,
                          compare_width, control});
  else
    choose_beside(frame, inside.cut_top(control, space::s));
  inside.cut_top(draw_fan_chart(frame, inside, chart), space::s);
  paragraph(frame, inside, Type::small, frame.theme().muted,
            (is_beside ? note : std::string{}) + foot_of(frame, chart), lines);
  inside.cut_top(foot);
  return inside.y - top + 2 * space::l;
}

}  // namespace shell
