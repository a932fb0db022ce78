// Reading reviews or a series as a job: the question is the file's name, the answer is as
// core/imports/dated_rows.h packs it.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of read_reviews, error.job_stopped
Result<std::string> read_reviews_job(const JobInput& input, JobProgress& progress);
// errors  those of read_series, error.job_stopped
Result<std::string> read_series_job(const JobInput& input, JobProgress& progress);

}  // namespace core
