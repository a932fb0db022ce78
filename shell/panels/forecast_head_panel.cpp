#include "shell/panels/forecast_head_panel.h"

#include <array>
#include <cmath>
#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/forecast_words.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

std::string answer_of(const Frame& frame, const core::Forecast& forecast) {
  const core::ForecastMonth& last = forecast.months.back();
  return frame.text("forecast.answer", {{"month", frame.format.month_long(last.month)},
                                        {"range", money_range(frame, last.revenue)}});
}

std::string cure_of(const Frame& frame, const core::Forecast& forecast) {
  if (forecast.goals.empty()) return frame.text("forecast.goal_none");
  const core::GoalChance& goal = forecast.goals.front();
  double target = 0;
  for (const core::Goal& one : frame.session.forecast.answered->goals)
    if (one.id == goal.goal) target = one.target;
  const Values values{{"target", frame.format.money(target)},
                      {"month", frame.format.month_long(goal.month)},
                      {"times", frame.format.number(std::round(goal.chance * 10))}};
  return frame.text(goal.chance < 0.05   ? TextKey{"forecast.goal_rarely"}
                    : goal.chance > 0.95 ? TextKey{"forecast.goal_mostly"}
                                         : "forecast.goal_times",
                    values);
}

}  // namespace

float draw_forecast_head_panel(Frame& frame, Rect box) {
  ForecastSession& session = frame.session.forecast;
  const bool phone = frame.ui.is_phone();
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  std::string sentence = frame.text("forecast.answer_waits"),
              cure = frame.text("forecast.cure_waits");
  if (answer) {
    sentence = answer_of(frame, answer->plan);
    cure = cure_of(frame, answer->plan);
  } else if (session.refused) {
    sentence = frame.text("forecast.answer_none");
    cure = frame.text(*session.refused);
  }
  const std::array<std::string, 3> measures{frame.text("forecast.measure.revenue"),
                                            frame.text("forecast.measure.cash"),
                                            frame.text("forecast.measure.cac")};
  const float top = box.y, width = phone ? box.w : 340.0f;
  const bool beside = box.w > width + 420;
  Rect words = box;
  Rect place{};
  if (beside) place = words.cut_right(width, space::l);
  // The sentence keeps its two lines on a phone, whichever it is.
  float title =
      page_title(frame, words, frame.text(phone ? TextKey{"page.forecast"} : "forecast.question"),
                 sentence, cure);
  if (phone)
    title = std::max(title, 20 + 2 * style_of(Type::heading).line + 3 * style_of(Type::body).line);
  box.cut_top(title);
  if (!beside) box.cut_top(space::m);
  const Rect row = beside ? Rect{place.x, top + 20, place.w, button_height(frame)}
                          : box.cut_top(button_height(frame));
  const auto chosen = segments(frame, row, frame.text("forecast.measure"), measures,
                               static_cast<std::size_t>(session.measure));
  if (chosen) session.measure = static_cast<ForecastMeasure>(*chosen), frame.ui.animating = true;
  return beside ? std::max(title, 20 + row.h) : box.y - top;
}

}  // namespace shell
