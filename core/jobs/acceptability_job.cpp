#include "core/jobs/acceptability_job.h"

#include <utility>

#include "core/jobs/acceptability_packing.h"

namespace core {

Result<std::string> acceptability_job(const JobInput& input, JobProgress& progress) {
  const auto question = acceptability_question_from_bytes(input.question);
  if (!question) return std::unexpected{question.error()};
  auto answer = acceptability(*question, [&](double share) { return progress.report(share); });
  if (answer) return bytes_from_acceptability(*std::move(answer));
  if (answer.error().key == "error.stopped") return job_stopped();
  return std::unexpected{std::move(answer).error()};
}

}  // namespace core
