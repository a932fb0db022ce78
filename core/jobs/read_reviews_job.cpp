#include "core/jobs/read_reviews_job.h"

#include <utility>

#include "core/imports/review_table.h"

namespace core {

Result<std::string> read_reviews_job(const JobInput& input, JobProgress& progress) {
  auto reviews = read_reviews(input.file, input.question,
                              [&](double share) { return progress.report(share); });
  if (reviews) return bytes_from_reviews(*std::move(reviews));
  if (reviews.error().key == "error.table.stopped") return job_stopped();
  return std::unexpected{std::move(reviews).error()};
}

}  // namespace core
