#include "core/jobs/platforms_job.h"

#include "core/document/plan_json.h"
#include "core/jobs/platform_answer.h"

namespace core {

Result<std::string> platforms_job(const JobInput& input, JobProgress& progress) {
  const auto opened = plan_from_json(input.question);
  if (!opened) return std::unexpected{opened.error()};
  if (!progress.report(0.1)) return job_stopped();
  return bytes_from_platform_answers(answer_platforms(opened->plan));
}

}  // namespace core
