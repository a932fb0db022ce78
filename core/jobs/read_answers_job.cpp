#include "core/jobs/read_answers_job.h"

#include <utility>

#include "core/imports/answer_columns.h"

namespace core {

Result<std::string> read_answers_job(const JobInput& input, JobProgress& progress) {
  auto columns = read_answer_columns(input.file, input.question,
                                     [&](double share) { return progress.report(share); });
  if (!columns) {
    if (columns.error().key == "error.table.stopped") return job_stopped();
    return std::unexpected{std::move(columns).error()};
  }
  return bytes_from_answers(*std::move(columns));
}

}  // namespace core
