// Reading reviews as a job: the question is the file's name, the answer is as
// core/imports/review_table.h packs it.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of read_reviews, error.job_stopped
Result<std::string> read_reviews_job(const JobInput& input, JobProgress& progress);

}  // namespace core
