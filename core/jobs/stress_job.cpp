#include "core/jobs/stress_job.h"

#include <utility>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/jobs/stress_packing.h"

namespace core {

Result<std::string> stress_job(const JobInput& input, JobProgress& progress) {
  const auto question = stress_question_from_bytes(input.question);
  if (!question) return std::unexpected{question.error()};
  const auto opened = plan_from_json(question->plan);
  if (!opened) return std::unexpected{opened.error()};
  auto answer = stress(opened->plan, embedded_library().owners, question->shock,
                       {.go_on = [&](double share) { return progress.report(share); }});
  if (!answer) return std::unexpected{std::move(answer).error()};
  return bytes_from_stress(*std::move(answer));
}

Result<std::string> stress_grid_job(const JobInput& input, JobProgress& progress) {
  const auto question = stress_grid_question_from_bytes(input.question);
  if (!question) return std::unexpected{question.error()};
  const auto opened = plan_from_json(question->plan);
  if (!opened) return std::unexpected{opened.error()};
  auto answer = stress_grid(opened->plan, embedded_library().owners,
                            {.month = question->month,
                             .months = question->months,
                             .go_on = [&](double share) { return progress.report(share); }});
  if (!answer) return std::unexpected{std::move(answer).error()};
  return bytes_from_stress_grid(*std::move(answer));
}

}  // namespace core
