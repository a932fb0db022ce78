#include "shell/widgets/forecast_answer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/document/plan_json.h"

namespace shell {
namespace {

constexpr std::string_view slot = "forecast";
constexpr std::size_t few_draws = 512, all_draws = 4096;
constexpr std::size_t ready_made = 4;  // nothing, today, the best channel, fitted

core::Beside kind_of(const ForecastBeside& beside) {
  return static_cast<core::Beside>(std::min(beside.place, ready_made));
}

void take_answer(Frame& frame, ForecastSession& forecast) {
  const auto outcome = frame.jobs.take(slot);
  if (!outcome) return;
  auto answer =
      outcome->and_then([](const std::string& bytes) { return core::forecast_from_bytes(bytes); });
  if (answer && answer->plan.months.front().channels.size() != forecast.asked->channels.size())
    answer = std::unexpected(core::Error{"error.job_crashed"});
  // What is worth learning comes with all draws alone, and what is fitted to the past: until then
  // the last ones stay.
  if (answer && !forecast.asked_all && forecast.answer &&
      forecast.answered->id == forecast.asked->id) {
    answer->plan.learn = forecast.answer->plan.learn;
    const auto& last = forecast.answer->hindcast;
    if (answer->hindcast && last && last->fitted && last->month == answer->hindcast->month &&
        last->fitted->channels.size() == forecast.asked->channels.size())
      answer->hindcast->fitted = last->fitted;
  }
  forecast.refused.reset();
  forecast.answer.reset();
  forecast.answered = forecast.asked;
  forecast.answered_beside = forecast.asked_beside;
  forecast.has_all = forecast.asked_all;
  if (answer)
    forecast.answer = std::make_shared<const core::ForecastAnswer>(*std::move(answer));
  else
    forecast.refused = std::move(answer).error();
  frame.ui.animating = true;
}

void ask(Frame& frame, ForecastSession& forecast, bool all) {
  forecast.asked_all = all;
  frame.jobs.start(slot, "forecast",
                   core::bytes_from_forecast_question({.plan = core::plan_to_json(*forecast.asked),
                                                       .beside = kind_of(forecast.asked_beside),
                                                       .scenario = forecast.asked_beside.scenario,
                                                       .scenarios = all ? all_draws : few_draws,
                                                       .says_what_to_learn = all}));
}

bool is_asked(const Frame& frame) {
  const ForecastSession& forecast = frame.session.forecast;
  return forecast.asked && forecast.asked_beside == forecast.beside &&
         *forecast.asked == frame.plan;
}

}  // namespace

void follow_forecast(Frame& frame) {
  ForecastSession& forecast = frame.session.forecast;
  take_answer(frame, forecast);
  const bool waits = frame.jobs.progress(slot).has_value();
  if (is_asked(frame)) {
    if (!waits && forecast.answer && !forecast.has_all) ask(frame, forecast, true);
    return;
  }
  // While something is dragged answers keep coming: one with few draws is let finish.
  if (waits && !forecast.asked_all) return;
  forecast.asked = std::make_shared<const core::Plan>(frame.plan);
  forecast.asked_beside = forecast.beside;
  ask(frame, forecast, false);
}

bool is_forecast_pending(const Frame& frame) {
  return frame.jobs.progress(slot).has_value() || !is_asked(frame);
}

const core::ForecastAnswer* forecast_answer(const Frame& frame) {
  const ForecastSession& forecast = frame.session.forecast;
  return forecast.answered && forecast.answered->id == frame.plan.id ? forecast.answer.get()
                                                                     : nullptr;
}

std::vector<std::string> beside_names(const Frame& frame) {
  std::vector<std::string> names{
      frame.text("forecast.beside.nothing"), frame.text("forecast.beside.today"),
      frame.text("forecast.beside.best"), frame.text("forecast.beside.fitted")};
  for (const core::Scenario& scenario : frame.plan.scenarios)
    names.push_back(scenario.name.empty() ? scenario.id : scenario.name);
  return names;
}

ForecastBeside beside_at(const Frame& frame, std::size_t place) {
  ForecastBeside beside{place, {}};
  if (place >= ready_made && place - ready_made < frame.plan.scenarios.size())
    beside.scenario = frame.plan.scenarios[place - ready_made].id;
  return beside;
}

std::string answered_beside_name(const Frame& frame, bool shorter) {
  constexpr std::array<TextKey, ready_made> short_keys{"", "forecast.beside_short.today",
                                                       "forecast.beside_short.best",
                                                       "forecast.beside_short.fitted"};
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  if (!answer || !answer->beside) return {};
  const std::size_t place = frame.session.forecast.answered_beside.place;
  if (shorter && place < ready_made) return frame.text(short_keys[place]);
  const auto names = beside_names(frame);
  return place < names.size() ? names[place] : std::string{};
}

}  // namespace shell
