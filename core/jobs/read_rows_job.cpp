#include "core/jobs/read_rows_job.h"

#include <utility>

#include "core/imports/review_table.h"
#include "core/imports/series_table.h"

namespace core {

static Result<std::string> read_rows(const JobInput& input, JobProgress& progress,
                                     decltype(read_reviews)& read) {
  auto rows =
      read(input.file, input.question, [&](double share) { return progress.report(share); });
  if (rows) return bytes_from_rows(*std::move(rows));
  if (rows.error().key == "error.table.stopped") return job_stopped();
  return std::unexpected{std::move(rows).error()};
}

Result<std::string> read_reviews_job(const JobInput& input, JobProgress& progress) {
  return read_rows(input, progress, read_reviews);
}

Result<std::string> read_series_job(const JobInput& input, JobProgress& progress) {
  return read_rows(input, progress, read_series);
}

}  // namespace core
