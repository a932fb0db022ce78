#include "shell/panels/stress_curves_panel.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "shell/charts/fan.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/stress_answer.h"

namespace shell {
namespace {

std::vector<FanPoint> points_of(const std::vector<core::Fan>& fans) {
  std::vector<FanPoint> points;
  for (const core::Fan& fan : fans)
    points.push_back({.low = fan.p10,
                      .inner_low = fan.p25,
                      .middle = fan.p50,
                      .inner_high = fan.p75,
                      .high = fan.p90,
                      .is_known = true});
  return points;
}

std::string amounts(const Frame& frame, const core::Fan& fan) {
  const std::string middle = frame.format.money(std::round(fan.p50));
  const std::string low = frame.format.number(std::round(fan.p10)),
                    high = frame.format.number(std::round(fan.p90));
  if (low == high) return middle;
  return frame.text("stress.amounts", {{"middle", middle}, {"low", low}, {"high", high}});
}

void add_places(const Frame& frame, FanChart& chart, const core::Stress& answer) {
  for (std::size_t i = 0; i < answer.plan.revenue.size() && i < answer.unplanned.revenue.size();
       ++i) {
    const std::string month = frame.format.month(frame.plan.start.plus(static_cast<int>(i)));
    const std::string plan = amounts(frame, answer.plan.revenue[i]),
                      today = amounts(frame, answer.unplanned.revenue[i]);
    chart.said.push_back(
        frame.text("stress.said", {{"month", month}, {"plan", plan}, {"today", today}}));
    chart.table.rows.push_back({month, plan, today});
  }
}

FanChart chart_of(const Frame& frame) {
  FanChart chart{.id = "stress curves",
                 .title = frame.text("stress.curves"),
                 .note = frame.text("stress.curves.note")};
  for (int i = 0; i < frame.plan.months; ++i)
    chart.names.push_back(frame.format.month_alone(frame.plan.start.plus(i)));
  chart.table.columns = {frame.text("stress.month_column"), frame.text("stress.with_plan"),
                         frame.text("stress.without_plan")};
  const auto& answer = frame.session.stress.answer;
  // A plan that has grown since is longer than what was answered about it.
  if (answer && answer->plan.revenue.size() == chart.names.size()) {
    chart.points = points_of(answer->plan.revenue);
    chart.beside = points_of(answer->unplanned.revenue);
    chart.end_words[1] = frame.text("stress.with_plan");
    chart.beside_words = frame.text("stress.without_plan");
    add_places(frame, chart, *answer);
    const int from = core::months_between(frame.plan.start, answer->month);
    chart.event = static_cast<std::size_t>(std::max(from, 0));
    chart.event_words = kind_name(frame, frame.session.stress.answered.kind);
  }
  chart.scale = fan_scale(chart);
  // What is lost is seen against nothing left.
  if (chart.scale.first > 0) {
    chart.scale.step = tick_step(chart.scale.last());
    chart.scale.count = static_cast<int>(std::ceil(chart.scale.last() / chart.scale.step)) + 1;
    chart.scale.first = 0;
  }
  for (int i = 0; i < chart.scale.count && !chart.points.empty(); ++i)
    chart.tick_words.push_back(frame.format.money_short(chart.scale.first + chart.scale.step * i));
  return chart;
}

}  // namespace

float draw_stress_curves_panel(Frame& frame, Rect box) {
  const FanChart chart = chart_of(frame);
  box.h = fan_chart_height(frame, box.w - 2 * space::l, chart) + 2 * space::l;
  card(frame, box);
  draw_fan_chart(frame, box.inset(space::l), chart);
  return box.h;
}

}  // namespace shell
