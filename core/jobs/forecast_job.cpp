#include "core/jobs/forecast_job.h"

#include <optional>
#include <utility>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/forecast/hindcast.h"
#include "core/forecast/ready_scenarios.h"
#include "core/jobs/forecast_packing.h"

namespace core {
namespace {

// What is drawn beside the plan: another plan, or a scenario of it.
struct Other {
  Plan plan;
  Id scenario;
  bool is_planned = true;  // as of ForecastOptions
};

// Nothing where there is none of that kind.
std::optional<Other> other_of(Plan plan, const OwnerDirectory& owners,
                              const ForecastQuestion& question, const FittedPlan* fitted) {
  if (question.beside == Beside::scenario) return Other{std::move(plan), question.scenario};
  if (question.beside == Beside::fitted) {
    if (!fitted) return std::nullopt;
    return Other{fitted->plan, {}};
  }
  Result<Scenario> made = question.beside == Beside::today ? as_today_scenario(plan, owners)
                                                           : best_channel_scenario(plan, owners);
  if (!made) return std::nullopt;
  plan.scenarios = {*std::move(made)};
  Id id = plan.scenarios.front().id;
  return Other{std::move(plan), std::move(id), /*is_planned=*/false};
}

}  // namespace

Result<std::string> forecast_job(const JobInput& input, JobProgress& progress) {
  const auto question = forecast_question_from_bytes(input.question);
  if (!question) return std::unexpected{question.error()};
  auto opened = plan_from_json(question->plan);
  if (!opened) return std::unexpected{std::move(opened).error()};
  const OwnerDirectory& owners = embedded_library().owners;
  const bool has_beside = question->beside != Beside::nothing;
  const double part = has_beside ? 0.8 : 1.0;
  auto plan = forecast(opened->plan, owners,
                       {.scenarios = question->scenarios,
                        .says_what_to_learn = question->says_what_to_learn,
                        .go_on = [&](double done) { return progress.report(done * part); }});
  if (!plan) return std::unexpected{std::move(plan).error()};
  ForecastAnswer answer{.plan = *std::move(plan), .beside = {}, .bent = {}, .hindcast = {}};
  // Fitting takes many forecasts: it waits for all draws as what is worth learning does.
  std::optional<FittedPlan> fitted;
  if (question->beside == Beside::fitted ||
      (question->says_what_to_learn && happened_month(opened->plan)))
    if (auto found = fitted_plan(opened->plan, owners)) fitted = *std::move(found);
  if (auto found = hindcast(opened->plan, owners,
                            {.scenarios = question->scenarios, .says_what_to_learn = false},
                            fitted ? &*fitted : nullptr))
    answer.hindcast = *std::move(found);
  if (fitted && question->beside == Beside::fitted) answer.bent = fitted->bent;
  std::optional<Other> other;
  if (has_beside)
    other = other_of(std::move(opened->plan), owners, *question, fitted ? &*fitted : nullptr);
  if (!other) return bytes_from_forecast(std::move(answer));
  auto beside =
      forecast(other->plan, owners,
               {.scenario = other->scenario,
                .is_planned = other->is_planned,
                .scenarios = question->scenarios,
                .says_what_to_learn = false,
                .go_on = [&](double done) { return progress.report(part + done * (1 - part)); }});
  if (!beside) return std::unexpected{std::move(beside).error()};
  answer.beside = *std::move(beside);
  return bytes_from_forecast(std::move(answer));
}

}  // namespace core
