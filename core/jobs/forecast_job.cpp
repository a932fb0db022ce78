#include "core/jobs/forecast_job.h"

#include <utility>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/forecast/ready_scenarios.h"
#include "core/jobs/forecast_packing.h"

namespace core {
namespace {

// The scenario asked for, as one of the plan's own; empty: there is none.
Id add_beside(Plan& plan, const OwnerDirectory& owners, const ForecastQuestion& question) {
  if (question.beside == Beside::scenario) return question.scenario;
  Result<Scenario> made = question.beside == Beside::today ? as_today_scenario(plan, owners)
                                                           : best_channel_scenario(plan, owners);
  if (!made) return {};
  plan.scenarios = {*std::move(made)};
  return plan.scenarios.front().id;
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
  ForecastAnswer answer{.plan = *std::move(plan), .beside = {}};
  if (!has_beside) return bytes_from_forecast(std::move(answer));
  const Id id = add_beside(opened->plan, owners, *question);
  if (id.empty()) return bytes_from_forecast(std::move(answer));
  auto beside =
      forecast(opened->plan, owners,
               {.scenario = id,
                .scenarios = question->scenarios,
                .says_what_to_learn = false,
                .go_on = [&](double done) { return progress.report(part + done * (1 - part)); }});
  if (!beside) return std::unexpected{std::move(beside).error()};
  answer.beside = *std::move(beside);
  return bytes_from_forecast(std::move(answer));
}

}  // namespace core
