#include "core/jobs/read_export_job.h"

#include <utility>

#include "core/imports/export_reading.h"

namespace core {

Result<std::string> read_export_job(const JobInput& input, JobProgress& progress) {
  const auto question = question_from_bytes(input.question);
  if (!question) return std::unexpected{question.error()};
  auto reading =
      read_export(input.file, *question, [&](double share) { return progress.report(share); });
  if (!reading) {
    if (reading.error().key == "error.table.stopped") return job_stopped();
    return std::unexpected{std::move(reading).error()};
  }
  return bytes_from_reading(*std::move(reading));
}

}  // namespace core
