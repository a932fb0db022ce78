#include "core/jobs/allocation_job.h"

#include <utility>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/jobs/allocation_packing.h"

namespace core {

Result<std::string> allocation_job(const JobInput& input, JobProgress& progress) {
  const auto question = allocation_question_from_bytes(input.question);
  if (!question) return std::unexpected{question.error()};
  const auto opened = plan_from_json(question->plan);
  if (!opened) return std::unexpected{opened.error()};
  auto answer =
      allocate_plan(opened->plan, embedded_library().owners, {.objective = question->objective},
                    [&](double share) { return progress.report(share); });
  if (!answer) return std::unexpected{std::move(answer).error()};
  return bytes_from_allocation(*std::move(answer));
}

}  // namespace core
