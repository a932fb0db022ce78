#include "shell/panels/forecast_dependency_panel.h"

#include <array>
#include <string>

#include "shell/charts/forecast_fan.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

std::optional<core::Fan> channels_of(const core::ForecastMonth& month) {
  return month.by_channel.effective_number;
}
std::optional<core::Fan> owner_of(const core::ForecastMonth& month) {
  return month.by_owner.largest_share;
}
std::optional<core::Fan> rented_of(const core::ForecastMonth& month) { return month.rented_share; }

struct Measure {
  TextKey key;
  std::string_view id;
  MonthFan number;
  const FanWords* words;
  core::Measure goal;
};

constexpr std::array<Measure, 3> measures{
    {{"forecast.dependency.channels", "forecast channels", channels_of, &ratio_words,
      core::Measure::effective_number},
     {"forecast.dependency.owner", "forecast owner", owner_of, &share_words,
      core::Measure::owner_share},
     {"forecast.dependency.rented", "forecast rented", rented_of, &share_words,
      core::Measure::customers}}};

// Whose share it is at the end; empty where it is not about an owner.
std::string foot_of(const Frame& frame) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  if (!answer) return frame.text("forecast.cure_waits");
  const auto place = frame.session.forecast.dependency;
  const core::ForecastMonth& now = answer->plan.months.front();
  const core::ForecastMonth& end = answer->plan.months.back();
  if (place == DependencyMeasure::channels) return frame.text("forecast.dependency.channels_note");
  if (place == DependencyMeasure::rented) return frame.text("forecast.dependency.rented_note");
  const auto share = [&](const core::ForecastMonth& month) {
    return owner_key_name(frame, month.by_owner.largest) + " " +
           frame.format.share(month.by_owner.largest_share.p50);
  };
  return frame.text("forecast.dependency.owner_note", {{"now", share(now)}, {"end", share(end)}});
}

}  // namespace

float draw_forecast_dependency_panel(Frame& frame, Rect box) {
  DependencyMeasure& chosen = frame.session.forecast.dependency;
  const Measure& measure = measures[static_cast<std::size_t>(chosen)];
  FanQuestion question{measure.id, frame.text("forecast.dependency.title"), measure.number,
                       measure.words};
  if (chosen != DependencyMeasure::rented)
    for (const core::Goal& goal : frame.plan.goals)
      if (goal.measure == measure.goal && !question.goal) question.goal = goal.target;
  const FanChart chart = forecast_fan(frame, question);
  const float width = box.w - 2 * space::l, line = style_of(Type::small).line;
  const float control = button_height(frame);
  const int lines = frame.ui.is_phone() ? 3 : 2;
  const float height = control + space::m + fan_chart_height(frame, width, chart) + space::s +
                       static_cast<float>(lines) * line;
  Rect inside = audit_card(frame, box, height);
  std::array<std::string, 3> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = frame.text(measures[i].key);
  Rect row = inside.cut_top(control, space::m);
  row.w = std::min(row.w, 460.0f);
  if (const auto pressed = segments(frame, row, frame.text("forecast.dependency.measure"), names,
                                    static_cast<std::size_t>(chosen)))
    chosen = static_cast<DependencyMeasure>(*pressed), frame.ui.animating = true;
  inside.cut_top(draw_fan_chart(frame, inside, chart), space::s);
  paragraph(frame, inside, Type::small, frame.theme().muted, foot_of(frame), lines);
  return height + 2 * space::l;
}

}  // namespace shell
